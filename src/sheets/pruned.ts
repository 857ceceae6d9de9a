/** An origin of data from which broken list items were left out: remembers them, so that later items keep their place. */
import { leadsThrough, type Origin, type Path } from '../diagnostics/finding.ts';
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
  const gone = without
    .filter((path) => path.length === above.length + 1 && leadsThrough(path, above))
    .map((path) => path[above.length] as number)
    .sort((a, b) => a - b);
  let index = step;
  for (const one of gone) if (one <= index) index += 1;
  return index;
}
