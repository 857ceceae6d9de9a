/** An origin of data from which broken list items were left out: remembers them, so that later items keep their place. */
import type { Origin, Path } from '../diagnostics/finding.ts';
import { countBefore, grouped } from '../lists.ts';
import { oncePer } from '../once.ts';

export interface Pruned extends Origin {
  /** The list items left out, as they were counted in the sheet. */
  readonly without: readonly Path[];
}

export function isPruned(origin: Origin): origin is Pruned {
  return 'without' in origin;
}

/** The path as the sheet counts it. */
export function writtenPath(origin: Origin): Path {
  const without = isPruned(origin) ? origin.without : [];
  if (without.length === 0) return origin.path;
  const path: (string | number)[] = [];
  for (const step of origin.path) path.push(typeof step === 'number' ? shifted(step, path, without) : step);
  return path;
}

/** The same in one word, as a form knows its fields: `content.0.points.1`. The same paths lead through sheet after sheet. */
export function fieldAt(origin: Origin): string {
  return joined(writtenPath(origin));
}

const joined = oncePer((path: Path) => path.join('.'));

function shifted(step: number, above: Path, without: readonly Path[]): number {
  const gone = goneFrom(without).get(keyOf(above)) ?? [];
  // So many of the list had gone before what is now there.
  return step + countBefore(gone.length, (at) => (gone[at] ?? 0) - at <= step);
}

/** What is gone from each list, in its order: of a list with thousands of items thousands may be. */
const goneFrom = oncePer((without: readonly Path[]) => {
  const lists = grouped(without, (path) => keyOf(path.slice(0, -1)));
  return new Map([...lists].map(([list, paths]) => [list, paths.map(numberIn).sort((a, b) => a - b)]));
});

function numberIn(path: Path): number {
  return Number(path.at(-1));
}

function keyOf(path: Path): string {
  return path.join('\u0000');
}
