/** A city's own grades or states: their order, their meaning, and the members outside the order. */
import type { Scale as ScaleEntry } from '../sheets/shape/index.ts';
import { listOf } from './entries.ts';

export interface Scale {
  /** Best first. */
  readonly order: readonly string[];
  readonly meanings: ReadonlyMap<string, string>;
  /** 評価対象外 and the like: neither good nor bad. */
  readonly outside: readonly string[];
}

type Ordered = Extract<Exclude<ScaleEntry, readonly string[]>, { values: unknown }>;
type Marks = string[] | Record<string, string>;

export function linkScale(entry: ScaleEntry): Scale {
  if (!isOrdered(entry)) return scaleOf(entry, []);
  const scale = scaleOf(entry.values, listOf(entry.outside));
  return entry.order === 'worst-first' ? { ...scale, order: scale.order.toReversed() } : scale;
}

function scaleOf(marks: Marks, outside: readonly string[]): Scale {
  const meanings = new Map(Array.isArray(marks) ? marks.map((mark) => [mark, '']) : Object.entries(marks));
  return { order: [...meanings.keys()], meanings, outside };
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
