/** What a workbook remembers of itself, as rows of plain cells: whose it is, its fields with their words, and all other words. */
import { hash } from 'node:crypto';
import type { Book, Passport } from '../grid/grid.ts';
import { clean, longestCell } from './clean.ts';
import type { FieldPlace } from './fields.ts';
import { fieldOfName } from './names.ts';

/** Of the rows below, by the word behind `reform`; a reader refuses what it does not know. */
const formats: Readonly<Record<string, Format>> = {
  '1': { official: false, parted: true },
  '2': { official: true, parted: true },
  '3': { official: false, parted: false },
  '4': { official: true, parted: false },
};

interface Format {
  /** That of a city's own form: several fields may share a cell. */
  readonly official: boolean;
  /** As workbooks went out at first: hash, name, entity, path and mark of a field in cells of their own. */
  readonly parted: boolean;
}

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

/** `words` are all texts in sight besides the fields. Undefined where nothing can be taken back. */
export function recordRows(
  { grids, passport }: Book,
  names: readonly string[],
  { fields: places, words }: { readonly fields: readonly FieldPlace[]; readonly words: Iterable<string> },
): string[][] | undefined {
  if (!passport) return undefined;
  const fields = places.map(({ field, lead, name, text, written }): FieldRecord => {
    const shown = { name, ...field, lead, text: clean(text).slice(lead.length) };
    return written === undefined ? shown : { ...shown, text: clean(written), prose: true };
  });
  const said = [...words].map(clean).filter((text) => text.trim() !== '');
  const shows = grids.flatMap((grid, index) =>
    grid.shows ? [{ ...grid.shows, sheet: names[index] ?? '' }] : [],
  );
  return recordOf({ passport, shows, fields, words: new Set(said), official: false });
}

export interface Remembered {
  readonly passport: Passport;
  readonly shows: readonly { readonly sheet: string; readonly form: string; readonly subject: string }[];
  readonly fields: readonly FieldRecord[];
  /** All other words in sight. */
  readonly words: Iterable<string>;
  /** On a city's own form several fields may stand in one cell, and words behind a field. */
  readonly official: boolean;
}

export function recordOf({ fields, official, passport, shows, words }: Remembered): string[][] {
  const entities = [...new Set(fields.map(({ entity }) => entity))];
  return [
    ['reform', official ? '4' : '3'],
    ['city', passport.city],
    ['year', passport.year],
    ['edition', passport.edition],
    ...shows.map(({ form, sheet, subject }) => ['sheet', sheet, form, subject]),
    ...entities.map((entity) => ['source', entity, passport.files.get(entity) ?? '']),
    ...fields.map((one) => [one.prose ? 'prose' : 'field', headOf(one), ...pieces(one.text)]),
    ...fields.flatMap(({ name, tail = '' }) => (tail === '' ? [] : [['tail', name, tail]])),
    ...inRows([...words].flatMap(pieces)).map((row) => ['words', ...row]),
  ];
}

/** A name holds no blank, and says of which entity and path it is. */
function headOf(field: FieldRecord): string {
  const { lead, name } = field;
  return lead === '' ? `${hashOf(field)} ${name}` : `${hashOf(field)} ${name} ${lead}`;
}

const wordsInRow = 32;

function inRows(words: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < words.length; at += wordsInRow) rows.push(words.slice(at, at + wordsInRow));
  return rows;
}

/** Tells whether a row is still what reform wrote. */
function hashOf({ lead, name, text }: FieldRecord): string {
  return hash('sha256', `${name} ${lead}\n${text}`).slice(0, 8);
}

function longHash({ entity, field, lead, name, text }: FieldRecord): string {
  return hash('sha256', JSON.stringify([name, entity, field, lead, text])).slice(0, 12);
}

/** No cell holds more, and none is empty: an empty one would not come back. */
function pieces(text: string): string[] {
  const all: string[] = [];
  for (let at = 0; at < text.length; at += longestCell) all.push(text.slice(at, at + longestCell));
  return all;
}

export interface BookRecord {
  /** A city's own form: several fields may share a cell, and formulas are the form's. */
  readonly official: boolean;
  readonly city: string;
  readonly year: string;
  readonly edition: string;
  readonly shows: readonly { readonly form: string; readonly subject: string }[];
  /** By the entity's key, the file relative to the project. */
  readonly files: ReadonlyMap<string, string>;
  readonly fields: readonly FieldRecord[];
  /** Fields whose row is not what reform wrote: what they said when they went out is not known. */
  readonly spoilt: readonly FieldRecord[];
  readonly words: ReadonlySet<string>;
}

/** A field as its row says it is. */
interface ReadField {
  readonly hash: string;
  readonly field: FieldRecord;
}

/** What reform wrote: a path that no name can hold is none of its own. */
function isWhole({ field: one, hash }: ReadField, { parted }: Format): boolean {
  if (one.field.length >= one.name.length || one.name.length > 255) return false;
  return hash === (parted ? longHash(one) : hashOf(one));
}

/** `unknown` where a newer reform wrote it; undefined where it is none. */
export function readRecord(rows: readonly (readonly string[])[]): BookRecord | 'unknown' | undefined {
  const [first] = rows;
  if (first?.[0] !== 'reform') return undefined;
  const format = formats[first[1] ?? ''];
  if (!format) return 'unknown';
  const of = (...kinds: string[]) => rows.filter(([kind = '']) => kinds.includes(kind));
  const only = (kind: string) => of(kind)[0]?.[1] ?? '';
  const tails = new Map(of('tail').map(([, name = '', tail = '']) => [name, tail]));
  const read = of('field', 'prose').map(([kind, ...row]): ReadField => {
    const { field, hash } = format.parted ? readParted(row) : readField(row);
    const tail = tails.get(field.name);
    const more = { ...(tail && { tail }), ...(kind === 'prose' && { prose: true as const }) };
    return { hash, field: { ...field, ...more } };
  });
  return {
    official: format.official,
    city: only('city'),
    year: only('year'),
    edition: only('edition'),
    shows: of('sheet').map(([, , form = '', subject = '']) => ({ form, subject })),
    files: new Map(of('source').map(([, entity = '', file = '']) => [entity, file])),
    fields: read.filter((one) => isWhole(one, format)).map(({ field }) => field),
    spoilt: read.filter((one) => !isWhole(one, format)).map(({ field }) => field),
    words: new Set(of('words').flatMap(([, ...texts]) => texts)),
  };
}

function readField([head = '', ...text]: readonly string[]): ReadField {
  const [hash = '', name = '', ...lead] = head.split(' ');
  const { entity, field } = fieldOfName(name) ?? { entity: '', field: '' };
  return { hash, field: { name, entity, field, lead: lead.join(' '), text: text.join('') } };
}

function readParted(row: readonly string[]): ReadField {
  const [hash = '', name = '', entity = '', field = '', lead = '', ...text] = row;
  return { hash, field: { name, entity, field, lead, text: text.join('') } };
}
