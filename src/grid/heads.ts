/** The heads of a table that goes on over a page: they are printed above its rows there once more. */
import type { Row, Square } from './grid.ts';
import { bare, taller } from './square.ts';

/** The row of heads that a table opens with; a label may stand beside them. */
export function headsIn({ opens, squares }: Row): Row | undefined {
  const heads = squares.filter(isHead);
  const isAll = squares.every((square) => isHead(square) || square.style === 'label');
  return opens && isAll && heads.length > 0
    ? { squares: heads.map((head) => bare(head, head.text)), keep: true, opens: true }
    : undefined;
}

/** The heads, and below them the row that would have begun the page; a label beside it covers both. */
export function headsAbove(row: Row, heads: Row): readonly [Row, Row] {
  const [first] = heads.squares;
  const isBeside = ({ column }: Square) => column < (first?.column ?? 0);
  const labels = row.squares.filter(isBeside).map(taller);
  const squares = row.squares.filter((square) => !isBeside(square));
  return [
    { ...heads, squares: [...labels, ...heads.squares] },
    { ...row, squares },
  ];
}

function isHead({ style }: Square): boolean {
  return style === 'heading';
}
