/** Where the squares of blocks begin and end → the columns that all these edges make together. */
import type { Span } from '../grid/square.ts';

export interface Columns {
  readonly widths: readonly number[];
  /** By the place of an edge, the column that begins there, from 0. */
  readonly at: ReadonlyMap<number, number>;
}

/** Two edges nearer than this become one: a sliver of a column helps nobody. */
const nearest = 0.8;

let last: { readonly edges: readonly number[]; readonly columns: Columns } | undefined;

/** In full-width characters from the left, 0 and the width among them. Pages of one form come one after the other and have the same. */
export function columnsOf(edges: readonly number[], width: number): Columns {
  if (!last || !isSame(last.edges, edges)) last = { edges, columns: newColumns(new Set(edges), width) };
  return last.columns;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((edge, index) => edge === other[index]);
}

function newColumns(edges: ReadonlySet<number>, width: number): Columns {
  const sorted = [...edges].sort((a, b) => a - b);
  const at = [0];
  for (const edge of sorted) {
    if (edge - (at.at(-1) ?? 0) >= nearest && width - edge >= nearest) at.push(edge);
  }
  at.push(width);
  return {
    widths: at.slice(1).map((edge, index) => edge - (at[index] ?? 0)),
    at: new Map(sorted.map((edge) => [edge, nearestTo(edge, at)])),
  };
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
