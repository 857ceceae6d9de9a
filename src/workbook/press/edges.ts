/** Which lines are drawn around each cell of a laid grid: merged squares get them on all their cells. */
import type { Square } from '../../grid/grid.ts';
import type { LaidRow } from '../../grid/laid-row.ts';
import type { Look, Theme } from '../../grid/theme.ts';

/** The stronger a line, the higher. */
export const line = { none: 0, thin: 1, strong: 2 } as const;
export type Line = (typeof line)[keyof typeof line];

export interface Edges {
  readonly top: Line;
  readonly bottom: Line;
  readonly left: Line;
  readonly right: Line;
}

/** The line above each row, and one below the last: strong around blocks and pages, thin around their parts. */
export function crossings(rows: readonly LaidRow[], theme: Theme): Line[] {
  let framedAbove: boolean | undefined;
  const lines = rows.map((row): Line => {
    const { boxed, framed } = framesIn(row, theme);
    const changes = framedAbove !== undefined && framedAbove !== framed;
    framedAbove = framed;
    if (row.newPage || changes) return line.strong;
    if (row.opens !== true && !boxed) return line.none;
    return row.reached ? line.thin : line.strong;
  });
  return [...lines, line.strong];
}

function framesIn({ squares }: LaidRow, theme: Theme): { readonly boxed: boolean; readonly framed: boolean } {
  let [boxed, framed] = [false, false];
  for (const square of squares) {
    const frame = frameOf(square, theme);
    if (frame === 'box') boxed = true;
    if (frame !== 'none') framed = true;
  }
  return { boxed, framed };
}

/** The lines around a whole square; a mark and the text behind it have none between them. */
export function edgesOf(
  square: Square,
  { above, afterMark, below }: { readonly above: Line; readonly below: Line; readonly afterMark: boolean },
  theme: Theme,
): Edges {
  const frame = frameOf(square, theme);
  if (frame === 'none') return { top: line.none, bottom: line.none, left: line.none, right: line.none };
  const least = frame === 'box' ? line.thin : line.none;
  return {
    top: above > least ? above : least,
    bottom: below > least ? below : least,
    left: afterMark ? line.none : line.thin,
    right: square.style === 'mark' ? line.none : line.thin,
  };
}

function frameOf(square: Square, theme: Theme): Look['frame'] {
  return theme.looks[square.style].frame;
}
