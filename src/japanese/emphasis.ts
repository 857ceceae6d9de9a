/** `**強調**` in an author's text → the words without their asterisks, and which of them are emphasised. */
import type { Stretch } from './stretch.ts';

export interface Emphasised {
  readonly text: string;
  readonly bold: readonly Stretch[];
}

/** Asterisks without a partner are words like any other. */
export function readEmphasis(written: string): Emphasised {
  let text = '';
  let at = 0;
  const bold: Stretch[] = [];
  for (const found of written.matchAll(/\*\*(?!\s)(?:(.+?)(?<!\s)\*\*|.*$)/gs)) {
    const [whole, words] = found;
    // What nothing closes is looked through once: nothing closes what opens in it either.
    if (words === undefined) break;
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

/** The words with asterisks again; undefined where these would not be read as what is meant. */
export function writeEmphasis({ bold, text }: Emphasised): string | undefined {
  let written = '';
  let at = 0;
  for (const { from, to } of bold) {
    written += `${text.slice(at, from)}**${text.slice(from, to)}**`;
    at = to;
  }
  written += text.slice(at);
  const read = readEmphasis(written);
  return read.text === text && sameStretches(read.bold, bold) ? written : undefined;
}

export function sameStretches(one: readonly Stretch[], other: readonly Stretch[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ from, to }, index) => from === other[index]?.from && to === other[index]?.to)
  );
}

/** Those that touch each other are one. */
export function joinedStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { from, to } of stretches) {
    const last = joined.at(-1);
    if (last?.to === from) joined[joined.length - 1] = { from: last.from, to };
    else joined.push({ from, to });
  }
  return joined;
}
