/** Which lines are drawn around each cell of a laid grid: merged squares get them on all their cells. */
import type { Square } from '../grid/grid.ts';
import type { LaidRow } from '../grid/layout.ts';
import { covered } from '../grid/spans.ts';
import type { Look, Theme } from '../grid/theme.ts';

export type Line = 'none' | 'thin' | 'strong';

export interface Edges {
  readonly top: Line;
  readonly bottom: Line;
  readonly left: Line;
  readonly right: Line;
}

/** The line above each row, and one below the last: strong around blocks and pages, thin around their parts. */
export function crossings(rows: readonly LaidRow[], theme: Theme): Line[] {
  const inside = covered(rows);
  const lines = rows.map((row, index): Line => {
    const begins = row.opens === true || row.squares.some((square) => frameOf(square, theme) === 'box');
    const previous = rows[index - 1];
    if (row.newPage || (previous && framed(previous, theme) !== framed(row, theme))) return 'strong';
    if (inside[index]) return begins ? 'thin' : 'none';
    return begins ? 'strong' : 'none';
  });
  return [...lines, 'strong'];
}

/** The edges of one cell of a square; `cell` says on which sides the square ends there. */
export function edgesOf(
  square: Square,
  cell: { readonly top: boolean; readonly bottom: boolean; readonly left: boolean; readonly right: boolean },
  around: { readonly above: Line; readonly below: Line; readonly afterMark: boolean },
  theme: Theme,
): Edges {
  const frame = frameOf(square, theme);
  if (frame === 'none') return { top: 'none', bottom: 'none', left: 'none', right: 'none' };
  const least: Line = frame === 'box' ? 'thin' : 'none';
  return {
    top: cell.top ? stronger(around.above, least) : 'none',
    bottom: cell.bottom ? stronger(around.below, least) : 'none',
    left: cell.left && !around.afterMark ? 'thin' : 'none',
    right: cell.right && square.style !== 'mark' ? 'thin' : 'none',
  };
}

function stronger(a: Line, b: Line): Line {
  if (a === 'strong' || b === 'strong') return 'strong';
  return a === 'thin' || b === 'thin' ? 'thin' : 'none';
}

function framed(row: LaidRow, theme: Theme): boolean {
  return row.squares.some((square) => frameOf(square, theme) !== 'none');
}

function frameOf(square: Square, theme: Theme): Look['frame'] {
  return theme.looks[square.style].frame;
}
