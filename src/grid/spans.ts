/** Squares over several rows: which rows they bind together, how they grow, and how a page break splits them. */
import type { Row, Square } from './grid.ts';
import { bare, taller } from './square.ts';

/** What is printed behind a label that goes on after a page break. */
export const continued = '（続き）';

/** The first row that a square over row `at` can begin in. */
export function startOf(reaches: readonly boolean[], at: number): number {
  let from = at;
  while (from > 0 && reaches[from]) from -= 1;
  return from;
}

/** Makes each square over row `at` that begins in a row from `from` on one row longer: a row is put in behind it. */
export function grow(rows: Row[], from: number, at: number): void {
  changeSpans(rows, from, at, (square, below) => (below > 0 ? taller(square) : square));
}

/** Cuts each square that would cross the line above row `at`, and repeats its text below; `from` as for `grow`. */
export function split(rows: Row[], from: number, at: number): void {
  const added: Square[] = [];
  changeSpans(rows, from, at, (square, below, above) => {
    if (below <= 0) return square;
    added.push(repeated(square, below));
    return { ...square, rows: above };
  });
  const row = rows[at];
  if (!row || added.length === 0) return;
  const squares = [...added, ...row.squares].sort((a, b) => a.column - b.column);
  rows[at] = { ...row, squares };
}

/** `change` is told how many rows of a square lie above row `at`, and how many from there on. */
function changeSpans(
  rows: Row[],
  from: number,
  at: number,
  change: (square: Square, below: number, above: number) => Square,
): void {
  for (let index = from; index < at; index += 1) {
    const row = rows[index];
    const above = at - index;
    if (!row?.squares.some((square) => (square.rows ?? 1) > above)) continue;
    const squares = row.squares.map((square) => change(square, (square.rows ?? 1) - above, above));
    rows[index] = { ...row, squares };
  }
}

function repeated(square: Square, rows: number): Square {
  const text = String(square.text);
  const done = text === '' || text.endsWith(continued);
  return { ...bare(square, done ? square.text : `${text}\n${continued}`), rows };
}
