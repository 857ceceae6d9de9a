/** A book drawn by ExcelJS: what the press must equal, square by square, written without any of its code. */
import ExcelJS from 'exceljs';
import { runsOf } from '../../src/grid/emphasis.ts';
import type { Book, Grid, Square } from '../../src/grid/grid.ts';
import type { LaidRow } from '../../src/grid/laid-row.ts';
import { layOut } from '../../src/grid/layout.ts';
import { characterPixels, columnPixels } from '../../src/grid/paper.ts';
import type { Look, Theme } from '../../src/grid/theme.ts';
import { clean, escapeCodes } from '../../src/workbook/clean.ts';
import { recordSheet, sheetNames } from '../../src/workbook/names.ts';
import { crossings, edgesOf } from '../../src/workbook/press/edges.ts';
import { placeFields } from '../../src/workbook/press/fields.ts';
import { rememberedOf } from '../../src/workbook/press/remembered.ts';
import { type Remembered, recordRows } from '../../src/workbook/record.ts';

export async function drawn(book: Book, theme: Theme): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const names = sheetNames(book.grids.map((grid) => grid.name));
  const named = new Set<string>();
  const said = new Set<string>();
  const remembered: Remembered[] = [];
  for (const [index, grid] of book.grids.entries()) {
    const placed = placeFields(layOut(grid, theme).rows, named);
    const { places, rows } = placed;
    const sheet = workbook.addWorksheet(names[index] ?? '');
    setColumns(sheet, grid, theme);
    setPage(sheet, grid, rows, theme);
    drawSquares(sheet, rows, theme);
    for (const { column, from, name, to } of places)
      for (let row = from; row <= to; row += 1) sheet.getCell(row, column).addName(name);
    const isCut = rows.some(({ squares }) => squares.some(({ goesOn }) => goesOn));
    if (grid.page.sortable && !isCut)
      sheet.autoFilter = `A${grid.page.repeat}:${sheet.getColumn(grid.columns.length).letter}${rows.length}`;
    else if (!grid.page.sortable)
      await sheet.protect('', {
        formatCells: true,
        formatRows: true,
        formatColumns: true,
        insertRows: true,
        deleteRows: true,
      });
    remembered.push(rememberedOf(grid, names[index] ?? '', placed, said));
  }
  if (book.passport) drawRecord(workbook, recordRows(book.passport, remembered, 'reform'));
  return workbook;
}

function drawRecord(workbook: ExcelJS.Workbook, rows: readonly (readonly string[])[]): void {
  const sheet = workbook.addWorksheet(recordSheet, { state: 'veryHidden' });
  for (const row of rows) sheet.addRow(row.map((text) => escapeCodes(text) || null));
}

function setColumns(sheet: ExcelJS.Worksheet, grid: Grid, theme: Theme): void {
  const { digit } = characterPixels(theme);
  for (const [index, pixels] of columnPixels(grid, theme).entries())
    sheet.getColumn(index + 1).width = Math.floor((pixels / digit) * 256) / 256;
}

function setPage(
  sheet: ExcelJS.Worksheet,
  { columns, page }: Grid,
  rows: readonly LaidRow[],
  theme: Theme,
): void {
  const { side, top, bottom } = theme.margins;
  const inch = (millimetres: number) => Math.round((millimetres / 25.4) * 1000) / 1000;
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
    printArea: `A1:${sheet.getColumn(columns.length).letter}${Math.max(1, rows.length)}`,
    ...(page.repeat > 0 ? { printTitlesRow: `1:${page.repeat}` } : {}),
  };
  const font = `&${Math.round(theme.size - 0.5)}&"${theme.font},Regular"`;
  const words = (text: string) => clean(text).replaceAll('&', '&&').replaceAll('\n', ' ');
  sheet.headerFooter.oddHeader = `&R${font}${words(page.header)}`;
  sheet.headerFooter.oddFooter = `&C${font}${page.footer === undefined ? '' : `${words(page.footer)}　`}&P / &N`;
  for (const [index, row] of rows.entries()) if (row.newPage && index > 0) sheet.getRow(index).addPageBreak();
  const look = { zoomScale: 100, zoomScaleNormal: 100, showGridLines: false };
  sheet.views =
    page.repeat > 0
      ? [{ ...look, state: 'frozen', xSplit: 0, ySplit: page.repeat }]
      : [{ ...look, state: 'normal' }];
}

