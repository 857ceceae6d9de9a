/** Where a click leads from one worksheet to another of the same book: a table of contents. */
import type { LaidRow } from '../grid/layout.ts';

export interface LinkPlace {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
}

/** A link to a grid that the book does not have leads nowhere and is left out. */
export function linkPlaces(rows: readonly LaidRow[], names: readonly string[]): LinkPlace[] {
  return rows.flatMap(({ squares }, index) =>
    squares.flatMap(({ column, link }) => {
      const sheet = link && names[link.grid];
      return sheet === undefined ? [] : [{ row: index + 1, column, sheet }];
    }),
  );
}
