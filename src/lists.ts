/** Lists by a key, one order for texts, places in what is sorted, and what is made once per object: small things for which JavaScript has no words, or none for very many. */

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

/** What is made of an object is made when it is first asked for, and goes when the object goes. */
export function oncePer<Key extends object, Made extends object | string>(
  make: (key: Key) => Made,
): (key: Key) => Made {
  const known = new WeakMap<Key, Made>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
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
