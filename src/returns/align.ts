/** Where a field of a form stands in its sheet today: items may have been put in or taken out of lists since it went out. */
import type { Path } from '../diagnostics/finding.ts';
import { greatest, put } from '../lists.ts';
import { valueAt } from '../sheets/amend.ts';
import type { Plain } from '../sheets/plain.ts';
import { paired } from './paired.ts';
import { asSeen } from './typed.ts';

export interface Known {
  /** `schedule.前期.2.text` */
  readonly field: string;
  readonly text: string;
}

interface Leaf {
  readonly field: string;
  readonly rest: string;
  readonly text: string;
}

/** The path of every field that can still be found. */
export function align(known: readonly Known[], data: Plain): ReadonlyMap<string, Path> {
  const leaves = known.map(({ field, text }) => ({ field, rest: field, text }));
  return new Map(found(leaves, data, []));
}

type Found = readonly [field: string, path: Path];

function* found(leaves: readonly Leaf[], data: Plain, path: Path): Generator<Found> {
  for (const { field, rest } of leaves) if (rest === '' && typeof data === 'string') yield [field, path];
  const deeper = leaves.filter(({ rest }) => rest !== '');
  if (deeper.length === 0 || typeof data !== 'object' || data === null) return;
  yield* Array.isArray(data) ? foundInList(deeper, data, path) : foundInMapping(deeper, data, path);
}

function* foundInMapping(
  leaves: readonly Leaf[],
  data: { [key: string]: Plain },
  path: Path,
): Generator<Found> {
  for (const [key, below] of groups(leaves, (rest) => keyOf(rest, data))) {
    const value = data[key];
    if (value !== undefined) yield* found(below, value, [...path, key]);
  }
}

/** A key may hold dots of its own: the longest that the sheet has is meant. */
function keyOf(rest: string, data: { [key: string]: Plain }): string {
  const steps = rest.split('.');
  for (let length = steps.length; length > 1; length -= 1) {
    const key = steps.slice(0, length).join('.');
    if (Object.hasOwn(data, key)) return key;
  }
  return steps[0] ?? '';
}

function groups(leaves: readonly Leaf[], keyed: (rest: string) => string): Map<string, Leaf[]> {
  const all = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const key = keyed(leaf.rest);
    put(all, key, { ...leaf, rest: leaf.rest.slice(key.length + 1) });
  }
  return all;
}

function* foundInList(leaves: readonly Leaf[], list: readonly Plain[], path: Path): Generator<Found> {
  const items = [...groups(leaves, (rest) => /^\d+/.exec(rest)?.[0] ?? '')]
    .map(([number, below]) => ({ number: Number(number), below }))
    .sort((a, b) => a.number - b.number);
  const places = placesOf(items, list);
  for (const { below, number } of items) {
    const at = places.get(number);
    const value = at === undefined ? undefined : list[at];
    if (at !== undefined && value !== undefined) yield* found(below, value, [...path, at]);
  }
}

interface Item {
  readonly number: number;
  readonly below: readonly Leaf[];
}

/** Longer than any list of a sheet. */
const longest = 5000;

/** What it costs that an item is gone or new; less than two items that say something else, more than one. */
const gap = 0.9;
/** New items at the end may be old ones that the form never showed. */
const gapAtEnd = 0.3;

/** For each item that went out, where it stands in the list as it is. */
function placesOf(items: readonly Item[], list: readonly Plain[]): Map<number, number> {
  const count = greatest([-1, ...items.map(({ number }) => number)]) + 1;
  if (count > longest || list.length > longest) return new Map();
  const known = new Map(items.map(({ below, number }) => [number, below]));
  const seen = new Map<string, string>();
  const change = (a: number, b: number) => difference(known.get(a), list[b] ?? null, seen);
  const added = (a: number) => (a === count ? gapAtEnd : gap);
  return new Map(paired(count, list.length, { change, gone: gap, added }));
}

/** From 0, every word the same, to 1, none; little is known of an item that the form does not show. `seen`: texts as people see them, each read once. */
function difference(leaves: readonly Leaf[] | undefined, value: Plain, seen: Map<string, string>): number {
  if (leaves === undefined) return 0.2;
  const same = leaves.filter(({ rest, text }) => {
    const [[, path] = []] = found([{ field: '', rest, text }], value, []);
    const words = path && valueAt(value, path);
    return typeof words === 'string' && lookOf(words, seen) === lookOf(text, seen);
  });
  return 1 - same.length / leaves.length;
}

function lookOf(text: string, seen: Map<string, string>): string {
  const look = seen.get(text) ?? asSeen(text);
  seen.set(text, look);
  return look;
}
