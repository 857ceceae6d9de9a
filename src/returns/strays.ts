/** Words in a returned form that stand in no field: a new row below an item, or something a person must look at. */
import { placeName } from '../workbook/official/place.ts';
import type { ReadCell } from '../workbook/read/cell.ts';
import type { Note } from '../workbook/read/notes.ts';
import type { ReadSheet } from '../workbook/read/read.ts';
import type { Columns } from '../workbook/read/record.ts';
import { shownText } from './emphasised.ts';
import { moreOften } from './more-often.ts';
import { tooMuch } from './refused.ts';
import { mostRows, type Returned, type ReturnedField } from './returned.ts';
import { isStruck, unstruck } from './struck.ts';
import { asSeen } from './typed.ts';

export interface Stray {
  /** 様式4!C12 */
  readonly cell: string;
  readonly text: string;
  /** The field in the same column right above it, nothing else between. */
  readonly below: ReturnedField | undefined;
  /** A field on the same row. */
  readonly beside: ReturnedField | undefined;
  /** Where it is said, if not in the cell itself; or that all of it is struck out. */
  readonly in?: Note['kind'] | 'copy' | 'list' | 'struck';
}

/** In the order of the worksheets, from the top. */
export function straysOf({ fields, known: words, record, sheets, spoilt }: Returned): Stray[] {
  // What stood in a second square of a field is known as well.
  const known = new Set([...words, ...fields.map((field) => asSeen(field.lead + shownText(field)))]);
  const owners = ownersOf([...fields, ...spoilt]);
  const visible = sheets.flatMap((sheet) => (sheet.hidden ? [] : [record.official ? typedIn(sheet) : sheet]));
  const again = typedAgain(visible, owners, known, record.columns);
  const strays = visible.flatMap((sheet) => {
    const own = owners.get(sheet.name) ?? noOwners;
    const ends = (row: number) => record.official && hasLabel(sheet, row, known);
    const isKnown = (cell: ReadCell) => known.has(asSeen(cell.text)) && !again.has(cell);
    const strays = straysIn(sheet, own, isKnown, ends);
    const inCopy = strays.length > 0 && own === noOwners && isCopy(sheet, known);
    const where = owners.size === 0 ? 'list' : 'copy';
    const told = inCopy ? strays.map((stray): Stray => ({ ...stray, in: where })) : strays;
    return [...told, ...notesIn(sheet, own, known)];
  });
  const [first] = strays;
  if (first && strays.length > mostStrays) throw tooMuch(first.cell, strays.length);
  return strays;
}

/** More than a person types: something else was pasted into the form. */
const mostStrays = 1000;

/** What a city's own form computes is nobody's words. */
function typedIn(sheet: ReadSheet): ReadSheet {
  const typed = [...sheet.rows].map(
    ([row, cells]) => [row, new Map([...cells].filter(([, { formula }]) => !formula))] as const,
  );
  return { ...sheet, rows: new Map(typed) };
}

/** By row, then by column. */
type Owners = ReadonlyMap<number, ReadonlyMap<number, ReturnedField>>;

const noOwners: Owners = new Map();

function straysIn(
  sheet: ReadSheet,
  owners: Owners,
  isKnown: (cell: ReadCell) => boolean,
  ends: (row: number) => boolean,
): Stray[] {
  const strays: Stray[] = [];
  const above = new Map<number, ReturnedField>();
  const rows = [...new Set([...sheet.rows.keys(), ...owners.keys()])].sort((a, b) => a - b);
  for (const row of rows) {
    const own = owners.get(row);
    const beside = besideFields(sheet, row, own);
    const isNumbered = beside.some(([, cell]) => /^[①-⑳]$/.test(asSeen(cell.text)) && !isKnown(cell));
    if (ends(row) || isNumbered) above.clear();
    for (const [column, cell] of beside) {
      if (isKnown(cell)) {
        above.delete(column);
        continue;
      }
      const [left] = unstruck(cell);
      const below = above.get(column);
      const place = { cell: cellName(sheet, column, row), beside: nearest(own, column) };
      if (left) strays.push({ ...place, text: asSeen(left.text), below });
      // A new row takes over the look of the one above it, so nobody knows whether that was meant.
      else if (below && isStruck(below))
        strays.push({ ...place, text: asSeen(cell.text), below: undefined, in: 'struck' });
    }
    for (const [column, field] of own ?? []) above.set(column, field);
  }
  return strays;
}

