/** Stacks → what share of the time each kind of them has. */
import type { Stack } from './stack.ts';

export type Shares = ReadonlyMap<string, number>;

export function sharesOf(stacks: readonly Stack[], kindOf: (stack: Stack) => string): Shares {
  const shares = new Map<string, number>();
  const whole = timeOf(stacks);
  for (const stack of stacks) {
    const kind = kindOf(stack);
    shares.set(kind, (shares.get(kind) ?? 0) + stack.microseconds / whole);
  }
  return shares;
}

/** All kinds that there are, those with the most time first. */
export function kindsOf(columns: readonly Shares[]): readonly string[] {
  const kinds = new Set(columns.flatMap((column) => [...column.keys()]));
  const sum = (kind: string) => columns.reduce((all, column) => all + (column.get(kind) ?? 0), 0);
  return [...kinds].sort((a, b) => sum(b) - sum(a));
}

export function timeOf(stacks: readonly Stack[]): number {
  return stacks.reduce((sum, { microseconds }) => sum + microseconds, 0);
}
