/** A book of grids → the bytes of a workbook: the same books, the same bytes. */
import type { Book, Square } from '../../grid/grid.ts';
import { layOut } from '../../grid/layout.ts';
import type { Theme } from '../../grid/theme.ts';
import { fieldPlaces, onlyAt } from '../fields.ts';
import { linkPlaces } from '../links.ts';
import { recordSheet, sheetNames } from '../names.ts';
import { recordRows } from '../record.ts';
import { type Packed, pack, zip } from '../zip.ts';
import { Formats } from './formats.ts';
import {
  appXml,
  contentTypes,
  coreXml,
  packageRelations,
  type SheetEntry,
  themeXml,
  workbookRelations,
  workbookXml,
} from './frame.ts';
import type { Ink } from './rows.ts';
import { Texts } from './texts.ts';
import { plainWorksheet, worksheetOf } from './worksheet.ts';

export function press(book: Book, theme: Theme): Uint8Array {
  const ink = { theme, texts: new Texts(), formats: new Formats(theme) };
  const { entries, worksheets } = drawSheets(book, ink);
  return zip([
    ...frame(entries.length, theme),
    ...worksheets.map((xml, index) => pack(`xl/worksheets/sheet${index + 1}.xml`, xml)),
    pack('xl/workbook.xml', workbookXml(entries)),
    ink.formats.part,
    pack('xl/sharedStrings.xml', ink.texts.part),
    pack('docProps/core.xml', coreXml(book)),
  ]);
}

interface Drawn {
  readonly entries: SheetEntry[];
  readonly worksheets: string[];
}

function drawSheets(book: Book, ink: Ink): Drawn {
  const names = sheetNames(book.grids.map((grid) => grid.name));
  const drawn: Drawn = { entries: [], worksheets: [] };
  const named = new Set<string>();
  const squares: (readonly Square[])[] = [];
  for (const [index, grid] of book.grids.entries()) {
    const layout = layOut(grid, ink.theme);
    const fields = fieldPlaces(layout.rows, named);
    const rows = onlyAt(fields, layout.rows);
    const printed = { columns: grid.columns.length, rows: rows.length, repeat: grid.page.repeat };
    drawn.entries.push({ name: names[index] ?? '', hidden: false, fields, printed });
    drawn.worksheets.push(worksheetOf(grid, rows, linkPlaces(rows, names), ink));
    if (book.passport) for (const row of rows) squares.push(row.squares);
  }
  const record = recordRows(book, names, squares.flat());
  if (!record) return drawn;
  drawn.entries.push({ name: recordSheet, hidden: true, fields: [] });
  drawn.worksheets.push(plainWorksheet(record, ink));
  return drawn;
}

const frames = new WeakMap<Theme, Map<number, readonly Packed[]>>();

/** Parts that differ only by the theme and the number of worksheets are packed once. */
function frame(sheets: number, theme: Theme): readonly Packed[] {
  const known = frames.get(theme) ?? new Map<number, readonly Packed[]>();
  frames.set(theme, known);
  const parts = known.get(sheets) ?? [
    pack('[Content_Types].xml', contentTypes(sheets)),
    pack('_rels/.rels', packageRelations),
    pack('xl/_rels/workbook.xml.rels', workbookRelations(sheets)),
    pack('xl/theme/theme1.xml', themeXml(theme)),
    pack('docProps/app.xml', appXml),
  ];
  known.set(sheets, parts);
  return parts;
}
