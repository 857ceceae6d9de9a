/** A workbook as it was read → what it remembers of itself, each field with what stands there now, and the words beside them. */
import type { Words } from '../diagnostics/words.ts';
import type { Area } from '../workbook/areas.ts';
import { fieldPrefix, recordSheet } from '../workbook/names.ts';
import { placeName } from '../workbook/official/place.ts';
import type { ReadCell } from '../workbook/read/cell.ts';
import type { ReadBook, ReadSheet } from '../workbook/read/read.ts';
import { type BookRecord, readRecord } from '../workbook/read/record.ts';
import type { FieldRecord } from '../workbook/record.ts';
import { foreign, future, past, tooLarge } from './refused.ts';
import { asSeen } from './typed.ts';

export interface ReturnedField extends FieldRecord {
  /** The cells with something in them, from the top; undefined where they are gone. */
  readonly cells: readonly ReadCell[] | undefined;
  readonly areas: readonly Area[];
  /** What a person should know of how its cells were read. */
  readonly note?: Words;
}

export interface Returned {
  readonly record: BookRecord;
  /** All words of the form that belong to no field, as people see them. */
  readonly known: ReadonlySet<string>;
  readonly fields: readonly ReturnedField[];
  /** Of which nobody can tell what they said when they went out. */
  readonly spoilt: readonly ReturnedField[];
  /** The worksheets people see. */
  readonly sheets: readonly ReadSheet[];
}

export function returnedOf({ names, sheets }: ReadBook): Returned {
  const hidden = sheets.find(({ name }) => name === recordSheet);
  const record = hidden && readRecord(rowsOf(hidden));
  if (record === 'newer') throw future();
  if (record === 'older') throw past();
  if (!record) throw foreign(names.size > 0 && [...names.keys()].some((name) => name.startsWith('reform.')));
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  let looked = 0;
  const found = (field: FieldRecord): ReturnedField => {
    const areas = names.get(field.name.toLowerCase()) ?? [];
    looked += areas.reduce((sum, { from, to }) => sum + Math.min(Math.max(0, to - from), mostRows), 0);
    if (looked > mostLooked) throw tooLarge();
    return {
      ...field,
      areas,
      cells: areas.length === 0 ? undefined : areas.flatMap((area) => cellsIn(area, byName)),
    };
  };
  const spoilt = [...record.spoilt, ...forgottenIn(names, record)].map(found);
  const lost = new Set(spoilt.flatMap(cellsOf));
  const isLost = (field: ReturnedField) => cellsOf(field).some((cell) => lost.has(cell));
  const fields = record.fields.map(found);
  return {
    record,
    known: new Set([...record.words].map(asSeen)),
    fields: fields.filter((field) => !isLost(field)),
    // Of words that share a cell nobody knows any more which are whose.
    spoilt: [...spoilt, ...fields.filter(isLost)],
    sheets: sheets.filter(({ name }) => name !== recordSheet),
  };
}

function cellsOf({ areas }: ReturnedField): string[] {
  return areas.map(({ column, from, sheet }) => placeName({ sheet, row: from, column }));
}

/** Its cells still have their name, but its row of the record is gone. A city's own form may have had such names before: there the rows are counted. */
function forgottenIn(
  names: ReadBook['names'],
  { fields, official, spoilt, whole }: BookRecord,
): FieldRecord[] {
  const remembered = new Set([...fields, ...spoilt].map(({ name }) => name.toLowerCase()));
  const isForgotten = (name: string) => name.startsWith(fieldPrefix) && !remembered.has(name);
  return official && whole ? [] : [...names.keys()].filter(isForgotten).map((name) => ({ name, ...nothing }));
}

const nothing = { entity: '', field: '', lead: '', text: '' } as const;

/** Of the record: a text of a million characters fits. */
const mostColumns = 64;

function rowsOf({ rows }: ReadSheet): string[][] {
  const widest = (cells: ReadonlyMap<number, ReadCell>) =>
    [...cells.keys()].reduce((most, column) => Math.max(most, Math.min(column, mostColumns)), 0);
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) =>
      Array.from({ length: widest(cells) }, (_, index) => cells.get(index + 1)?.text ?? ''),
    );
}

/** No honest field is longer than a few pages, and few go on in a second row. */
export const mostRows = 2000;
const mostLooked = 200_000;

function cellsIn({ column, from, sheet, to }: Area, byName: ReadonlyMap<string, ReadSheet>): ReadCell[] {
  const rows = byName.get(sheet)?.rows;
  const cells: ReadCell[] = [];
  for (let row = from; row <= Math.min(to, from + mostRows); row += 1) {
    const cell = rows?.get(row)?.get(column);
    if (cell) cells.push(cell);
  }
  return cells;
}
