/** Which name of a period each box of a region belongs to: beside it in its row, above it, or the last one to its left. */
import { type Box, placeOf } from './page.ts';

type Finding = (box: Box) => Box | undefined;

/** To be asked box by box in reading order; `periods` stand in reading order, too. */
export function periodFinder(periods: readonly Box[]): Finding {
  const before = lastLeftOf();
  /** By column, the last period that ended above. */
  const above: number[] = [];
  let open: number[] = [];
  let [next, row] = [0, 0];
  let inRow = lastLeftOf();
  return (box) => {
    if (box.top !== row) enter(box.top);
    const found = [inRow.at(box.left), lastAbove(box), before.at(box.left)].find((place) => place >= 0);
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
    inRow = lastLeftOf();
    for (const place of open) inRow.put(periods[place]?.right ?? 0, place);
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

/** The last of the numbers, put in their order, that stands left of another place: what a later one hides is let go. */
function lastLeftOf() {
  const rights: number[] = [];
  const numbers: number[] = [];
  return {
    put(right: number, number: number): void {
      while ((rights.at(-1) ?? -1) >= right) {
        rights.pop();
        numbers.pop();
      }
      rights.push(right);
      numbers.push(number);
    },
    at(left: number): number {
      return numbers[placeOf(left, rights) - 1] ?? -1;
    },
  };
}
