/** Squares that know where they begin and end → squares on the columns that all their edges make together. */
import type { Row, Square } from '../grid/grid.ts';

/** A square between two edges, measured in full-width characters from the left. */
export type FreeSquare = Omit<Square, 'column' | 'columns'> & { readonly from: number; readonly to: number };

export interface Strip extends Omit<Row, 'squares'> {
  readonly squares: readonly FreeSquare[];
}

export interface Edges {
  /** Widths of the columns. */
  readonly widths: readonly number[];
  /** Left edges of the columns, and the right edge of the last. */
  readonly at: readonly number[];
}

/** Two edges nearer than this become one: a sliver of a column helps nobody. */
const nearest = 0.8;

export function columnsOf(strips: readonly Strip[], width: number): Edges {
  const all = strips.flatMap(({ squares }) => squares.flatMap(({ from, to }) => [from, to]));
  const at = [0];
  for (const edge of [...new Set(all)].sort((a, b) => a - b)) {
    if (edge - (at.at(-1) ?? 0) >= nearest && width - edge >= nearest) at.push(edge);
  }
  at.push(width);
  return { at, widths: at.slice(1).map((edge, index) => edge - (at[index] ?? 0)) };
}

export function placeSquares({ squares }: Strip, edges: Edges): Square[] {
  return squares.map(({ from, to, ...square }) => {
    const first = indexOf(from, edges);
    const span = Math.max(1, indexOf(to, edges) - first);
    return { ...square, column: first + 1, ...(span > 1 && { columns: span }) };
  });
}

function indexOf(edge: number, { at }: Edges): number {
  let best = 0;
  for (const [index, one] of at.entries()) {
    if (Math.abs(one - edge) < Math.abs((at[best] ?? 0) - edge)) best = index;
  }
  return best;
}
