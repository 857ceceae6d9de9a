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
}

export type Value = string | number;

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

/** The heads first. */
export function withHeads({ columns, rows }: Pick<List, 'columns' | 'rows'>): (readonly Value[])[] {
  return [columns.map(({ title }) => title), ...rows];
}
