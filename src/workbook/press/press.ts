/** A book of grids → the bytes of a workbook: the same books, the same bytes. */
import { whole } from '../../chunks.ts';
import type { Book, Grid } from '../../grid/grid.ts';
import type { LaidRow } from '../../grid/laid-row.ts';
import { layOut } from '../../grid/layout.ts';
import type { Theme } from '../../grid/theme.ts';
import { recordSheet, sheetNames } from '../names.ts';
import { last } from '../ranges.ts';
import { tooManyCells } from '../trouble.ts';
import { bindParts, type Drawn } from './bind.ts';
import { placeFields } from './fields.ts';
import { Formats } from './formats.ts';
import { worksheetPath } from './parts.ts';
import { RecordSheet } from './record-sheet.ts';
import { rememberedOf } from './remembered.ts';
import type { Shared } from './rows.ts';
import { Texts } from './texts.ts';
import { worksheetOf } from './worksheet.ts';

export function press(book: Book, theme: Theme): Uint8Array {
  const shared = { theme, texts: new Texts(), formats: new Formats(theme) };
  return whole(bindParts(book, drawSheets(book, shared), shared));
}

function drawSheets({ grids, passport }: Book, shared: Shared): Drawn[] {
  const names = sheetNames(grids.map((grid) => grid.name));
  const record = passport && new RecordSheet(passport, shared.texts);
  const known = { named: new Set<string>(), said: new Set<string>() };
  const drawn = grids.map((wished, index): Drawn => {
    const name = names[index] ?? '';
    const remember = record?.worksheet();
    const placed = placeFields(layOut(wished, shared.theme).rows, known.named);
    const { places: fields, rows } = placed;
    const grid = asLaid(wished, rows);
    refuseVast(grid, name, rows.length);
    const part = worksheetOf(grid, rows, names, shared, worksheetPath(index + 1));
    remember?.(rememberedOf(grid, name, placed, known.said));
    const { repeat, sortable } = grid.page;
    const printed = { columns: grid.columns.length, rows: rows.length, repeat, sortable };
    return { name, hidden: false, fields, printed, part };
  });
  if (!record) return drawn;
  return [
    ...drawn,
    { name: recordSheet, hidden: true, fields: [], part: record.end(worksheetPath(drawn.length + 1)) },
  ];
}

/** Who sorts rows would part a text that goes on in the next from its beginning. */
function asLaid(grid: Grid, rows: readonly LaidRow[]): Grid {
  const isCut = grid.page.sortable && rows.some(({ squares }) => squares.some(({ goesOn }) => goesOn));
  return isCut ? { ...grid, page: { ...grid.page, sortable: false } } : grid;
}

function refuseVast({ columns }: Grid, name: string, rows: number): void {
  if (rows > last.row || columns.length > last.column) throw tooManyCells(name, rows, columns.length);
}
