/** Where each field of a sheet stands in a worksheet: what defined names point at, and the only squares open to changes. */
import type { FieldReference, Square } from '../../grid/grid.ts';
import type { LaidRow } from '../../grid/laid-row.ts';
import { fieldNames } from '../names.ts';

export interface FieldPlace {
  readonly name: string;
  /** 1-based. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly field: FieldReference;
  /** The mark its text begins with. */
  readonly lead: string;
  /** Its whole text, with the mark. */
  readonly text: string;
  /** The author's words with their marks of emphasis, where the field has such. */
  readonly written: string | undefined;
}

export interface PlacedFields {
  readonly places: readonly FieldPlace[];
  /** With no other squares open than those of the places. */
  readonly rows: readonly LaidRow[];
}

/**
 * One place for each field; a text that goes on in the rows below is one place of several rows, one that is said there
 * again is not. `named` are the fields of worksheets before this one: Excel wants every name once in a workbook.
 */
export function placeFields(rows: readonly LaidRow[], named = new Set<string>()): PlacedFields {
  const places = new Map<string, Place>();
  const closed = new Set<Square>();
  const saidAgain = new Set<string>();
  let number = 0;
  for (const { squares } of rows) {
    number += 1;
    for (const square of squares) {
      if (!square.field) continue;
      const { key, name } = fieldNames(square.field) ?? unnamed;
      const known = places.get(key);
      if (known && !square.goesOn) saidAgain.add(key);
      if (key === '' || named.has(key) || saidAgain.has(key)) closed.add(square);
      else if (known === undefined) places.set(key, beginning(name, square, square.field, number));
      else if (!goOn(known, square, rowAbove(rows, number), number)) closed.add(square);
    }
  }
  for (const key of places.keys()) named.add(key);
  return { places: [...places.values()], rows: closed.size === 0 ? rows : locked(rows, closed) };
}

/** The number of the row above that is more than air. */
function rowAbove(rows: readonly LaidRow[], number: number): number {
  return rows[number - 2]?.thin ? number - 2 : number - 1;
}

const unnamed = { key: '', name: '' };

type Place = { -readonly [Key in keyof FieldPlace]: FieldPlace[Key] };

function beginning(name: string, square: Square, field: FieldReference, row: number): Place {
  const { column, lead = '', text, written } = square;
  return { name, column, from: row, to: row, field, lead, text: String(text), written };
}

/** The square says the rest of a text; whether it stands where the place ends in the row above. */
function goOn(place: Place, { column, text }: Square, above: number, row: number): boolean {
  place.text += text;
  if (place.column !== column || place.to !== above) return false;
  place.to = row;
  return true;
}

function locked(rows: readonly LaidRow[], closed: ReadonlySet<Square>): LaidRow[] {
  return rows.map((row) => {
    if (!row.squares.some((square) => closed.has(square))) return row;
    return {
      ...row,
      squares: row.squares.map((square) => (closed.has(square) ? { ...square, field: undefined } : square)),
    };
  });
}
