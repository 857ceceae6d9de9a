/** What a workbook remembers of itself: whose it is, and a text for each worksheet with its fields, their words, and all other words. */
import { crc32 } from 'node:zlib';
import { longestCell } from '../grid/cell.ts';
import type { Passport } from '../grid/grid.ts';

export interface FieldRecord {
  readonly name: string;
  readonly entity: string;
  readonly field: string;
  /** The mark its text begins with. */
  readonly lead: string;
  /** The words as they went out, without the mark. */
  readonly text: string;
  /** What stands behind the words in the cell; absent where nothing does. */
  readonly tail?: string;
  /** Its words carry marks of emphasis, which the cell shows as bold. */
  readonly prose?: true;
}

export interface Remembered {
  readonly shows?: { readonly sheet: string; readonly form: string; readonly subject: string } | undefined;
  readonly fields: readonly FieldRecord[];
  /** All other words in sight: those of a worksheet with fields by their column, as often as they stand in it. */
  readonly words: readonly string[];
  readonly columns?: ReadonlyMap<number, readonly string[]>;
}

/** By whose form it is: on a city's own several fields may stand in one cell. */
export const recordFormats = { reform: '7', official: '8' } as const;

/** The first row of cells. */
export function recordHead({ city, edition, year }: Passport, of: keyof typeof recordFormats): string[] {
  return ['reform', recordFormats[of], city, year, edition];
}

/** As rows of cells: a text that no cell holds goes on in the second column. */
export function recordRows(
  passport: Passport,
  all: readonly Remembered[],
  of: keyof typeof recordFormats,
): string[][] {
  const rows = all.flatMap((one) =>
    recordTexts(one, passport).map((text, index) => (index === 0 ? [text] : ['', text])),
  );
  return [recordHead(passport, of), ...rows];
}

/** All but the first go on where the one before ends. */
export function recordTexts({ columns, fields, shows, words }: Remembered, { files }: Passport): string[] {
  const rows = shows ? [['sheet', shows.sheet, shows.form, shows.subject, String(fields.length)]] : [];
  let entity: string | undefined;
  for (const one of fields) {
    if (one.entity !== entity) rows.push(['source', one.entity, files.get(one.entity) ?? '']);
    entity = one.entity;
    rows.push(fieldRow(one));
  }
  for (const [column, texts] of columns ?? []) rows.push(['column', String(column), ...texts]);
  rows.push(['words', ...words]);
  return pieces(JSON.stringify(rows));
}

function fieldRow({ entity, field, lead, prose, tail, text }: FieldRecord): string[] {
  const row = [prose ? 'prose' : 'field', sealOf(entity, field, lead, text), field, lead, text];
  if (tail) row.push(tail);
  return row;
}

/** Tells whether a row is still what reform wrote: against accidents, not against intent. */
export function sealOf(entity: string, field: string, lead: string, text: string): string {
  return String(crc32(`${entity}\n${field}\n${lead}\n${text}`));
}

const highSurrogate = /[\ud800-\udbff]$/;

/** No cell holds more. */
function pieces(text: string): string[] {
  if (text.length <= longestCell) return [text];
  const all: string[] = [];
  for (let at = 0; at < text.length; at += all.at(-1)?.length ?? 0)
    all.push(text.slice(at, at + longestCell).replace(highSurrogate, ''));
  return all;
}
