/** The cells of a field with emphasis → one that says `**words**` as a sheet does. */
import { type Emphasised, plainWords } from '../japanese/emphasis.ts';
import type { Stretch } from '../japanese/stretch.ts';
import type { ReadCell } from '../workbook/read/cell.ts';
import type { FieldRecord } from '../workbook/record.ts';
import { rewritten } from './bold.ts';
import type { ReturnedField } from './returned.ts';

/** Some programs forget what is bold inside of a cell: whether this one has kept it anywhere. */
export function keepsBold(fields: readonly ReturnedField[]): boolean {
  return fields.some(
    ({ cells = [], prose }) => prose && cells.some(({ bold, text }) => bold && isPart(bold, text)),
  );
}

function isPart(bold: readonly Stretch[], text: string): boolean {
  return bold.reduce((sum, { from, to }) => sum + to - from, 0) < text.length;
}

/** What its cell said when it went out. */
export function shownText({ prose, text }: FieldRecord): string {
  return prose ? plainWords(text) : text;
}

/** As `**words**`, where the field has emphasis. */
export function withEmphasis(field: ReturnedField, keeps: boolean): ReturnedField {
  const { cells = [], lead, prose, text: base } = field;
  if (!prose || cells.length === 0 || cells.some(({ kind }) => kind !== 'text')) return field;
  const whole = joinedCells(cells);
  const marked = lead !== '' && whole.text.startsWith(lead) ? lead : '';
  const came = {
    text: whole.text.slice(marked.length),
    bold: whole.bold.flatMap(({ from, to }) =>
      to > marked.length ? [{ from: Math.max(0, from - marked.length), to: to - marked.length }] : [],
    ),
  };
  const { note, text } = rewritten(base, came, keeps);
  const cell = { kind: 'text', text: marked + text, formula: cells.some(({ formula }) => formula) } as const;
  return { ...field, cells: [cell], ...(note && { note: field.note ?? note }) };
}

export function joinedCells(cells: readonly ReadCell[]): Emphasised {
  let text = '';
  const bold: Stretch[] = [];
  for (const cell of cells) {
    for (const { from, to } of cell.bold ?? []) bold.push({ from: text.length + from, to: text.length + to });
    text += cell.text;
  }
  return { text, bold };
}
