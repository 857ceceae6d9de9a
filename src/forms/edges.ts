/** Squares that know where they begin and end → squares on the columns that all their edges make together. */
import type { Row, Square, StyleName } from '../grid/grid.ts';

/** A square between two edges, measured in full-width characters from the left; it is told its columns as soon as all edges are known. */
export interface FreeSquare extends Square {
  readonly from: number;
  readonly to: number;
  column: number;
  columns: number;
}

type Content = Omit<Square, 'column' | 'columns' | 'style' | 'goesOn' | 'link'>;

/** All squares have one shape, whatever is in them. */
export function freeSquare(from: number, to: number, style: StyleName, content: Content): FreeSquare {
  const { bold, choices, field, indent, lead, rows, text, written } = content;
  return { from, to, column: 0, columns: 1, text, style, rows, indent, field, lead, bold, written, choices };
}

export interface Strip extends Row {
  readonly squares: readonly FreeSquare[];
}

export interface Edges {
  /** Widths of the columns. */
  readonly widths: readonly number[];
  /** By the place of an edge, the column that begins there, from 0. */
  readonly columns: ReadonlyMap<number, number>;
}

/** Two edges nearer than this become one: a sliver of a column helps nobody. */
const nearest = 0.8;

export function columnsOf(strips: readonly Strip[], width: number): Edges {
  const all = new Set<number>();
  const above: (readonly FreeSquare[])[] = [];
  for (const { squares } of strips) {
    // Most rows are parted as the last one with as many squares.
    const like = above[squares.length] ?? [];
    for (const [index, one] of squares.entries()) {
      if (like[index] === one) continue;
      if (like[index]?.from !== one.from) all.add(one.from);
      if (like[index]?.to !== one.to) all.add(one.to);
    }
    above[squares.length] = squares;
  }
  const at = [0];
  for (const edge of [...all].sort((a, b) => a - b)) {
    if (edge - (at.at(-1) ?? 0) >= nearest && width - edge >= nearest) at.push(edge);
  }
  at.push(width);
  return {
    widths: at.slice(1).map((edge, index) => edge - (at[index] ?? 0)),
    columns: new Map([...all].map((edge) => [edge, nearestTo(edge, at)])),
  };
}

export function placeSquares({ squares }: Strip, { columns }: Edges): void {
  for (const square of squares) {
    const first = columns.get(square.from) ?? 0;
    square.column = first + 1;
    square.columns = Math.max(1, (columns.get(square.to) ?? 0) - first);
  }
}

function nearestTo(edge: number, at: readonly number[]): number {
  let best = 0;
  for (const [index, one] of at.entries()) {
    if (Math.abs(one - edge) < Math.abs((at[best] ?? 0) - edge)) best = index;
  }
  return best;
}
