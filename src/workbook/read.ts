/** The bytes of a returned workbook → worksheets with their cells, and where the defined names stand now. */

import type { Stretch } from '../japanese/emphasis.ts';
import { type Areas, areasOf, type Range } from './areas.ts';
import { type Note, readNotes } from './notes.ts';
import { partsOf, refuseOthers } from './package.ts';
import { readSheet } from './read-sheet.ts';
import { readStyles } from './read-styles.ts';
import { readStrings } from './strings.ts';
import { scan } from './xml.ts';

export interface ReadCell {
  readonly kind: 'text' | 'number' | 'percent' | 'date' | 'boolean' | 'error';
  /** As it was typed; of a number the number, of a day 2025-04-01. */
  readonly text: string;
  /** What is shown was computed. */
  readonly formula: boolean;
  /** Parts of a text that stand out of the others; absent where none does. */
  readonly bold?: readonly Stretch[];
  readonly struck?: readonly Stretch[];
}

export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** By row, then by column, both from 1; empty cells are left out. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;
  readonly merges: readonly Range[];
  readonly notes: readonly Note[];
}

export interface ReadBook {
  readonly sheets: readonly ReadSheet[];
  /** By the name in lower case. A name whose cells were deleted has no areas. */
  readonly names: ReadonlyMap<string, Areas>;
}

/** Throws a Failure that says why, when the bytes are no workbook that can be read. */
export function readWorkbook(bytes: Uint8Array): ReadBook {
  refuseOthers(bytes);
  const parts = partsOf(bytes);
  const { names, sheets: found, since1904 } = outline(parts.workbook);
  const strings = parts.strings === undefined ? [] : readStrings(parts.strings);
  const looks = parts.styles === undefined ? [] : readStyles(parts.styles);
  const look = { strings, looks, since1904 };
  const sheets = found.map(({ hidden, name, relation }) => {
    const found = parts.worksheet(relation);
    if (!found) return { name, hidden, ...nothing };
    return { name, hidden, ...readSheet(found.xml, look), notes: readNotes(found.notes) };
  });
  return { sheets, names };
}

const nothing = { rows: new Map(), merges: [], notes: [] } as const;

interface Outline {
  readonly sheets: { readonly name: string; readonly hidden: boolean; readonly relation: string }[];
  readonly names: Map<string, Areas>;
  since1904: boolean;
}

function outline(xml: string): Outline {
  const found: Outline = { sheets: [], names: new Map(), since1904: false };
  let name: { readonly key: string; readonly local: boolean; words: string } | undefined;
  for (const piece of scan(xml)) {
    if (piece.kind === 'text' && name) name.words += piece.text;
    if (piece.kind === 'close' && piece.name === 'definedName' && name) {
      // A copied worksheet brings names of its own; those of the whole workbook are meant.
      if (!name.local || !found.names.has(name.key)) found.names.set(name.key, areasOf(name.words));
      name = undefined;
    }
    if (piece.kind !== 'open') continue;
    if (piece.name === 'workbookPr') found.since1904 = /^(?:1|true)$/.test(piece.attribute('date1904') ?? '');
    if (piece.name === 'sheet')
      found.sheets.push({
        name: piece.attribute('name') ?? '',
        hidden: (piece.attribute('state') ?? 'visible') !== 'visible',
        relation: piece.attribute('id') ?? '',
      });
    if (piece.name === 'definedName')
      name = {
        key: (piece.attribute('name') ?? '').toLowerCase(),
        local: piece.attribute('localSheetId') !== undefined,
        words: '',
      };
  }
  return found;
}
