/** A city's own grades or states: their order, their meaning, and the members outside the order. */
import type { Path } from '../diagnostics/finding.ts';
import type { Scale as ScaleEntry } from '../sheets/shape/index.ts';
import { listOf } from './entries.ts';
import type { ReadCity } from './sheet.ts';

export interface Scale {
  /** Best first. */
  readonly order: readonly string[];
  readonly meanings: ReadonlyMap<string, string>;
  /** 評価対象外 and the like: neither good nor bad. */
  readonly outside: readonly string[];
}

type Ordered = Extract<Exclude<ScaleEntry, readonly string[]>, { values: unknown }>;
type Marks = string[] | Record<string, string>;

type KeysAt = ReadCity['keysAt'];

export function linkScale(entry: ScaleEntry, path: Path, keysAt: KeysAt): Scale {
  if (!isOrdered(entry)) return scaleOf(meaningsOf(entry, path, keysAt), []);
  const scale = scaleOf(meaningsOf(entry.values, [...path, 'values'], keysAt), listOf(entry.outside));
  return entry.order === 'worst-first' ? { ...scale, order: scale.order.toReversed() } : scale;
}

function scaleOf(meanings: Scale['meanings'], outside: readonly string[]): Scale {
  return { order: [...meanings.keys()], meanings, outside };
}

/** In the order in which they were written, 5 before 4 as well. */
function meaningsOf(marks: Marks, path: Path, keysAt: KeysAt): Scale['meanings'] {
  if (Array.isArray(marks)) return new Map(marks.map((mark) => [mark, '']));
  const names = Object.keys(marks);
  const written = names.some((name) => /^\d+$/.test(name)) ? keysAt?.(path) : undefined;
  const inOrder = written?.filter((name) => Object.hasOwn(marks, name)) ?? names;
  return new Map(inOrder.map((name) => [name, marks[name] ?? '']));
}

/** A city may even call a grade `values`; then its meaning is a text. */
function isOrdered(entry: ScaleEntry): entry is Ordered {
  return !Array.isArray(entry) && typeof entry.values === 'object';
}

export function membersOf({ order, outside }: Scale): string[] {
  return [...order, ...outside];
}

/** Below the best, and not outside the order. */
export function isBelowBest({ order }: Scale, grade: string): boolean {
  return order.indexOf(grade) > 0;
}