function drawSquares(sheet: ExcelJS.Worksheet, rows: readonly LaidRow[], theme: Theme): void {
  const lines = crossings(rows, theme);
  for (const [index, row] of rows.entries()) {
    sheet.getRow(index + 1).height = row.height;
    let afterMark = false;
    for (const square of row.squares) {
      const [bottom, right] = [index + (square.rows ?? 1), square.column + (square.columns ?? 1) - 1];
      const around = { above: lines[index] ?? 0, below: lines[bottom] ?? 0, afterMark };
      const edges = edgesOf(square, around, theme);
      for (let at = index + 1; at <= bottom; at += 1)
        for (let column = square.column; column <= right; column += 1)
          sheet.getCell(at, column).style = {
            ...styleOf(square, row, theme),
            border: {
              ...side('top', at === index + 1 ? edges.top : 0, theme),
              ...side('bottom', at === bottom ? edges.bottom : 0, theme),
              ...side('left', column === square.column ? edges.left : 0, theme),
              ...side('right', column === right ? edges.right : 0, theme),
            },
          };
      if (bottom > index + 1 || right > square.column)
        sheet.mergeCellsWithoutStyle(index + 1, square.column, bottom, right);
      const cell = sheet.getCell(index + 1, square.column);
      cell.value = contentOf(square, theme);
      const list = square.choices?.join(',') ?? '';
      if (list !== '' && list.length <= 255 && !square.choices?.some((choice) => /[,"\n]/.test(choice)))
        cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] };
      afterMark = square.style === 'mark';
    }
  }
}

function styleOf(square: Square, { centred }: LaidRow, theme: Theme): Partial<ExcelJS.Style> {
  const look = theme.looks[square.style];
  return {
    font: fontOf(look, theme, square.link ? { underline: true, color: { argb: `FF${theme.link}` } } : {}),
    alignment: {
      horizontal: look.horizontal,
      vertical: centred ? 'middle' : look.vertical,
      ...(typeof square.text === 'number' ? { shrinkToFit: true } : { wrapText: true }),
      ...(square.indent ? { indent: square.indent } : {}),
    },
    ...(look.fill
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.fill}` } } }
      : {}),
    ...(square.field ? { protection: { locked: false } } : {}),
    ...(Number.isInteger(square.text) && square.style !== 'datum' ? { numFmt: '#,##0' } : {}),
  };
}

function fontOf(
  { bold, color, size }: Look,
  { font }: Theme,
  own: Partial<ExcelJS.Font>,
): Partial<ExcelJS.Font> {
  return { name: font, size, bold, color: { argb: `FF${color}` }, family: 3, charset: 128, ...own };
}

function side(name: keyof ExcelJS.Borders, line: 0 | 1 | 2, theme: Theme): Partial<ExcelJS.Borders> {
  if (line === 0) return {};
  return {
    [name]: { style: 'thin', color: { argb: `FF${line === 2 ? theme.line.strong : theme.line.color}` } },
  };
}

function contentOf({ bold, style, text }: Square, theme: Theme): ExcelJS.CellValue {
  if (typeof text === 'number') return text;
  if (clean(text) === '') return null;
  if (!bold?.length) return escapeCodes(clean(text));
  const look = theme.looks[style];
  const runs = runsOf(text, bold).map((run) => ({ ...run, text: escapeCodes(clean(run.text)) }));
  return {
    richText: runs
      .filter((run) => run.text !== '')
      .map((run) => ({ text: run.text, font: fontOf(look, theme, { bold: run.bold || look.bold }) })),
  };
}
