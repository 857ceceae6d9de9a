/** Worksheets, their texts and formats → the bytes of a workbook. */
import type { Bytes } from '../../chunks.ts';
import type { Theme } from '../../grid/theme.ts';
import { oncePer } from '../../once.ts';
import { type Packed, pack, packShared, store } from '../pack.ts';
import { zip } from '../zip.ts';
import { contentTypes, packageRelations, workbookRelations } from './parts.ts';
import { appXml, coreXml, type Properties, themeXml } from './properties.ts';
import type { Shared } from './rows.ts';
import { type SheetEntry, workbookXml } from './workbook.ts';

/** A worksheet as the workbook lists it, and its part. */
export interface Drawn extends SheetEntry {
  readonly part: Packed<Bytes>;
}

export function bindParts(
  properties: Properties,
  worksheets: readonly Drawn[],
  { formats, texts, theme }: Shared,
): Bytes {
  return zip([
    ...frame(worksheets.length, theme),
    ...worksheets.map(({ part }) => part),
    pack('xl/workbook.xml', workbookXml(worksheets)),
    formats.part,
    pack('xl/sharedStrings.xml', texts.part),
    store('docProps/core.xml', coreXml(properties)),
  ]);
}

/** By the number of worksheets. */
const framesOf = oncePer((_: Theme) => new Map<number, readonly Packed[]>());

/** Parts that differ only by the theme and the number of worksheets are packed once. */
function frame(worksheets: number, theme: Theme): readonly Packed[] {
  const known = framesOf(theme);
  const parts = known.get(worksheets) ?? [
    packShared('[Content_Types].xml', contentTypes(worksheets)),
    packShared('_rels/.rels', packageRelations),
    packShared('xl/_rels/workbook.xml.rels', workbookRelations(worksheets)),
    packShared('xl/theme/theme1.xml', themeXml(theme)),
    packShared('docProps/app.xml', appXml),
  ];
  known.set(worksheets, parts);
  return parts;
}
