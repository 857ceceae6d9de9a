/** An author's words inside a message: short, in 「」, on one line. */

const longest = 36;
const room = 1000;

export function quote(text: string): string {
  // Of a long text only the beginning is looked at, for it may be quoted thousands of times.
  const begun = text.length > room ? text.trimStart().slice(0, room) : text;
  const characters = [...begun.replace(/\s+/g, ' ').trim()];
  const line = `${characters.join('')}${text.length > room ? '…' : ''}`;
  return characters.length > longest ? `「${characters.slice(0, longest - 1).join('')}…」` : `「${line}」`;
}

/** The same in the quotation marks of an English sentence. */
export function cite(text: string): string {
  return `"${quote(text).slice(1, -1)}"`;
}
