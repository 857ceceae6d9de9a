/** An author's words inside a message: short, in 「」, on one line. */

const longest = 36;

export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > longest ? `「${characters.slice(0, longest - 1).join('')}…」` : `「${line}」`;
}
