/** A book of grids → the bytes of a workbook: the same books, the same bytes. */
import type { Book } from '../../grid/grid.ts';
import { type LaidRow, layOut } from '../../grid/layout.ts';
import type { Theme } from '../../grid/theme.ts';
import { type FieldPlace, placeFields } from '../fields.ts';
import { recordSheet, sheetNames } from '../names.ts';
import { recordRows } from '../record.ts';
import type { Packed } from '../zip.ts';
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
  const add = (entry: SheetEntry, drawn: (path: string) => Packed) => {
    entries.push(entry);
    worksheets.push(drawn(`xl/worksheets/sheet${entries.length}.xml`));
  };
  const named = new Set<string>();
  const fields: FieldPlace[] = [];
  const words = new Set<string>();
  for (const [index, grid] of book.grids.entries()) {
    const { places, rows } = placeFields(layOut(grid, ink.theme).rows, named);
    const { repeat, sortable } = grid.page;
    const printed = { columns: grid.columns.length, rows: rows.length, repeat, sortable };
    const entry = { name: names[index] ?? '', hidden: false, fields: places, printed };
    add(entry, (path) => worksheetOf(grid, rows, names, ink, path));
    fields.push(...places);
    noteWords(rows, words);
  }
  const record = recordRows(book, names, { fields, words });
  if (record) {
    const entry = { name: recordSheet, hidden: true, fields: [] };
    add(entry, (path) => plainWorksheet(record, ink, path));
  }
  return { entries, worksheets };
}

/** What is in sight besides the fields. */
function noteWords(rows: readonly LaidRow[], words: Set<string>): void {
  for (const { squares } of rows) for (const { field, text } of squares) if (!field) words.add(String(text));
}
