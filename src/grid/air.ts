/** Air below a strong line: a cell has no margin at its top, so a text of several lines gets a thin row above it, out of its own padding. */
import { wholePixels } from './fonts.ts';
import type { Square } from './grid.ts';
import type { LaidRow } from './laid-row.ts';
import { type RowNeeds, reachesUp } from './needs.ts';
import { grow, startOf } from './spans.ts';
import { bare, taller } from './square.ts';

/**
 * Which rows hold their texts in the middle, given where pages and parts begin. A mark stands beside the first line of
 * its text, so where a part has a marked text of several lines, all its texts stand at the top.
 */
export function centredRows(rows: readonly RowNeeds[], begins: (at: number) => boolean): boolean[] {
  const centred: boolean[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    let hangs = rows[from]?.hangs === true;
    for (to = from + 1; to < rows.length && !begins(to); to += 1) hangs ||= rows[to]?.hangs === true;
    for (let at = from; at < to; at += 1) centred.push(!hangs);
  }
  return centred;
}

/** `reaches` tells of each row whether a square from a row above reaches down into it. */
export function letAirIn(rows: LaidRow[], reaches: readonly boolean[], padding: number): LaidRow[] {
  const height = wholePixels(padding / 2);
  const upwards: LaidRow[] = [];
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (!row) continue;
    if (isTight(row, height)) {
      grow(rows, startOf(reaches, at), at);
      upwards.push(below(row, height), above(row, height));
    } else upwards.push(row);
  }
  return upwards.reverse();
}

function isTight({ centred, height, newPage, opens }: LaidRow, air: number): boolean {
  return !centred && (newPage || opens === true) && height > 3 * air;
}

function above(row: LaidRow, height: number): LaidRow {
  const squares = row.squares.map((square): Square => {
    if (reachesUp(square)) return taller(square);
    const air = bare(square, '');
    return square.indent === undefined ? air : { ...air, indent: undefined };
  });
  return { ...row, squares, keep: true, height, thin: true };
}

function below(row: LaidRow, height: number): LaidRow {
  const squares = row.squares.filter((square) => !reachesUp(square));
  const reached = row.reached || squares.length < row.squares.length;
  return { ...row, squares, height: row.height - height, newPage: false, opens: false, reached };
}
