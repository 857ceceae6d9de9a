/** Which name of a period each box of a region belongs to: beside it in its row, above it, or the last one to its left. */
import { type Box, placeOf } from './page.ts';

type Finding = (box: Box) => Box | undefined;

/** To be asked box by box in reading order; `periods` stand in reading order, too. */
export function periodFinder(periods: readonly Box[]): Finding {
  const rights = [...new Set(periods.map(({ right }) => right))].sort((a, b) => a - b);
  const before = lastUpTo(rights);
  /** By column, the last period that ended above. */
  const above: number[] = [];
  let open: number[] = [];
  let [next, row] = [0, 0];
  let inRow: (left: number) => number = () => -1;
  return (box) => {
    if (box.top !== row) enter(box.top);
    const found = [inRow(box.left), lastAbove(box), before.at(box.left)].find((place) => place >= 0);
    return found === undefined ? undefined : periods[found];
  };

  function enter(top: number): void {
    row = top;
    for (let period = periods[next]; period && period.top <= top; period = periods[next]) {
      open.push(next);
      before.put(period.right, next);
      next += 1;
    }
    for (const place of open) close(place);
    open = open.filter((place) => (periods[place]?.bottom ?? 0) >= top);
    inRow = rowFinder(open, periods);
  }

  function close(place: number): void {
    const period = periods[place];
    if (!period || period.bottom >= row) return;
    for (let column = period.left; column <= period.right; column += 1)
      above[column] = Math.max(above[column] ?? -1, place);
  }

  function lastAbove({ left, right }: Box): number {
    let last = -1;
    for (let column = left; column <= right; column += 1) last = Math.max(last, above[column] ?? -1);
    return last;
  }
}

/** Of the periods in a row, the last in reading order that ends left of a column. */
function rowFinder(open: readonly number[], periods: readonly Box[]): (left: number) => number {
  const byRight = open.toSorted((a, b) => (periods[a]?.right ?? 0) - (periods[b]?.right ?? 0));
  const rights = byRight.map((place) => periods[place]?.right ?? 0);
  let last = -1;
  const lasts = byRight.map((place) => {
    last = Math.max(last, place);
    return last;
  });
  return (left) => lasts[placeOf(left, rights) - 1] ?? -1;
}

/** The greatest of the numbers that were put at places left of another (a tree of Fenwick's). */
function lastUpTo(rights: readonly number[]) {
  const tree: number[] = [];
  return {
    put(right: number, number: number): void {
      for (let at = placeOf(right, rights) + 1; at <= rights.length; at += at & -at)
        tree[at] = Math.max(tree[at] ?? -1, number);
    },
    at(left: number): number {
      let last = -1;
      for (let at = placeOf(left, rights); at > 0; at -= at & -at) last = Math.max(last, tree[at] ?? -1);
      return last;
    },
  };
}
