/** A label beside rows: it stands in the first of them, and covers them all. */
import type { Row, Square } from '../grid/grid.ts';
import { type Span, squareOn } from '../grid/square.ts';

export const labelWidth = 6;

export interface LabelledRow extends Row {
  readonly squares: Square[];
}

export function putLabel(
  rows: readonly LabelledRow[],
  at: Span,
  text: string,
  style: 'label' | 'sublabel' = 'label',
): void {
  rows[0]?.squares.unshift(squareOn(at, style, text, { rows: rows.length }));
}
