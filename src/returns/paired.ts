/** Two lists of which one became the other → the pairs of what stayed, found the cheapest way: all of them keep their order. */

export interface Costs {
  /** That the one at a place became the one at another. */
  change(before: number, after: number): number;
  readonly gone: number;
  /** That something new stands before the one that was at a place. */
  added(before: number): number;
}

/** Of so many, so many others. */
export function paired(
  before: number,
  after: number,
  { added, change, gone }: Costs,
): [before: number, after: number][] {
  const wide = after + 1;
  const costs = new Float64Array((before + 1) * wide);
  const cost = (a: number, b: number) => costs[a * wide + b] ?? 0;
  const stayed = (a: number, b: number) => change(a, b) + cost(a + 1, b + 1);
  for (let a = before; a >= 0; a -= 1)
    for (let b = after; b >= 0; b -= 1) {
      if (a === before && b === after) continue;
      const stay = a < before && b < after ? stayed(a, b) : endless;
      const lose = a < before ? gone + cost(a + 1, b) : endless;
      const gain = b < after ? added(a) + cost(a, b + 1) : endless;
      costs[a * wide + b] = Math.min(stay, lose, gain);
    }
  const pairs: [number, number][] = [];
  let [a, b] = [0, 0];
  while (a < before && b < after) {
    if (stayed(a, b) === cost(a, b)) pairs.push([a++, b++]);
    else if (cost(a, b) === gone + cost(a + 1, b)) a += 1;
    else b += 1;
  }
  return pairs;
}

const endless = Number.POSITIVE_INFINITY;
