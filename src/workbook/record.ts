/** What a workbook remembers of itself, as rows of plain cells: whose it is, its fields with their words, and all other words. */
import { createHash } from 'node:crypto';
import type { Book, Square } from '../grid/grid.ts';
import { clean, longestCell } from './clean.ts';
import { fieldName } from './names.ts';

/** Of the rows below; a reader refuses what it does not know. */
export const recordFormat = '1';

export interface FieldRecord {
  readonly name: string;
  readonly entity: string;
  readonly field: string;
  /** The mark its text begins with. */
  readonly lead: string;
  /** The words as they went out, without the mark. */
  readonly text: string;
}

/** Undefined where nothing can be taken back. */
export function recordRows({ grids, passport }: Book, names: readonly string[]): string[][] | undefined {
  if (!passport) return undefined;
  const squares = grids.flatMap(({ rows }) => rows.flatMap((row) => row.squares));
  const { fields, words } = sorted(squares);
  const entities = [...new Set(fields.map(({ entity }) => entity))];
  return [
    ['reform', recordFormat],
    ['city', passport.city],
    ['year', passport.year],
    ['edition', passport.edition],
    ...grids.flatMap(({ shows }, index) =>
      shows ? [['sheet', names[index] ?? '', shows.form, shows.subject]] : [],
    ),
    ...entities.map((entity) => ['source', entity, passport.files.get(entity) ?? '']),
    ...fields.map((field) => [
      'field',
      hashOf(field),
      field.name,
      field.entity,
      field.field,
      field.lead,
      ...pieces(field.text),
    ]),
    ...words.flatMap((text) => pieces(text).map((piece) => ['words', piece])),
  ];
}

/** A field counts where it stands first; what else is printed is remembered, so that new words stand out. */
function sorted(squares: readonly Square[]): { fields: FieldRecord[]; words: string[] } {
  const fields = new Map<string, FieldRecord>();
  const words = new Set<string>();
  for (const { field, lead = '', text: given } of squares) {
    const text = clean(String(given));
    const name = field && fieldName(field);
    if (field && name !== undefined && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), { name, ...field, lead, text: text.slice(lead.length) });
    else if (text.trim() !== '') words.add(text);
  }
  return { fields: [...fields.values()], words: [...words] };
}

/** Tells whether a row is still what reform wrote. */
export function hashOf({ entity, field, lead, name, text }: FieldRecord): string {
  const all = JSON.stringify([name, entity, field, lead, text]);
  return createHash('sha256').update(all).digest('hex').slice(0, 12);
}

/** No cell holds more, and none is empty: an empty one would not come back. */
function pieces(text: string): string[] {
  const all: string[] = [];
  for (let at = 0; at < text.length; at += longestCell) all.push(text.slice(at, at + longestCell));
  return all;
}
