/** A flat list for machines: heads, and values below them, as many as there are; nothing is merged, cut or pressed to fit the paper. */
import type { Bytes } from '../chunks.ts';
import type { Book, Grid } from './grid.ts';

export interface List extends Omit<Book, 'grids' | 'passport'> {
  /** The worksheet's name. */
  readonly name: string;
  readonly columns: readonly ListColumn[];
  readonly rows: Iterable<readonly Value[]>;
  /** Printed at the bottom of every page. */
  readonly footer?: string;
}

export interface ListColumn {
  readonly title: string;
  /** In full-width characters. */
  readonly width: number;
  /** Hardly a text in it comes twice. */
  readonly own?: true;
}

export type Value = string | number;

/** Is given the rows one after the other, and hands out the bytes of a file in the end: it holds no row. */
export interface ListWriter {
  /** `changed` are the columns, from 0, where the value is another than in the row above. */
  row(values: readonly Value[], changed: readonly number[]): void;
  end(): Bytes;
}

/** What is made of a value in a column is made once, unless its texts hardly come twice. */
export function remembering<Made extends object | string>(
  columns: List['columns'],
  make: (value: Value, column: number) => Made,
): typeof make {
  const known = columns.map(({ own }) => (own ? undefined : new Map<Value, Made>()));
  return (value, column) => {
    const here = known[column];
    const before = here?.get(value);
    if (before !== undefined) return before;
    const made = make(value, column);
    here?.set(value, made);
    return made;
  };
}

/** The paper it is printed on, with no rows yet. */
export function sheetOf({ columns, footer, name }: List): Grid {
  return {
    name,
    columns: columns.map(({ width }) => width),
    page: {
      paper: 'A3',
      landscape: true,
      header: '',
      repeat: 1,
      uncut: true,
      sortable: true,
      ...(footer !== undefined && { footer }),
    },
    rows: [],
  };
}

/** Hands a row to all writers; a missing value is an empty text. */
export function rowWriter(
  columns: List['columns'],
  writers: readonly ListWriter[],
): (row: readonly Value[]) => void {
  const values: Value[] = [];
  return (row) => {
    const changed: number[] = [];
    for (let column = 0; column < columns.length; column += 1) {
      const value = row[column] ?? '';
      if (value === values[column]) continue;
      values[column] = value;
      changed.push(column);
    }
    for (const writer of writers) writer.row(values, changed);
  };
}
