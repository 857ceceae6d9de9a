/** A book of grids → the bytes of a workbook: the same books, the same bytes. */
import type { Book, Square } from '../../grid/grid.ts';
import { layOut } from '../../grid/layout.ts';
import type { Theme } from '../../grid/theme.ts';
import { fieldPlaces, onlyAt } from '../fields.ts';
import { linkPlaces } from '../links.ts';
import { recordSheet, sheetNames } from '../names.ts';
import { recordRows } from '../record.ts';
import { type Packed, pack } from '../zip.ts';
import { bindParts, type Sheets } from './bind.ts';
import { Formats } from './formats.ts';
import type { SheetEntry } from './frame.ts';
import type { Ink } from './rows.ts';
import { Texts } from './texts.ts';
import { plainWorksheet, worksheetOf } from './worksheet.ts';

export function press(book: Book, theme: Theme): Uint8Array {
  const ink = { theme, texts: new Texts(), formats: new Formats(theme) };
  return bindParts(book, drawSheets(book, ink), ink);
}

function drawSheets(book: Book, ink: Ink): Sheets {
  const names = sheetNames(book.grids.map((grid) => grid.name));
  const entries: SheetEntry[] = [];
  const worksheets: Packed[] = [];
  const add = (entry: SheetEntry, xml: string) => {
    entries.push(entry);
    worksheets.push(pack(`xl/worksheets/sheet${entries.length}.xml`, xml));
  };
  const named = new Set<string>();
  const squares: (readonly Square[])[] = [];
  for (const [index, grid] of book.grids.entries()) {
    const layout = layOut(grid, ink.theme);
    const fields = fieldPlaces(layout.rows, named);
    const rows = onlyAt(fields, layout.rows);
    const { repeat, sortable } = grid.page;
    const printed = { columns: grid.columns.length, rows: rows.length, repeat, sortable };
    const entry = { name: names[index] ?? '', hidden: false, fields, printed };
    add(entry, worksheetOf(grid, rows, linkPlaces(rows, names), ink));
    if (book.passport) for (const row of rows) squares.push(row.squares);
  }
  const record = recordRows(book, names, squares.flat());
  if (record) add({ name: recordSheet, hidden: true, fields: [] }, plainWorksheet(record, ink));
  return { entries, worksheets };
}
