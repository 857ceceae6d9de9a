/** `**強調**` in an author's text → the words without their asterisks, and which of them are emphasised. */

/** A stretch of the words, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Emphasised {
  readonly text: string;
  readonly bold: readonly Stretch[];
}

/** Asterisks without a partner are words like any other. */
export function readEmphasis(written: string): Emphasised {
  let text = '';
  let at = 0;
  const bold: Stretch[] = [];
  for (const found of written.matchAll(/\*\*(?!\s)(.+?)(?<!\s)\*\*/gs)) {
    const [whole, words = ''] = found;
    text += written.slice(at, found.index);
    bold.push({ from: text.length, to: text.length + words.length });
    text += words;
    at = found.index + whole.length;
  }
  return { text: text + written.slice(at), bold };
}

/** The words alone. */
export function plainWords(written: string): string {
  return written.includes('**') ? readEmphasis(written).text : written;
}
