/** The boxes of a region as rows; a box merged over several rows stands in each of them. */
import type { Box } from './page.ts';

export type Row = readonly Box[];

export function rowsOf(boxes: readonly Box[]): Row[] {
  const tops = [...new Set(boxes.map(({ top }) => top))].sort((a, b) => a - b);
  return tops.map((top) =>
    boxes.filter((box) => box.top <= top && box.bottom >= top).sort((a, b) => a.left - b.left),
  );
}

/** The box below a head: columns are found by where they stand, blank squares and all. */
export function under(head: Box, row: Row): Box | undefined {
  return row.find((box) => box.left <= head.right && head.left <= box.right);
}
