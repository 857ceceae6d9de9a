/** Worksheets, their texts and formats → the bytes of a workbook. */
import type { Bytes } from '../../chunks.ts';
import type { Book } from '../../grid/grid.ts';
import type { Theme } from '../../grid/theme.ts';
import { oncePer } from '../../once.ts';
import { type Packed, pack, packShared, store } from '../pack.ts';
import { zip } from '../zip.ts';
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
import type { Shared } from './rows.ts';

export interface Sheets {
  readonly entries: readonly SheetEntry[];
  /** In the same order. */
  readonly worksheets: readonly Packed<Bytes>[];
}

export function bindParts(
  properties: Omit<Book, 'grids'>,
  { entries, worksheets }: Sheets,
  { formats, texts, theme }: Shared,
): Bytes {
  return zip([
    ...frame(entries.length, theme),
    ...worksheets,
    pack('xl/workbook.xml', workbookXml(entries)),
    formats.part,
    pack('xl/sharedStrings.xml', texts.part),
    store('docProps/core.xml', coreXml(properties)),
  ]);
}

/** By the number of worksheets. */
const framesOf = oncePer((_: Theme) => new Map<number, readonly Packed[]>());

/** Parts that differ only by the theme and the number of worksheets are packed once. */
function frame(sheets: number, theme: Theme): readonly Packed[] {
  const known = framesOf(theme);
  const parts = known.get(sheets) ?? [
    packShared('[Content_Types].xml', contentTypes(sheets)),
    packShared('_rels/.rels', packageRelations),
    packShared('xl/_rels/workbook.xml.rels', workbookRelations(sheets)),
    packShared('xl/theme/theme1.xml', themeXml(theme)),
    packShared('docProps/app.xml', appXml),
  ];
  known.set(sheets, parts);
  return parts;
}