function besideFields(
  { rows }: ReadSheet,
  row: number,
  own: ReadonlyMap<number, ReturnedField> | undefined,
): [number, ReadCell][] {
  return [...(rows.get(row) ?? [])].filter(
    ([column, cell]) => !own?.has(column) && asSeen(cell.text).trim() !== '',
  );
}

/** Words of the form where it had none. */
function typedAgain(
  sheets: readonly ReadSheet[],
  owners: ReadonlyMap<string, Owners>,
  known: ReadonlySet<string>,
  columns: Columns,
): ReadonlySet<ReadCell> {
  const cells = sheets.flatMap((sheet) => {
    const own = owners.get(sheet.name);
    if (!own) return [];
    return [...sheet.rows.keys()].flatMap((row) => {
      const all = besideFields(sheet, row, own.get(row));
      const isSuspect = all.some(([, cell]) => !known.has(asSeen(cell.text)));
      return all.flatMap(([column, cell]) => {
        const text = asSeen(cell.text);
        return known.has(text) ? [{ column, text, cell, isSuspect }] : [];
      });
    });
  });
  return new Set(moreOften(cells, columns).map(({ cell }) => cell));
}

/** Where a city's own form says what a row is for, the list above it is over; a number only counts. */
function hasLabel({ rows }: ReadSheet, row: number, known: ReadonlySet<string>): boolean {
  const texts = [...(rows.get(row)?.values() ?? [])].map(({ text }) => asSeen(text));
  return texts.some((text) => known.has(text) && /[^\d０-９①-⑳()（）.．\s]/.test(text));
}

/** A worksheet without fields, on which most words are those of the form: somebody has copied it. */
function isCopy({ rows }: ReadSheet, known: ReadonlySet<string>): boolean {
  const words = [...rows.values()].flatMap((cells) => [...cells.values()].map(({ text }) => asSeen(text)));
  return words.filter((text) => known.has(text)).length > words.length / 2;
}

function notesIn(sheet: ReadSheet, owners: Owners, known: ReadonlySet<string>): Stray[] {
  return sheet.notes
    .filter(({ text }) => !known.has(asSeen(text)))
    .map(({ column, kind, row, text }) => {
      const beside = nearest(owners.get(row), column);
      return { cell: cellName(sheet, column, row), text: asSeen(text), below: undefined, beside, in: kind };
    });
}

function cellName({ name }: ReadSheet, column: number, row: number): string {
  return placeName({ sheet: name, column, row });
}

/** Of the fields on a row the one in the column, else the one that is left of it, else any. */
function nearest(
  own: ReadonlyMap<number, ReturnedField> = new Map(),
  column: number,
): ReturnedField | undefined {
  const columns = [...own.keys()].sort((a, b) => a - b);
  return own.get(columns.findLast((one) => one <= column) ?? columns[0] ?? 0);
}

/** By the name of the worksheet. */
function ownersOf(fields: readonly ReturnedField[]): Map<string, Owners> {
  const all = new Map<string, Map<number, Map<number, ReturnedField>>>();
  for (const field of fields)
    for (const { column, from, sheet, to } of field.areas) {
      const owners = all.get(sheet) ?? new Map<number, Map<number, ReturnedField>>();
      all.set(sheet, owners);
      for (let row = from; row <= Math.min(to, from + mostRows); row += 1)
        owners.set(row, (owners.get(row) ?? new Map<number, ReturnedField>()).set(column, field));
    }
  return all;
}
