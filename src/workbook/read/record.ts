/** The rows of the hidden worksheet → what the workbook remembers of itself. */
import { put } from '../../lists.ts';
import { fieldName } from '../names.ts';
import { type FieldRecord, recordFormats, sealOf } from '../record.ts';

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
  /** Fields that are not what reform wrote: what they said when they went out is not known. */
  readonly spoilt: readonly FieldRecord[];
  /** Whether there are as many fields as it was written with. */
  readonly whole: boolean;
  /** All that stood beside the fields. */
  readonly words: ReadonlySet<string>;
  /** The same by column, as often as it stood there on worksheets with fields. */
  readonly columns: Columns;
}

export type Columns = ReadonlyMap<number, readonly string[]>;

/** Another reform wrote it. */
type AnotherFormat = 'older' | 'newer';

type Row = readonly string[];

/** Undefined where it is none. */
export function readRecord([first = [], ...below]: readonly Row[]): BookRecord | AnotherFormat | undefined {
  const [title, format = '', city = '', year = '', edition = ''] = first;
  if (title !== 'reform' || !/^\d+$/.test(format)) return undefined;
  if (format !== recordFormats.reform && format !== recordFormats.official)
    return Number(format) < Number(recordFormats.reform) ? 'older' : 'newer';
  const rows = rowsIn(below);
  if (!rows) return undefined;
  const of = (...kinds: string[]) => rows.filter(([kind = '']) => kinds.includes(kind));
  const fields = of('field', 'prose').map(readField);
  const columns = columnsIn(of('column'));
  const sheets = of('sheet');
  const count = sheets.reduce((sum, [, , , , own]) => sum + Number(own), 0);
  return {
    official: format === recordFormats.official,
    city,
    year,
    edition,
    whole: sheets.length > 0 && count === fields.length,
    shows: sheets.map(([, , form = '', subject = '']) => ({ form, subject })),
    files: new Map(of('source').map(([, entity = '', file = '']) => [entity, file])),
    fields: fields.filter(({ whole }) => whole).map(({ field }) => field),
    spoilt: fields.filter(({ whole }) => !whole).map(({ field }) => field),
    words: new Set([...of('words').flatMap(([, ...texts]) => texts), ...[...columns.values()].flat()]),
    columns,
  };
}

function columnsIn(rows: readonly Row[]): Columns {
  const columns = new Map<number, string[]>();
  for (const [, column, ...texts] of rows) for (const text of texts) put(columns, Number(column), text);
  return columns;
}

/** A field as its row says it is, and whether reform wrote it so. */
interface ReadField {
  readonly whole: boolean;
  readonly field: FieldRecord;
}

function readField([kind, entity = '', seal, field = '', lead = '', text = '', tail = '']: Row): ReadField {
  const name = fieldName({ entity, field });
  const more = { ...(tail && { tail }), ...(kind === 'prose' && { prose: true as const }) };
  return {
    whole: name !== undefined && seal === sealOf(entity, field, lead, text),
    field: { name: name ?? '', entity, field, lead, text, ...more },
  };
}

/** Those that are written in the texts, each field with its source; undefined where nobody can read them. */
function rowsIn(cells: readonly Row[]): Row[] | undefined {
  const rows: Row[] = [];
  for (const text of textsIn(cells)) {
    const written = parsed(text);
    if (!written) return undefined;
    let entity = '';
    for (const [kind = '', ...row] of written) {
      if (kind === 'source') [entity = ''] = row;
      rows.push(kind === 'field' || kind === 'prose' ? [kind, entity, ...row] : [kind, ...row]);
    }
  }
  return rows;
}

/** A long text goes on in the second column. */
function textsIn(cells: readonly Row[]): string[] {
  const texts: string[] = [];
  for (const [first = '', more = ''] of cells) {
    if (first === '') texts.push((texts.pop() ?? '') + more);
    else texts.push(first);
  }
  return texts;
}

function parsed(text: string): Row[] | undefined {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) && rows.every(isRow) ? rows : undefined;
  } catch {
    return undefined;
  }
}

function isRow(row: unknown): row is Row {
  return Array.isArray(row) && row.every((cell) => typeof cell === 'string');
}
