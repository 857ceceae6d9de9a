/** Lists: by a key, in one order, of any length, and places in them; small things for which JavaScript has no words, or none for very many. */

/** At the end of the list of its key, which is made where there is none. */
export function put<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** All of them as lists by their key, in their order. */
export function grouped<Key, One>(all: Iterable<One>, keyOf: (one: One) => Key): Map<Key, One[]> {
  const lists = new Map<Key, One[]>();
  for (const one of all) put(lists, keyOf(one), one);
  return lists;
}

/** For texts in one order everywhere: by code unit, so that neither the disk nor a locale changes it. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many of so many come before something that all of the others come after. */
export function countBefore(length: number, isBefore: (at: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** At the end of a list, one by one: spread into a call they would lie on the stack, which holds some hundred thousand. */
export function append<One>(list: One[], more: Iterable<One>): void {
  for (const one of more) list.push(one);
}

/** The greatest of any number of numbers; below all where there is none. */
export function greatest(numbers: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

export function smallest(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

/** Asked of one after the other: how many of its like have come before. */
export function twinsBefore<Key>(): (key: Key) => number {
  const seen = new Map<Key, number>();
  return (key) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before;
  };
}
