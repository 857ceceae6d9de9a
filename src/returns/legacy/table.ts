/** The boxes of a region as rows; a box merged over several rows stands in each of them. */
import { greatest } from '../../lists.ts';
import type { Box } from './page.ts';

export type Row = readonly Box[];

export function rowsOf(boxes: readonly Box[]): Row[] {
  return [...rowsIn(boxes)];
}

/** Row by row, for those who look for one of them. */
export function* rowsIn(boxes: readonly Box[]): Generator<Row> {
  const ordered = boxes.toSorted((a, b) => a.top - b.top);
  let [open, at]: [Box[], number] = [[], 0];
  for (let first = ordered[at]; first; first = ordered[at]) {
    const { top } = first;
    open = open.filter(({ bottom }) => bottom >= top);
    for (let box: Box | undefined = first; box?.top === top; box = ordered[at]) {
      open.push(box);
      at += 1;
    }
    yield open.toSorted((a, b) => a.left - b.left);
  }
}

/** Without what reaches into it from above. */
export function begunIn(row: Row): Row {
  const top = greatest(row.map((box) => box.top));
  return row.filter((box) => box.top === top);
}

/** The box below a head: columns are found by where they stand, blank squares and all. */
export function under(head: Box, row: Row): Box | undefined {
  return row.find((box) => box.left <= head.right && head.left <= box.right);
}

/** The boxes below many heads, in their order; both stand from left to right. */
export function allUnder(heads: readonly Box[], row: Row): (Box | undefined)[] {
  let at = 0;
  return heads.map((head) => {
    while (at < row.length && (row[at]?.right ?? 0) < head.left) at += 1;
    const box = row[at];
    return box && box.left <= head.right ? box : undefined;
  });
}

export type Table = readonly [head: Row, ...rows: Row[]];

/** The heads of a table and its rows; where it goes on overleaf all of its heads stand there once more. */
export function headAndRows(boxes: readonly Box[]): Table {
  const [head = [], ...rows] = rowsOf(boxes);
  const isHead = ({ left, text }: Box, at: number) => head[at]?.left === left && head[at].text === text;
  const isAgain = (row: Row) => row.length > 1 && row.length === head.length && row.every(isHead);
  return [head, ...rows.filter((row) => !isAgain(row))];
}

/** What a reader of a table leaves. */
export function unread(table: Table, read: ReadonlySet<Box>): readonly Box[] {
  return [...new Set(table.flat())].filter((box) => !read.has(box));
}
