/** The workbook's own part: its worksheets in their order, and the names of their cells. */
import { cleanXml } from '../clean.ts';
import { main, relationships, xmlHead } from '../markup.ts';
import { columnLetters } from '../ranges.ts';
import type { FieldPlace } from './fields.ts';
import { worksheetId } from './parts.ts';

export interface SheetEntry {
  readonly name: string;
  /** Excel does not even list it among the hidden worksheets. */
  readonly hidden: boolean;
  readonly fields: readonly FieldPlace[];
  /** How far it reaches; absent where it is not printed. */
  readonly printed?: Printed;
}

export interface Printed {
  readonly columns: number;
  readonly rows: number;
  readonly repeat: number;
  readonly sortable: boolean | undefined;
}

export function workbookXml(sheets: readonly SheetEntry[]): string {
  const all = sheets.map(({ hidden, name }, index) => {
    const state = hidden ? ' state="veryHidden"' : '';
    return `<sheet name="${cleanXml(name)}" sheetId="${index + 1}"${state} r:id="${worksheetId(index + 1)}"/>`;
  });
  const names = [...sheets.flatMap(printNames), ...sheets.flatMap(fieldNames)];
  return [
    `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relationships}">`,
    '<workbookPr filterPrivacy="1"/>',
    `<sheets>${all.join('')}</sheets>`,
    names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}

function printNames({ name, printed }: SheetEntry, index: number): string[] {
  if (!printed) return [];
  const { columns, repeat, rows, sortable } = printed;
  const define = (what: string, range: string, more = '') =>
    `<definedName name="_xlnm.${what}" localSheetId="${index}"${more}>${cleanXml(`'${name}'!${range}`)}</definedName>`;
  const end = `$${columnLetters(columns)}$${Math.max(1, rows)}`;
  return [
    // Excel finds the range of a filter by this name.
    ...(sortable ? [define('_FilterDatabase', `$A$${repeat}:${end}`, ' hidden="1"')] : []),
    define('Print_Area', `$A$1:${end}`),
    ...(repeat > 0 ? [define('Print_Titles', `$1:$${repeat}`)] : []),
  ];
}

function fieldNames({ fields, name: sheet }: SheetEntry): string[] {
  const quoted = cleanXml(`'${sheet}'!`);
  return fields.map(({ column, from, name, to }) => {
    const letters = columnLetters(column);
    const range = from === to ? `$${letters}$${from}` : `$${letters}$${from}:$${letters}$${to}`;
    return `<definedName name="${name}">${quoted}${range}</definedName>`;
  });
}
