/** The rows of the hidden worksheet → what the workbook remembers of itself, whichever reform wrote them. */
import { hash } from 'node:crypto';
import { fieldName, fieldOfName } from '../names.ts';
import { type FieldRecord, sealOf } from '../record.ts';

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
  readonly words: ReadonlySet<string>;
}

type Row = readonly string[];

/** A field as its row says it is, and whether reform wrote it so. */
interface ReadField {
  readonly whole: boolean;
  readonly field: FieldRecord;
}

interface Format {
  /** That of a city's own form. */
  readonly official: boolean;
  /** Its rows, each with its kind at the front; undefined where nobody can read them. */
  readonly rows: (all: readonly Row[]) => readonly Row[] | undefined;
  readonly field: (row: Row) => ReadField;
}

/** As workbooks went out at first: hash, name, entity, path and mark of a field in cells of their own. */
const parted = { rows: (all: readonly Row[]) => all, field: partedField };
/** Then in one cell, with what the name does not say. */
const headed = { rows: (all: readonly Row[]) => all, field: headedField };
const packed = { rows: unpacked, field: packedField };

/** By the word behind `reform`; what is not known is refused. */
const formats: Readonly<Record<string, Format>> = {
  '1': { official: false, ...parted },
  '2': { official: true, ...parted },
  '3': { official: false, ...headed },
  '4': { official: true, ...headed },
  '5': { official: false, ...packed },
  '6': { official: true, ...packed },
};

/** `unknown` where a newer reform wrote it; undefined where it is none. */
export function readRecord(all: readonly Row[]): BookRecord | 'unknown' | undefined {
  const [first] = all;
  if (first?.[0] !== 'reform') return undefined;
  const format = formats[first[1] ?? ''];
  if (!format) return 'unknown';
  const rows = format.rows(all);
  if (!rows) return undefined;
  const of = (...kinds: string[]) => rows.filter(([kind = '']) => kinds.includes(kind));
  const only = (kind: string) => of(kind)[0]?.[1] ?? '';
  const tails = new Map(of('tail').map(([, name = '', tail = '']) => [name, tail]));
  const fields = of('field', 'prose').map((row): ReadField => {
    const { field, whole } = format.field(row);
    const tail = tails.get(field.name);
    const more = { ...(tail && { tail }), ...(row[0] === 'prose' && { prose: true as const }) };
    return { whole, field: { ...field, ...more } };
  });
  return {
    official: format.official,
    city: only('city'),
    year: only('year'),
    edition: only('edition'),
    shows: of('sheet').map(([, , form = '', subject = '']) => ({ form, subject })),
    files: new Map(of('source').map(([, entity = '', file = '']) => [entity, file])),
    fields: fields.filter((one) => one.whole).map(({ field }) => field),
    spoilt: fields.filter((one) => !one.whole).map(({ field }) => field),
    words: new Set(of('words').flatMap(([, ...texts]) => texts)),
  };
}

function partedField([, sum = '', name = '', entity = '', field = '', lead = '', ...texts]: Row): ReadField {
  const one = { name, entity, field, lead, text: texts.join('') };
  const all = JSON.stringify([name, entity, field, lead, one.text]);
  return { whole: isOurs(one) && sum === hash('sha256', all).slice(0, 12), field: one };
}

function headedField([, head = '', ...texts]: Row): ReadField {
  const [sum = '', name = '', ...marks] = head.split(' ');
  const { entity, field } = fieldOfName(name) ?? { entity: '', field: '' };
  const one = { name, entity, field, lead: marks.join(' '), text: texts.join('') };
  const all = `${name} ${one.lead}\n${one.text}`;
  return { whole: isOurs(one) && sum === hash('sha256', all).slice(0, 8), field: one };
}

/** What reform wrote: a path that no name can hold is none of its own. */
function isOurs({ field, name }: FieldRecord): boolean {
  return field.length < name.length && name.length <= 255;
}

function packedField([, entity = '', seal, field = '', lead = '', text = '', tail = '']: Row): ReadField {
  const name = fieldName({ entity, field });
  const one = { name: name ?? '', entity, field, lead, text, ...(tail && { tail }) };
  return { whole: name !== undefined && seal === sealOf(entity, field, lead, text), field: one };
}

/** The rows that are written in the texts below the first, and the source of each field in its row. */
function unpacked([first = [], ...below]: readonly Row[]): Row[] | undefined {
  const [, , city = '', year = '', edition = ''] = first;
  const rows: Row[] = [
    ['city', city],
    ['year', year],
    ['edition', edition],
  ];
  for (const text of textsOf(below)) {
    const written = rowsIn(text);
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
function textsOf(rows: readonly Row[]): string[] {
  const texts: string[] = [];
  for (const [first = '', more = ''] of rows) {
    if (first === '') texts.push((texts.pop() ?? '') + more);
    else texts.push(first);
  }
  return texts;
}

function rowsIn(text: string): Row[] | undefined {
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
