/** What stands around the worksheets of a workbook: which parts there are, their names, its properties and its theme. */
import officeTheme from 'exceljs/lib/xlsx/xml/theme1.js';
import type { Book } from '../../grid/grid.ts';
import type { Theme } from '../../grid/theme.ts';
import { columnLetters } from '../areas.ts';
import { cleanXml } from '../clean.ts';
import type { FieldPlace } from './fields.ts';
import { xmlHead } from './worksheet.ts';

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

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const openPackage = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Path and kind of the parts that every workbook has; the worksheets come behind them. */
const ownParts = [
  ['styles.xml', 'styles'],
  ['theme/theme1.xml', 'theme'],
  ['sharedStrings.xml', 'sharedStrings'],
] as const;

const typeOf = {
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  sharedStrings: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml',
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
} as const;

type Part = readonly [path: string, kind: keyof typeof typeOf];

function partsOf(sheets: number): Part[] {
  const worksheets = Array.from(
    { length: sheets },
    (_, index): Part => [`worksheets/sheet${index + 1}.xml`, 'worksheet'],
  );
  return [...ownParts, ...worksheets];
}

export function contentTypes(sheets: number): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    `${xmlHead}<Types xmlns="${openPackage}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    ...partsOf(sheets).map(([path, kind]) => override(`xl/${path}`, typeOf[kind])),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('');
}

function relations(members: readonly (readonly [target: string, type: string])[]): string {
  const all = members.map(
    ([target, type], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${openPackage}/relationships">${all.join('')}</Relationships>`;
}

export const packageRelations = relations([
  ['xl/workbook.xml', `${office}/relationships/officeDocument`],
  ['docProps/core.xml', `${openPackage}/relationships/metadata/core-properties`],
  ['docProps/app.xml', `${office}/relationships/extended-properties`],
]);

export function workbookRelations(sheets: number): string {
  return relations(partsOf(sheets).map(([path, kind]) => [path, `${office}/relationships/${kind}`]));
}

export function workbookXml(sheets: readonly SheetEntry[]): string {
  const all = sheets.map(({ hidden, name }, index) => {
    const relation = ownParts.length + index + 1;
    const state = hidden ? ' state="veryHidden"' : '';
    return `<sheet name="${cleanXml(name)}" sheetId="${index + 1}"${state} r:id="rId${relation}"/>`;
  });
  const names = [...sheets.flatMap(printNames), ...sheets.flatMap(fieldNames)];
  return [
    `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}/relationships">`,
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

/** No clock in a file: the same sheets give the same bytes. */
const day = '2000-01-01T00:00:00Z';

export function coreXml({ author, keywords, subject, title }: Omit<Book, 'grids'>): string {
  const element = (name: string, text: string) => `<${name}>${cleanXml(text)}</${name}>`;
  return [
    `${xmlHead}<cp:coreProperties xmlns:cp="${openPackage}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', title),
    element('dc:subject', subject),
    element('dc:creator', author),
    element('cp:keywords', keywords),
    element('cp:lastModifiedBy', author),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

/** Programs treat a workbook as Excel's own only when it says so. */
export const appXml = `${xmlHead}<Properties xmlns="${office}/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`;

/** The theme that ExcelJS ships, with the office's font. */
export function themeXml({ font }: Theme): string {
  return officeTheme.replace(/(<a:(?:latin|ea) typeface=")[^"]*"/g, `$1${cleanXml(font)}"`);
}
