/** What a workbook remembers of itself, as rows of plain cells: whose it is, its fields with their words, and all other words. */
import { hash } from 'node:crypto';
import type { Book, Passport, Square } from '../grid/grid.ts';
import { clean, longestCell } from './clean.ts';
import { fieldName } from './names.ts';

/** Of the rows below; a reader refuses what it does not know. The second is that of a city's own form: several fields may share a cell. */
const formats = ['1', '2'] as const;

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

/** `drawn` are the squares as they stand on paper, the long ones cut. Undefined where nothing can be taken back. */
export function recordRows(
  { grids, passport }: Book,
  names: readonly string[],
  drawn: readonly Square[],
): string[][] | undefined {
  if (!passport) return undefined;
  const fields = fieldsOf(grids.flatMap(({ rows }) => rows.flatMap((row) => row.squares)));
  const words = new Set<string>();
  for (const { field, text } of drawn) {
    const said = field ? '' : clean(String(text));
    if (said.trim() !== '') words.add(said);
  }
  const shows = grids.flatMap((grid, index) =>
    grid.shows ? [{ ...grid.shows, sheet: names[index] ?? '' }] : [],
  );
  return recordOf({ passport, shows, fields, words, official: false });
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
    ['reform', formats[official ? 1 : 0]],
    ['city', passport.city],
    ['year', passport.year],
    ['edition', passport.edition],
    ...shows.map(({ form, sheet, subject }) => ['sheet', sheet, form, subject]),
    ...entities.map((entity) => ['source', entity, passport.files.get(entity) ?? '']),
    ...fields.map((field) => [
      field.prose ? 'prose' : 'field',
      hashOf(field),
      field.name,
      field.entity,
      field.field,
      field.lead,
      ...pieces(field.text),
    ]),
    ...fields.flatMap(({ name, tail = '' }) => (tail === '' ? [] : [['tail', name, tail]])),
    ...[...words].flatMap((text) => pieces(text).map((piece) => ['words', piece])),
  ];
}

/** A field counts where it stands first. */
function fieldsOf(squares: readonly Square[]): FieldRecord[] {
  const fields = new Map<string, FieldRecord>();
  for (const { field, lead = '', text, written } of squares) {
    const name = field && fieldName(field);
    const key = name?.toLowerCase();
    if (!field || name === undefined || key === undefined || fields.has(key)) continue;
    const shown = { name, ...field, lead, text: clean(String(text)).slice(lead.length) };
    fields.set(key, written === undefined ? shown : { ...shown, text: clean(written), prose: true });
  }
  return [...fields.values()];
}

/** Tells whether a row is still what reform wrote. */
export function hashOf({ entity, field, lead, name, text }: FieldRecord): string {
  const all = JSON.stringify([name, entity, field, lead, text]);
  return hash('sha256', all).slice(0, 12);
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

/** What reform wrote: a path that no name can hold is none of its own. */
function isWhole({ hash, row }: { readonly hash: string; readonly row: FieldRecord }): boolean {
  return row.field.length < row.name.length && row.name.length <= 255 && hashOf(row) === hash;
}

/** `unknown` where a newer reform wrote it; undefined where it is none. */
export function readRecord(rows: readonly (readonly string[])[]): BookRecord | 'unknown' | undefined {
  const [first] = rows;
  if (first?.[0] !== 'reform') return undefined;
  if (!formats.some((format) => format === first[1])) return 'unknown';
  const of = (...kinds: string[]) => rows.filter(([kind = '']) => kinds.includes(kind));
  const only = (kind: string) => of(kind)[0]?.[1] ?? '';
  const tails = new Map(of('tail').map(([, name = '', tail = '']) => [name, tail]));
  const read = of('field', 'prose').map(
    ([kind, hash = '', name = '', entity = '', field = '', lead = '', ...text]) => {
      const tail = tails.get(name);
      const more = { ...(tail && { tail }), ...(kind === 'prose' && { prose: true as const }) };
      return { hash, row: { name, entity, field, lead, text: text.join(''), ...more } };
    },
  );
  return {
    official: first[1] === '2',
    city: only('city'),
    year: only('year'),
    edition: only('edition'),
    shows: of('sheet').map(([, , form = '', subject = '']) => ({ form, subject })),
    files: new Map(of('source').map(([, entity = '', file = '']) => [entity, file])),
    fields: read.filter(isWhole).map(({ row }) => row),
    spoilt: read.filter((one) => !isWhole(one)).map(({ row }) => row),
    words: new Set(of('words').map(([, text = '']) => text)),
  };
}
