/** Where each field of a sheet stands in a worksheet: what defined names point at. */
import type { LaidRow } from '../grid/layout.ts';
import { fieldName } from './names.ts';

export interface FieldPlace {
  readonly name: string;
  /** 1-based. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** One place for each field; a text that goes on in the rows below is one place of several rows. */
export function fieldPlaces(rows: readonly LaidRow[]): FieldPlace[] {
  const places = new Map<string, { name: string; column: number; from: number; to: number }>();
  for (const [index, row] of rows.entries()) {
    for (const { field, column } of row.squares) {
      const name = field && fieldName(field);
      if (name === undefined) continue;
      const known = places.get(name.toLowerCase());
      if (known === undefined)
        places.set(name.toLowerCase(), { name, column, from: index + 1, to: index + 1 });
      else if (known.column === column && known.to === (rows[index - 1]?.thin ? index - 1 : index))
        known.to = index + 1;
    }
  }
  return [...places.values()];
}
