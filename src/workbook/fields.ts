/** Where each field of a sheet stands in a worksheet: what defined names point at. */
import type { Square } from '../grid/grid.ts';
import type { LaidRow } from '../grid/layout.ts';
import { fieldName } from './names.ts';

export interface FieldPlace {
  readonly name: string;
  /** 1-based. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * One place for each field; a text that goes on in the rows below is one place of several rows, one that is said there
 * again is not. `named` are the fields of worksheets before this one: Excel wants every name once in a workbook.
 */
export function fieldPlaces(rows: readonly LaidRow[], named = new Set<string>()): FieldPlace[] {
  const places = new Map<string, { name: string; column: number; from: number; to: number }>();
  for (const [index, row] of rows.entries()) {
    for (const { column, field, goesOn } of row.squares) {
      const name = field && fieldName(field);
      const key = name?.toLowerCase();
      if (name === undefined || key === undefined || named.has(key)) continue;
      const known = places.get(key);
      if (known === undefined) places.set(key, { name, column, from: index + 1, to: index + 1 });
      else if (goesOn && known.column === column && known.to === (rows[index - 1]?.thin ? index - 1 : index))
        known.to = index + 1;
    }
  }
  for (const name of places.keys()) named.add(name);
  return [...places.values()];
}

/** The rows with no other squares open to changes than those that are taken back. */
export function onlyAt(places: readonly FieldPlace[], rows: readonly LaidRow[]): LaidRow[] {
  const all = new Map(places.map((place) => [place.name, place]));
  const isOpen = ({ column, field }: Square, row: number) => {
    const place = field && all.get(fieldName(field) ?? '');
    return place?.column === column && place.from <= row && row <= place.to;
  };
  return rows.map((row, index) => {
    const locks = (square: Square) => square.field !== undefined && !isOpen(square, index + 1);
    if (!row.squares.some(locks)) return row;
    return { ...row, squares: row.squares.map((square) => (locks(square) ? withoutField(square) : square)) };
  });
}

function withoutField({ field: _, ...square }: Square): Square {
  return square;
}
