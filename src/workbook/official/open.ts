/** The bytes of a city's own form → its worksheets, names, strings and styles, nothing of it changed yet. */
import { openPackage, type Package, refuseOthers, sheetRelations } from '../package.ts';
import { scan } from '../xml.ts';
import { type Run, sharedRuns } from './runs.ts';
import { filledAlready, strict } from './trouble.ts';

export interface OpenSheet {
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

export interface OpenForm {
  readonly package: Package;
  readonly sheets: readonly OpenSheet[];
  readonly names: readonly DefinedName[];
  readonly strings: readonly (readonly Run[])[];
  readonly since1904: boolean;
  /** The paths of parts that a filling may touch. */
  readonly stringsPath: string | undefined;
  readonly stylesPath: string | undefined;
}

export function openForm(bytes: Uint8Array): OpenForm {
  refuseOthers(bytes);
  const opened = openPackage(bytes);
  const xml = opened.text(opened.path) ?? '';
  if (/xmlns(?::\w+)?="http:\/\/purl\.oclc\.org\/ooxml/.test(xml)) throw strict();
  const relations = opened.relations(opened.path);
  const worksheets = sheetRelations(relations);
  const sheets: OpenSheet[] = [];
  let since1904 = false;
  for (const piece of scan(xml)) {
    if (piece.kind !== 'open') continue;
    if (piece.name === 'workbookPr') since1904 = /^(?:1|true)$/.test(piece.attribute('date1904') ?? '');
    if (piece.name !== 'sheet') continue;
    const id = piece.attribute('id') ?? '';
    const found = worksheets.get(id);
    worksheets.delete(id);
    const hidden = (piece.attribute('state') ?? 'visible') !== 'visible';
    if (found) sheets.push({ name: piece.attribute('name') ?? '', hidden, path: found.path });
  }
  if (sheets.some(({ name }) => name === '_reform')) throw filledAlready();
  const pathOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.path;
  const stringsPath = pathOf('sharedStrings');
  const strings = stringsPath === undefined ? undefined : opened.text(stringsPath);
  return {
    package: opened,
    sheets,
    names: namesIn(xml),
    strings: strings === undefined ? [] : sharedRuns(strings),
    since1904,
    stringsPath,
    stylesPath: pathOf('styles'),
  };
}

function namesIn(xml: string): DefinedName[] {
  const names: DefinedName[] = [];
  let open: { name: string; local: boolean; hidden: boolean; words: string } | undefined;
  for (const piece of scan(xml)) {
    if (piece.kind === 'text' && open) open.words += piece.text;
    if (piece.kind !== 'text' && piece.name === 'definedName') {
      if (piece.kind === 'close' && open) names.push(open);
      open =
        piece.kind === 'close'
          ? undefined
          : {
              name: piece.attribute('name') ?? '',
              local: piece.attribute('localSheetId') !== undefined,
              hidden: /^(?:1|true)$/.test(piece.attribute('hidden') ?? ''),
              words: '',
            };
    }
  }
  return names;
}
