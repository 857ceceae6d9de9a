/** Lists by a key, and places in what is sorted: two small things for which JavaScript has no words. */

/** At the end of the list of its key, which is made where there is none. */
export function put<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
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
