/** The boxes of a region as rows; a box merged over several rows stands in each of them. */
import { manyCells } from '../refused.ts';
import type { Box } from './page.ts';

export type Row = readonly Box[];

/** Of all rows together. */
const mostSquares = 200_000;

export function rowsOf(boxes: readonly Box[]): Row[] {
  const starting = new Map<number, Box[]>();
  for (const box of boxes) starting.set(box.top, [...(starting.get(box.top) ?? []), box]);
  let [open, count]: [Box[], number] = [[], 0];
  return [...starting.keys()]
    .sort((a, b) => a - b)
    .map((top) => {
      open = [...open.filter(({ bottom }) => bottom >= top), ...(starting.get(top) ?? [])];
      count += open.length;
      if (count > mostSquares) throw manyCells(mostSquares);
      return open.toSorted((a, b) => a.left - b.left);
    });
}

/** The box below a head: columns are found by where they stand, blank squares and all. */
export function under(head: Box, row: Row): Box | undefined {
  return row.find((box) => box.left <= head.right && head.left <= box.right);
}
