/** Where a field of a form stands in its sheet today: items may have been put in or taken out of lists since it went out. */
import type { Path } from '../diagnostics/finding.ts';
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
    all.set(key, [...(all.get(key) ?? []), below]);
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

/** Items that say what they said are anchors; between two of them the rest keeps its order where their number is the same. */
function placesOf(items: readonly Item[], list: readonly Plain[]): Map<number, number> {
  const places = anchors(items, list);
  const last = Math.max(-1, ...items.map(({ number }) => number));
  const fixed = [[-1, -1] as const, ...places.entries()].sort(([a], [b]) => a - b);
  for (const [index, [from, ours]] of fixed.entries()) {
    const next = fixed[index + 1];
    const [until, theirs] = next ?? [last + 1, list.length];
    const [before, now] = [until - from - 1, theirs - ours - 1];
    // What was put in at the end comes after the items that were there.
    if (before !== now && !(next === undefined && now > before)) continue;
    for (const { number } of items)
      if (number > from && number < until) places.set(number, ours + number - from);
  }
  return places;
}

/** The longest run of items in their old order that are found word for word. */
function anchors(items: readonly Item[], list: readonly Plain[]): Map<number, number> {
  const same = items.map(({ below }) => list.map((value) => says(below, value)));
  const long = items.map(() => list.map(() => 0));
  const length = (a: number, b: number) => long[a]?.[b] ?? 0;
  for (let a = items.length - 1; a >= 0; a -= 1)
    for (let b = list.length - 1; b >= 0; b -= 1) {
      const row = long[a];
      if (row)
        row[b] = same[a]?.[b] ? length(a + 1, b + 1) + 1 : Math.max(length(a + 1, b), length(a, b + 1));
    }
  const places = new Map<number, number>();
  let [a, b] = [0, 0];
  while (a < items.length && b < list.length) {
    if (same[a]?.[b] && length(a, b) === length(a + 1, b + 1) + 1) places.set(items[a++]?.number ?? -1, b++);
    else if (length(a + 1, b) > length(a, b + 1)) a += 1;
    else b += 1;
  }
  return places;
}

function says(leaves: readonly Leaf[], value: Plain): boolean {
  return leaves.every(({ rest, text }) => {
    const found = new Map<string, Path>();
    descend([{ field: '', rest, text }], value, [], found);
    const path = found.get('');
    const words = path && at(value, path);
    return typeof words === 'string' && alike(words, text);
  });
}

export function at(data: Plain | undefined, path: Path): Plain | undefined {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Array.isArray(value) ? value[Number(step)] : value[step];
  }
  return value;
}
