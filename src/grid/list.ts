/** A flat list for machines: heads, and values below them, as many as there are; nothing is merged, cut or pressed to fit the paper. */
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

/** Is given the rows one after the other, and has the bytes of a file in the end: it holds no row. */
export interface ListWriter {
  row(values: readonly Value[]): void;
  end(): Uint8Array;
}

/** The texts of a row's cells: from row to row most values stay, and only what is another than above is made anew. */
export class RowTexts {
  readonly #make: (value: Value, column: number) => string;
  readonly #above: Value[] = [];
  readonly #texts: string[] = [];

  constructor(make: (value: Value, column: number) => string) {
    this.#make = make;
  }

  /** As they are until the next row; a missing value is an empty text. */
  of(row: readonly Value[], columns = row.length): readonly string[] {
    this.#above.length = columns;
    this.#texts.length = columns;
    for (let column = 0; column < columns; column += 1) {
      const value = row[column] ?? '';
      if (value === this.#above[column]) continue;
      this.#above[column] = value;
      this.#texts[column] = this.#make(value, column);
    }
    return this.#texts;
  }
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

/** One pass for all writers, and none where there is no writer. */
export function writeRows({ rows }: Pick<List, 'rows'>, writers: readonly ListWriter[]): void {
  if (writers.length === 0) return;
  for (const row of rows) for (const writer of writers) writer.row(row);
}
