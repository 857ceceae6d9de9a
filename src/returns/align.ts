/** Where a field of a form stands in its sheet today: items may have been put in or taken out of lists since it went out. */

import type { Path } from '../diagnostics/finding.ts';
import { put } from '../lists.ts';
import type { Plain } from '../sheets/plain.ts';
import { alike } from './typed.ts';

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
  const found = new Map<string, Path>();
  descend(
    known.map(({ field, text }) => ({ field, rest: field, text })),
    data,
    [],
    found,
  );
  return found;
}

function descend(leaves: readonly Leaf[], data: Plain, path: Path, found: Map<string, Path>): void {
  for (const { field, rest } of leaves) if (rest === '' && typeof data === 'string') found.set(field, path);
  const deeper = leaves.filter(({ rest }) => rest !== '');
  if (deeper.length === 0 || typeof data !== 'object' || data === null) return;
  if (Array.isArray(data)) descendList(deeper, data, path, found);
  else descendMapping(deeper, data, path, found);
}

function descendMapping(
  leaves: readonly Leaf[],
  data: { [key: string]: Plain },
  path: Path,
  found: Map<string, Path>,
): void {
  for (const [key, below] of groups(leaves, (rest) => keyOf(rest, data))) {
    const value = data[key];
    if (value !== undefined) descend(below, value, [...path, key], found);
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
    const below = { ...leaf, rest: leaf.rest.slice(key.length + 1) };
    put(all, key, below);
  }
  return all;
}

function descendList(
  leaves: readonly Leaf[],
  list: readonly Plain[],
  path: Path,
  found: Map<string, Path>,
): void {
  const items = [...groups(leaves, (rest) => /^\d+/.exec(rest)?.[0] ?? '')]
    .map(([number, below]) => ({ number: Number(number), below }))
    .sort((a, b) => a.number - b.number);
  const places = placesOf(items, list);
  for (const { below, number } of items) {
    const at = places.get(number);
    const value = at === undefined ? undefined : list[at];
    if (at !== undefined && value !== undefined) descend(below, value, [...path, at], found);
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

/** The cheapest way from the list that went out to the list as it is: items keep their order. */
function placesOf(items: readonly Item[], list: readonly Plain[]): Map<number, number> {
  const count = Math.max(-1, ...items.map(({ number }) => number)) + 1;
  if (count > longest || list.length > longest) return new Map();
  const known = new Map(items.map(({ below, number }) => [number, below]));
  const differing = (a: number, b: number) => difference(known.get(a), list[b] ?? null);
  const costs = Array.from({ length: count + 1 }, () => new Float64Array(list.length + 1));
  const cost = (a: number, b: number) => costs[a]?.[b] ?? 0;
  const added = (a: number) => (a === count ? gapAtEnd : gap);
  const kept: Float64Array[] = [];
  for (let a = count; a >= 0; a -= 1) {
    const row = costs[a] ?? new Float64Array();
    const same = new Float64Array(list.length);
    kept[a] = same;
    for (let b = list.length; b >= 0; b -= 1) {
      const ways = [];
      if (a < count && b < list.length) {
        same[b] = differing(a, b) + cost(a + 1, b + 1);
        ways.push(same[b] ?? 0);
      }
      if (a < count) ways.push(gap + cost(a + 1, b));
      if (b < list.length) ways.push(added(a) + cost(a, b + 1));
      row[b] = ways.length === 0 ? 0 : Math.min(...ways);
    }
  }
  const places = new Map<number, number>();
  let [a, b] = [0, 0];
  while (a < count && b < list.length) {
    if (kept[a]?.[b] === cost(a, b)) places.set(a++, b++);
    else if (cost(a, b) === gap + cost(a + 1, b)) a += 1;
    else b += 1;
  }
  return places;
}

/** From 0, every word the same, to 1, none; little is known of an item that the form does not show. */
function difference(leaves: readonly Leaf[] | undefined, value: Plain): number {
  if (leaves === undefined) return 0.2;
  const same = leaves.filter(({ rest, text }) => {
    const found = new Map<string, Path>();
    descend([{ field: '', rest, text }], value, [], found);
    const path = found.get('');
    const words = path && at(value, path);
    return typeof words === 'string' && alike(words, text);
  });
  return 1 - same.length / leaves.length;
}

export function at(data: Plain | undefined, path: Path): Plain | undefined {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Array.isArray(value) ? value[Number(step)] : value[step];
  }
  return value;
}
