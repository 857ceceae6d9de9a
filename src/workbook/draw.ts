/** A laid grid drawn as a worksheet by ExcelJS. */
import ExcelJS from 'exceljs';
import type { Book, Grid, Square } from '../grid/grid.ts';
import { type LaidRow, type Layout, layOut } from '../grid/layout.ts';
import { characterPixels, columnPixels } from '../grid/paper.ts';
import type { Theme } from '../grid/theme.ts';
import { clean, escapeCodes, longestCell } from './clean.ts';
import { crossings, edgesOf, type Line } from './edges.ts';
import { type FieldPlace, fieldPlaces } from './fields.ts';
import { sheetNames } from './names.ts';
import { choiceList, styleOf } from './style.ts';
import { tooLong } from './trouble.ts';

export interface Drawn {
  readonly bytes: Uint8Array;
  /** The worksheets in order, with the places of their fields. */
  readonly sheets: readonly { readonly name: string; readonly fields: readonly FieldPlace[] }[];
}

export async function draw(book: Book, theme: Theme): Promise<Drawn> {
  const workbook = new ExcelJS.Workbook();
  const names = sheetNames(book.grids.map((grid) => grid.name));
  const sheets: { name: string; fields: FieldPlace[] }[] = [];
  for (const [index, grid] of book.grids.entries()) {
    const name = names[index] ?? '';
    const layout = await drawGrid(workbook.addWorksheet(name), grid, theme);
    sheets.push({ name, fields: fieldPlaces(layout.rows) });
  }
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

async function drawGrid(sheet: ExcelJS.Worksheet, grid: Grid, theme: Theme): Promise<Layout> {
  const layout = layOut(grid, theme);
  const drawing = { sheet, theme, layout, lines: crossings(layout.rows, theme) };
  setColumns(sheet, grid, theme);
  setPage(sheet, grid, layout, theme);
  for (const [index, row] of layout.rows.entries()) drawRow(drawing, row, index);
  // Without a password: it keeps labels from being overwritten by accident, not by intent.
  await sheet.protect('', { formatRows: true, formatColumns: true, insertRows: true, deleteRows: true });
  return layout;
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

function headerText(text: string): string {
  return clean(text).replaceAll('&', '&&').replaceAll('\n', ' ');
}

function drawRow(drawing: Drawing, row: LaidRow, index: number): void {
  drawing.sheet.getRow(index + 1).height = row.height;
  let afterMark = false;
  for (const square of row.squares) {
    drawSquare(drawing, square, index, afterMark);
    afterMark = square.style === 'mark';
  }
}

function drawSquare(
  { sheet, lines, theme }: Drawing,
  square: Square,
  index: number,
  afterMark: boolean,
): void {
  const [rows, columns] = [square.rows ?? 1, square.columns ?? 1];
  const [bottom, right] = [index + rows, square.column + columns - 1];
  const around = { above: lines[index] ?? 'none', below: lines[bottom] ?? 'none', afterMark };
  const text = textOf(square);
  for (let row = index + 1; row <= bottom; row += 1) {
    for (let column = square.column; column <= right; column += 1) {
      const ends = {
        top: row === index + 1,
        bottom: row === bottom,
        left: column === square.column,
        right: column === right,
      };
      sheet.getCell(row, column).style = styleOf(square, text, edgesOf(square, ends, around, theme), theme);
    }
  }
  const cell = sheet.getCell(index + 1, square.column);
  if (rows > 1 || columns > 1) sheet.mergeCellsWithoutStyle(index + 1, square.column, bottom, right);
  if (text !== '') cell.value = typeof text === 'number' ? text : escapeCodes(text);
  const list = square.choices && choiceList(square.choices);
  if (list) cell.dataValidation = list;
}

function textOf({ text }: Square): string | number {
  if (typeof text === 'number') return text;
  const words = clean(text);
  if (words.length > longestCell) throw tooLong(words);
  return words;
}
