/** The bytes of a workbook → its package with the worksheets, the defined names and the parts that all worksheets share. */
import { refuseOthers } from './others.ts';
import { openPackage, type Package, type Relation } from './package.ts';
import { refused } from './refused.ts';
import { isTrue, scan } from './xml.ts';

export interface OpenBook {
  readonly package: Package;
  /** Those that are tables, and no charts. */
  readonly sheets: readonly BookSheet[];
  readonly names: readonly DefinedName[];
  /** Days are counted from 1904, as on old Macs. */
  readonly since1904: boolean;
  readonly stringsPath: string | undefined;
  readonly stylesPath: string | undefined;
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

export interface DefinedName {
  readonly name: string;
  /** Known on one worksheet only. */
  readonly local: boolean;
  readonly hidden: boolean;
  readonly words: string;
}

export function openBook(bytes: Uint8Array): OpenBook {
  refuseOthers(bytes);
  const opened = openPackage(bytes);
  const { names, sheets, since1904 } = outlineOf(opened.text(opened.path) ?? '');
  const relations = opened.relations(opened.path);
  const pathOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.path;
  return {
    package: opened,
    sheets: withPaths(sheets, relations),
    names,
    since1904,
    stringsPath: pathOf('sharedStrings'),
    stylesPath: pathOf('styles'),
  };
}

/** Every worksheet has a part of its own: one part under many names would be read many times. */
function withPaths(sheets: Outline['sheets'], relations: readonly Relation[]): BookSheet[] {
  const worksheets = relations.filter(({ type }) => type === 'worksheet');
  if (new Set(worksheets.map(({ path }) => path)).size < worksheets.length) throw refused('broken');
  const paths = new Map(worksheets.map(({ id, path }) => [id, path]));
  return sheets.flatMap(({ hidden, id, name }) => {
    const path = paths.get(id);
    paths.delete(id);
    return path === undefined ? [] : [{ name, hidden, path }];
  });
}

interface Outline extends Pick<OpenBook, 'names' | 'since1904'> {
  /** With the id of the relation that leads to it. */
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly hidden: boolean }[];
}

/** The workbook's own part. */
function outlineOf(xml: string): Outline {
  const sheets: Outline['sheets'][number][] = [];
  const names: { name: string; local: boolean; hidden: boolean; words: string }[] = [];
  let since1904 = false;
  for (const piece of scan(xml)) {
    const name = names.at(-1);
    if (piece.kind === 'text' && piece.around(1) === 'definedName' && name) name.words += piece.text;
    if (piece.kind !== 'open') continue;
    const said = (attribute: string) => piece.attribute(attribute) ?? '';
    if (piece.name === 'workbookPr') since1904 = isTrue(said('date1904'));
    if (piece.name === 'sheet')
      sheets.push({ id: said('id'), name: said('name'), hidden: !/^(?:visible)?$/.test(said('state')) });
    if (piece.name === 'definedName') {
      const local = piece.attribute('localSheetId') !== undefined;
      names.push({ name: said('name'), local, hidden: isTrue(said('hidden')), words: '' });
    }
  }
  return { sheets, names, since1904 };
}
