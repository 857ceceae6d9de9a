/** The emphasised parts of a square's text, when only a part of the text is left in it. */
import type { Square } from './grid.ts';

/** What is emphasised between two places, counted from the first; nothing where nothing is. */
export function boldWithin({ bold = [] }: Pick<Square, 'bold'>, from: number, to: number): Square['bold'] {
  const inside = bold
    .map((part) => ({ from: Math.max(part.from, from) - from, to: Math.min(part.to, to) - from }))
    .filter((part) => part.from < part.to);
  return inside.length > 0 ? inside : undefined;
}

export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** The text of a square as runs of one weight each. */
export function runsOf(text: string, bold: NonNullable<Square['bold']>): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { from, to } of bold) {
    runs.push({ text: text.slice(at, from), bold: false }, { text: text.slice(from, to), bold: true });
    at = to;
  }
  return [...runs, { text: text.slice(at), bold: false }].filter((run) => run.text !== '');
}
