/** Lists by a key, and places in what is sorted: two small things for which JavaScript has no words. */

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
