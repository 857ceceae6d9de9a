/** Rows of a worksheet to be written in, in whatever order; a row that is not there is made. */
import { withAttribute } from './elements.ts';
import type { Cell, Row } from './worksheet.ts';

export interface OpenRows {
  row(number: number): Row | undefined;
  cell(row: number, column: number): Cell | undefined;
  put(row: number, cell: Cell): void;
  rows(): Row[];
}

export function openRows(rows: readonly Row[]): OpenRows {
  const all = new Map(rows.map((row) => [row.number, row]));
  const opened = new Map<number, Map<number, Cell>>();
  const isNew = (number: number) => !all.has(number);
  return {
    row: (number) => all.get(number),
    cell: (number, column) =>
      opened.get(number)?.get(column) ?? all.get(number)?.cells.find((cell) => cell.column === column),
    put(number, cell) {
      const cells =
        opened.get(number) ?? new Map((all.get(number)?.cells ?? []).map((one) => [one.column, one]));
      opened.set(number, cells.set(cell.column, cell));
    },
    rows() {
      const known = rows.map((row) => withCells(row, opened.get(row.number)));
      const made = [...opened].filter(([number]) => isNew(number));
      if (made.length === 0) return known;
      const added = made.map(([number, cells]) => withCells({ number, attributes: '', cells: [] }, cells));
      return [...known, ...added].sort((a, b) => a.number - b.number);
    },
  };
}

function withCells(row: Row, cells: ReadonlyMap<number, Cell> | undefined): Row {
  if (!cells) return row;
  const sorted = [...cells.values()].sort((a, b) => a.column - b.column);
  // `spans` is only a hint, and a wrong one is worse than none.
  const same = sorted.length === row.cells.length;
  const attributes = same ? row.attributes : withAttribute(row.attributes, 'spans', undefined);
  return { ...row, attributes, cells: sorted };
}
