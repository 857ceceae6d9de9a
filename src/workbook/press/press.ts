/** A book of grids → the bytes of a workbook: the same books, the same bytes. */
import { type Bytes, whole } from '../../chunks.ts';
import type { Book, Grid } from '../../grid/grid.ts';
import { layOut } from '../../grid/layout.ts';
import type { Theme } from '../../grid/theme.ts';
import { last } from '../areas.ts';
import { recordSheet, sheetNames } from '../names.ts';
import type { Packed } from '../pack.ts';
import { tooManyCells } from '../trouble.ts';
import { bindParts, type Sheets } from './bind.ts';
import { placeFields } from './fields.ts';
import { Formats } from './formats.ts';
import type { Printed, SheetEntry } from './frame.ts';
import { RecordSheet } from './record-sheet.ts';
import { rememberedOf } from './remembered.ts';
import type { Shared } from './rows.ts';
import { Texts } from './texts.ts';
import { worksheetOf } from './worksheet.ts';

export function press(book: Book, theme: Theme): Uint8Array {
  const shared = { theme, texts: new Texts(), formats: new Formats(theme) };
  return whole(bindParts(book, drawSheets(book, shared), shared));
}

function drawSheets({ grids, passport }: Book, shared: Shared): Sheets {
  const names = sheetNames(grids.map((grid) => grid.name));
  const entries: SheetEntry[] = [];
  const worksheets: Packed<Bytes>[] = [];
  const add = (entry: SheetEntry, drawn: (path: string) => Packed<Bytes>) => {
    entries.push(entry);
    worksheets.push(drawn(`xl/worksheets/sheet${entries.length}.xml`));
  };
  const record = passport && new RecordSheet(passport, shared.texts);
  const known = { named: new Set<string>(), said: new Set<string>() };
  for (const [index, grid] of grids.entries()) {
    const remember = record?.worksheet();
    const name = names[index] ?? '';
    const placed = placeFields(layOut(grid, shared.theme).rows, known.named);
    const { places, rows } = placed;
    if (rows.length > last.row || grid.columns.length > last.column)
      throw tooManyCells(name, rows.length, grid.columns.length);
    const entry = { name, hidden: false, fields: places, printed: printed(grid, rows.length) };
    add(entry, (path) => worksheetOf(grid, rows, names, shared, path));
    remember?.(rememberedOf(grid, name, placed, known.said));
  }
  if (record) add({ name: recordSheet, hidden: true, fields: [] }, (path) => record.end(path));
  return { entries, worksheets };
}

function printed({ columns, page: { repeat, sortable } }: Grid, rows: number): Printed {
  return { columns: columns.length, rows, repeat, sortable };
}
