/** Where the squares of blocks begin and end → the columns that all these edges make together. */
import type { Span } from '../grid/square.ts';
import { smallest } from '../lists.ts';

export interface Columns {
  readonly widths: readonly number[];
  /** By the place of an edge, the column that begins there, from 0. */
  readonly at: ReadonlyMap<number, number>;
}

/** Two edges nearer than this become one: a sliver of a column helps nobody. */
const nearest = 0.8;

/** Of each block where its squares begin and end, from left to right. */
type Edges = readonly (readonly number[])[];

let last: { readonly blocks: Edges; readonly width: number; readonly columns: Columns } | undefined;

/** In full-width characters from the left. Pages of one form come one after the other and have the same. */
export function columnsOf(blocks: Edges, width: number): Columns {
  if (last?.width !== width || !isSame(last.blocks, blocks))
    last = { blocks, width, columns: newColumns(blocks, width) };
  return last.columns;
}

function isSame(one: Edges, other: Edges): boolean {
  return (
    one.length === other.length &&
    one.every((edges, block) => {
      const others = other[block] ?? [];
      return edges.length === others.length && edges.every((edge, index) => edge === others[index]);
    })
  );
}

function newColumns(blocks: Edges, width: number): Columns {
  const sorted = [...new Set([0, width, ...blocks.flat()])].sort((a, b) => a - b);
  // Edges that become one lie less than twice as far apart, so those of one square never do.
  const apart = Math.min(nearest, narrowest(blocks) / 2);
  const at = [0];
  for (const edge of sorted) {
    if (edge - (at.at(-1) ?? 0) >= apart && width - edge >= apart) at.push(edge);
  }
  at.push(width);
  return {
    widths: at.slice(1).map((edge, index) => edge - (at[index] ?? 0)),
    at: new Map(sorted.map((edge) => [edge, nearestTo(edge, at)])),
  };
}

/** Of all squares; a block of none has no edges. */
function narrowest(blocks: Edges): number {
  return smallest(blocks.flatMap((edges) => edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))));
}

function nearestTo(edge: number, at: readonly number[]): number {
  let best = 0;
  for (const [index, one] of at.entries()) {
    if (Math.abs(one - edge) < Math.abs((at[best] ?? 0) - edge)) best = index;
  }
  return best;
}

export function spanOf({ at }: Columns, from: number, to: number): Span {
  const first = at.get(from) ?? 0;
  return { column: first + 1, columns: Math.max(1, (at.get(to) ?? 0) - first) };
}
