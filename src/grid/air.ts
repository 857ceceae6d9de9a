/** Air below a strong line: a cell has no margin at its top, so a text of several lines gets a thin row above it, out of its own padding. */
import { wholePixels } from './fonts.ts';
import type { Row, Square, StyleName } from './grid.ts';
import { linesOf, type Measure } from './heights.ts';
import type { LaidRow } from './layout.ts';
import { bare, covered, grow, startOf } from './spans.ts';

const flowing: ReadonlySet<StyleName> = new Set(['mark', 'body', 'strong', 'blank']);

/**
 * Which rows hold their texts in the middle, given where pages and parts begin. A mark stands beside the first line of
 * its text, so where a part has a marked text of several lines, all its texts stand at the top.
 */
export function centredRows(
  rows: readonly Row[],
  begins: (at: number) => boolean,
  measure: Measure,
): boolean[] {
  const centred: boolean[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    for (to = from + 1; to < rows.length && !begins(to); ) to += 1;
    const hangs = rows.slice(from, to).some((row) => isHanging(row, measure));
    for (let at = from; at < to; at += 1) centred.push(!hangs);
  }
  return centred;
}

function isHanging({ squares }: Row, measure: Measure): boolean {
  const marked = squares.some((square) => square.style === 'mark' && square.text !== '' && !reaches(square));
  return marked && squares.some((square) => !reaches(square) && linesOf(square, measure).length > 1);
}

export function letAirIn(rows: readonly LaidRow[], padding: number): LaidRow[] {
  const height = wholePixels(padding / 2);
  const reaches = covered(rows);
  const all = [...rows];
  for (let at = all.length - 1; at >= 0; at -= 1) {
    const row = all[at];
    if (!row || !isTight(row, height)) continue;
    grow(all, startOf(reaches, at), at);
    all.splice(at, 1, above(row, height), below(row, height));
  }
  return all;
}

function isTight({ centred, height, newPage, opens, squares }: LaidRow, air: number): boolean {
  if (centred || !(newPage || opens === true) || height <= 3 * air) return false;
  return squares.every((square) => reaches(square) || flowing.has(square.style));
}

/** A label, and whatever covers several rows, begins above the air. */
function reaches({ rows = 1, style }: Square): boolean {
  return rows > 1 || !flowing.has(style);
}

function above(row: LaidRow, height: number): LaidRow {
  const squares = row.squares.map((square): Square => {
    if (reaches(square)) return { ...square, rows: (square.rows ?? 1) + 1 };
    const air = bare(square, '');
    return square.indent === undefined ? air : { ...air, indent: undefined };
  });
  return { ...row, squares, keep: true, height, thin: true };
}

function below(row: LaidRow, height: number): LaidRow {
  const squares = row.squares.filter((square) => !reaches(square));
  return { ...row, squares, height: row.height - height, newPage: false, opens: false };
}
