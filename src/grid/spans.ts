/** Squares over several rows: which rows they bind together, how they grow, and how a page break splits them. */
import type { Row, Square } from './grid.ts';

/** What is printed behind a label that goes on after a page break. */
export const continued = '（続き）';

/** For each row whether a square from a row above reaches down into it. */
export function covered(rows: readonly Row[]): boolean[] {
  const found: boolean[] = [];
  let until = 0;
  for (const [index, row] of rows.entries()) {
    found.push(index < until);
    for (const square of row.squares) until = Math.max(until, index + (square.rows ?? 1));
  }
  return found;
}

/** The rows with each square over row `at` made one row longer: a row has been put in behind it. */
export function grow<Some extends Row>(rows: readonly Some[], at: number): Some[] {
  return rows.map((row, index) => {
    if (index >= at || !row.squares.some((square) => index + (square.rows ?? 1) > at)) return row;
    const squares = row.squares.map((square) => {
      const reach = square.rows ?? 1;
      return reach > 1 && index + reach > at ? { ...square, rows: reach + 1 } : square;
    });
    return { ...row, squares };
  });
}

/** The rows with each square that would cross the line above row `at` cut there, its text repeated below. */
export function split(rows: readonly Row[], at: number): Row[] {
  const below: Square[] = [];
  const changed = rows.map((row, index) => {
    if (index >= at || !row.squares.some((square) => index + (square.rows ?? 1) > at)) return row;
    const squares = row.squares.map((square) => {
      const rest = index + (square.rows ?? 1) - at;
      if (rest <= 0) return square;
      below.push(repeated(square, rest));
      return { ...square, rows: at - index };
    });
    return { ...row, squares };
  });
  const row = changed[at];
  if (row && below.length > 0) {
    const squares = [...below, ...row.squares].sort((a, b) => a.column - b.column);
    changed[at] = { ...row, squares };
  }
  return changed;
}

function repeated(square: Square, rows: number): Square {
  const { bold: _, choices: __, field: ___, link: ____, ...bare } = square;
  const text = String(square.text);
  if (text === '' || text.endsWith(continued)) return { ...bare, rows };
  return { ...bare, rows, text: `${text}\n${continued}` };
}
