/** Squares of one shape, whatever is in them: a form has a few hundred, and a dozen passes look at each. */
import type { Square, StyleName } from './grid.ts';

/** The columns it covers, from 1. */
export interface Span {
  readonly column: number;
  readonly columns: number;
}

type Content = Partial<Omit<Square, 'column' | 'columns' | 'text' | 'style'>>;

const nothing: Content = {};

export function squareOn(
  { column, columns }: Span,
  style: StyleName,
  text: Square['text'],
  content = nothing,
): Square {
  const { bold, choices, field, goesOn, indent, lead, link, rows, written } = content;
  return { column, columns, text, style, rows, indent, field, lead, bold, written, choices, goesOn, link };
}

/** One row more. */
export function taller(square: Square): Square {
  return { ...square, rows: (square.rows ?? 1) + 1 };
}

/** The same place and look for other words, with nothing to take back, to choose or to follow. */
export function bare(
  { column, columns = 1, goesOn, indent, lead, rows, style }: Square,
  text: Square['text'],
): Square {
  return squareOn({ column, columns }, style, text, { goesOn, indent, lead, rows });
}
