/** A laid grid drawn as a worksheet by ExcelJS. */
import ExcelJS from 'exceljs';
import type { Book, Grid, Square } from '../grid/grid.ts';
import { type LaidRow, type Layout, layOut } from '../grid/layout.ts';
import { characterPixels, columnPixels } from '../grid/paper.ts';
import type { Theme } from '../grid/theme.ts';
import { clean, escapeCodes } from './clean.ts';
import { crossings, edgesOf, type Line } from './edges.ts';
import { type FieldPlace, fieldPlaces, onlyAt } from './fields.ts';
import { type LinkPlace, linkPlaces } from './links.ts';
import { recordSheet, sheetNames } from './names.ts';
import { recordRows } from './record.ts';
import { choiceList, styleOf } from './style.ts';
import { contentOf } from './words.ts';

export interface Drawn {
  readonly bytes: Uint8Array;
  /** In the order of the book. */
  readonly sheets: readonly DrawnSheet[];
}

export interface DrawnSheet {
  readonly name: string;
  readonly fields: readonly FieldPlace[];
  readonly links: readonly LinkPlace[];
}

export async function draw(book: Book, theme: Theme): Promise<Drawn> {
  const workbook = new ExcelJS.Workbook();
  const names = sheetNames(book.grids.map((grid) => grid.name));
  const sheets: DrawnSheet[] = [];
  const named = new Set<string>();
  const drawn: Square[] = [];
  for (const [index, grid] of book.grids.entries()) {
    const name = names[index] ?? '';
    const layout = layOut(grid, theme);
    const fields = fieldPlaces(layout.rows, named);
    const rows = onlyAt(fields, layout.rows);
    await drawGrid(workbook.addWorksheet(name), grid, { ...layout, rows }, theme);
    drawn.push(...rows.flatMap(({ squares }) => squares));
    sheets.push({ name, fields, links: linkPlaces(layout.rows, names) });
  }
  const record = recordRows(book, names, drawn);
  if (record) drawRecord(workbook, record);
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as object);
  return { bytes: new Uint8Array(written), sheets };
}

interface Drawing {
  readonly sheet: ExcelJS.Worksheet;
  readonly theme: Theme;
  readonly layout: Layout;
  /** The line above each row, and one below the last. */
  readonly lines: readonly Line[];
}

/** Excel does not even list it among the hidden worksheets; it is never printed. */
function drawRecord(workbook: ExcelJS.Workbook, rows: readonly (readonly string[])[]): void {
  const sheet = workbook.addWorksheet(recordSheet, { state: 'veryHidden' });
  for (const row of rows) sheet.addRow(row.map((text) => escapeCodes(text) || null));
}

async function drawGrid(sheet: ExcelJS.Worksheet, grid: Grid, layout: Layout, theme: Theme): Promise<void> {
  const drawing = { sheet, theme, layout, lines: crossings(layout.rows, theme) };
  setColumns(sheet, grid, theme);
  setPage(sheet, grid, layout, theme);
  setView(sheet, grid);
  for (const [index, row] of layout.rows.entries()) drawRow(drawing, row, index);
  // Without a password: it keeps labels from being overwritten by accident, not by intent.
  await sheet.protect('', { formatRows: true, formatColumns: true, insertRows: true, deleteRows: true });
}

function setColumns(sheet: ExcelJS.Worksheet, grid: Grid, theme: Theme): void {
  const { digit } = characterPixels(theme);
  for (const [index, pixels] of columnPixels(grid, theme).entries()) {
    sheet.getColumn(index + 1).width = Math.floor((pixels / digit) * 256) / 256;
  }
}

function setPage(sheet: ExcelJS.Worksheet, grid: Grid, layout: Layout, theme: Theme): void {
  const { side, top, bottom } = theme.margins;
  const inch = (millimetres: number) => Math.round((millimetres / 25.4) * 1000) / 1000;
  const { page } = grid;
  const last = sheet.getColumn(grid.columns.length).letter;
  sheet.pageSetup = {
    paperSize: (page.paper === 'A3' ? 8 : 9) as ExcelJS.PaperSize,
    orientation: page.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      left: inch(side),
      right: inch(side),
      top: inch(top),
      bottom: inch(bottom),
      header: inch(top / 2),
      footer: inch(bottom / 2),
    },
    printArea: `A1:${last}${Math.max(1, layout.rows.length)}`,
    ...(page.repeat > 0 ? { printTitlesRow: `1:${page.repeat}` } : {}),
  };
  const size = Math.round(theme.size - 0.5);
  const font = `&${size}&"${theme.font},Regular"`;
  const note = page.footer === undefined ? '' : `${headerText(page.footer)}　`;
  sheet.headerFooter.oddHeader = `&R${font}${headerText(page.header)}`;
  sheet.headerFooter.oddFooter = `&C${font}${note}&P / &N`;
  for (const [index, row] of layout.rows.entries()) {
    if (row.newPage && index > 0) sheet.getRow(index).addPageBreak();
  }
}

/** The heads of a long table stay in sight; no grey lines between the squares of a form. */
function setView(sheet: ExcelJS.Worksheet, { page: { repeat } }: Grid): void {
  const look = { zoomScale: 100, zoomScaleNormal: 100, showGridLines: false };
  sheet.views =
    repeat > 0 ? [{ ...look, state: 'frozen', xSplit: 0, ySplit: repeat }] : [{ ...look, state: 'normal' }];
}

function headerText(text: string): string {
  return clean(text).replaceAll('&', '&&').replaceAll('\n', ' ');
}

function drawRow(drawing: Drawing, row: LaidRow, index: number): void {
  drawing.sheet.getRow(index + 1).height = row.height;
  let afterMark = false;
  for (const square of row.squares) {
    drawSquare(drawing, square, { row, index, afterMark });
    afterMark = square.style === 'mark';
  }
}

function drawSquare(
  { sheet, lines, theme }: Drawing,
  square: Square,
  {
    row: laid,
    index,
    afterMark,
  }: { readonly row: LaidRow; readonly index: number; readonly afterMark: boolean },
): void {
  const [rows, columns] = [square.rows ?? 1, square.columns ?? 1];
  const [bottom, right] = [index + rows, square.column + columns - 1];
  const around = { above: lines[index] ?? 'none', below: lines[bottom] ?? 'none', afterMark };
  for (let row = index + 1; row <= bottom; row += 1) {
    for (let column = square.column; column <= right; column += 1) {
      const ends = {
        top: row === index + 1,
        bottom: row === bottom,
        left: column === square.column,
        right: column === right,
      };
      sheet.getCell(row, column).style = styleOf(square, laid, edgesOf(square, ends, around, theme), theme);
    }
  }
  const cell = sheet.getCell(index + 1, square.column);
  if (rows > 1 || columns > 1) sheet.mergeCellsWithoutStyle(index + 1, square.column, bottom, right);
  const content = contentOf(square, theme);
  if (content !== null) cell.value = content;
  const list = square.choices && choiceList(square.choices);
  if (list) cell.dataValidation = list;
}
