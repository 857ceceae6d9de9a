/** A laid grid → the XML of its worksheet: columns, rows, protection, links, and how it is printed. */
import type { Bytes } from '../../chunks.ts';
import type { Grid, Page } from '../../grid/grid.ts';
import type { LaidRow } from '../../grid/layout.ts';
import { characterPixels, columnPixels } from '../../grid/paper.ts';
import type { Theme } from '../../grid/theme.ts';
import { columnLetters } from '../areas.ts';
import { clean, cleanXml } from '../clean.ts';
import { GrowingPart, type Packed } from '../pack.ts';
import { crossings, line } from './edges.ts';
import { type LinkPlace, RowPress, type Shared } from './rows.ts';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const worksheetHead = `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;

export function worksheetOf(
  grid: Grid,
  rows: readonly LaidRow[],
  names: readonly string[],
  shared: Shared,
  path: string,
): Packed<Bytes> {
  const lines = crossings(rows, shared.theme);
  const press = new RowPress(shared);
  const part = new GrowingPart(path);
  const { before, after } = worksheetAround(grid, shared.theme);
  part.add(before);
  const lineAbove = (row: number) => lines[row - 1] ?? line.none;
  rows.forEach((row, index) => {
    part.add(press.row(row, index + 1, lineAbove));
  });
  const behind = {
    merges: list('mergeCells', press.merges),
    choices: list('dataValidations', validations(press.choices)),
    links: hyperlinks(press.links, names),
    breaks: breaksOf(rows),
  };
  return part.end(after(rows.length, behind));
}

interface Behind {
  readonly merges: string;
  readonly choices: string;
  readonly links: string;
  readonly breaks: string;
}

const nothing: Behind = { merges: '', choices: '', links: '', breaks: '' };

/** What stands before the rows of a worksheet, and what stands behind them. */
export function worksheetAround(
  grid: Grid,
  theme: Theme,
): { readonly before: string; after(rows: number, behind?: Behind): string } {
  const { before, print } = settingsOf(grid, theme);
  const after = (rows: number, { breaks, choices, links, merges } = nothing) => {
    const guard = grid.page.sortable ? filter(grid, rows) : protection;
    return `</sheetData>${guard}${merges}${choices}${links}${print}${breaks}</worksheet>`;
  };
  return { before, after };
}

interface Settings {
  readonly key: string;
  readonly theme: Theme;
  readonly before: string;
  readonly print: string;
}

let last: Settings | undefined;

/** The worksheets of one form come one after the other and have the same. */
function settingsOf(grid: Grid, theme: Theme): Settings {
  const key = JSON.stringify([grid.columns, grid.page]);
  if (last?.key === key && last.theme === theme) return last;
  const before = [
    worksheetHead,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewOf(grid.page),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsOf(grid, theme),
    '<sheetData>',
  ];
  last = { key, theme, before: before.join(''), print: printing(grid.page, theme) };
  return last;
}

/** Without a password: it keeps labels from being overwritten by accident, not by intent. */
const protection =
  '<sheetProtection sheet="1" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0"/>';

function filter({ columns, page }: Grid, rows: number): string {
  return `<autoFilter ref="A${page.repeat}:${columnLetters(columns.length)}${rows}"/>`;
}

/** Nothing where there are no members: Excel takes an empty list for damage. */
function list(name: string, members: readonly string[]): string {
  return members.length === 0 ? '' : `<${name} count="${members.length}">${members.join('')}</${name}>`;
}

/** The heads of a long table stay in sight; no grey lines between the squares of a form. */
function viewOf({ repeat }: Page): string {
  const view = '<sheetView showGridLines="0" zoomScale="100" zoomScaleNormal="100" workbookViewId="0"';
  const pane = `<pane ySplit="${repeat}" topLeftCell="A${repeat + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews>${view}${repeat > 0 ? `>${pane}</sheetView>` : '/>'}</sheetViews>`;
}

function columnsOf(grid: Grid, theme: Theme): string {
  const { digit } = characterPixels(theme);
  const columns = columnPixels(grid, theme).map((pixels, index) => {
    const width = Math.floor((pixels / digit) * 256) / 256;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

/** Excel holds at most 255 characters of words to choose from, and none with a comma. */
function validations(choices: ReadonlyMap<readonly string[], readonly string[]>): string[] {
  return [...choices].flatMap(([words, cells]) => {
    const all = words.join(',');
    if (words.length === 0 || all.length > 255 || words.some((word) => /[,"\n]/.test(word))) return [];
    const list = `<formula1>${cleanXml(`"${all}"`)}</formula1>`;
    return `<dataValidation type="list" allowBlank="1" sqref="${cells.join(' ')}">${list}</dataValidation>`;
  });
}

/** A link to a grid that the book does not have leads nowhere and is left out. */
function hyperlinks(links: readonly LinkPlace[], names: readonly string[]): string {
  const all = links.flatMap(({ cell, grid }) => {
    const sheet = names[grid];
    if (sheet === undefined) return [];
    return `<hyperlink ref="${cell}" location="${cleanXml(`'${sheet}'!A1`)}" display="${cleanXml(sheet)}"/>`;
  });
  return all.length === 0 ? '' : `<hyperlinks>${all.join('')}</hyperlinks>`;
}

function printing(page: Page, { font, margins: { bottom, side, top }, size }: Theme): string {
  const inch = (millimetres: number) => Math.round((millimetres / 25.4) * 1000) / 1000;
  const letter = `&${Math.round(size - 0.5)}&"${font},Regular"`;
  const note = page.footer === undefined ? '' : `${headerText(page.footer)}　`;
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${inch(side)}" right="${inch(side)}" top="${inch(top)}" bottom="${inch(bottom)}"`,
    ` header="${inch(top / 2)}" footer="${inch(bottom / 2)}"/>`,
    `<pageSetup paperSize="${page.paper === 'A3' ? 8 : 9}" orientation="${page.landscape ? 'landscape' : 'portrait'}"`,
    ' fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddHeader>${cleanXml(`&R${letter}${headerText(page.header)}`)}</oddHeader>`,
    `<oddFooter>${cleanXml(`&C${letter}${note}&P / &N`)}</oddFooter></headerFooter>`,
  ].join('');
}

function headerText(text: string): string {
  return clean(text).replaceAll('&', '&&').replaceAll('\n', ' ');
}

/** Excel's law: no worksheet has more; where the others fall is left to the program that prints. */
const mostBreaks = 1026;

function breaksOf(rows: readonly LaidRow[]): string {
  const breaks: string[] = [];
  rows.forEach(({ newPage }, row) => {
    if (newPage && row > 0) breaks.push(`<brk id="${row}" max="16383" man="1"/>`);
  });
  if (breaks.length === 0) return '';
  const all = breaks.slice(0, mostBreaks);
  return `<rowBreaks count="${all.length}" manualBreakCount="${all.length}">${all.join('')}</rowBreaks>`;
}
