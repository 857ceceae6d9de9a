/** The bytes of a returned workbook → worksheets with their cells, and where the defined names stand now. */
import type { Stretch } from '../japanese/stretch.ts';
import { type Areas, areasOf, type Range } from './areas.ts';
import { type DefinedName, openBook } from './book.ts';
import { type Note, readNotes } from './notes.ts';
import { legendOf, readSheet } from './read-sheet.ts';

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
  const book = openBook(bytes);
  const { text } = book.package;
  const legend = legendOf(book, text);
  const sheets = book.sheets.map(({ hidden, name, path }) => {
    const notes = readNotes(path, book.package);
    return { name, hidden, ...readSheet(text(path) ?? '', legend), notes };
  });
  return { sheets, names: areasByName(book.names) };
}

/** A copied worksheet brings names of its own; those of the whole workbook are meant. */
function areasByName(names: readonly DefinedName[]): Map<string, Areas> {
  const areas = new Map<string, Areas>();
  for (const { local, name, words } of names) {
    const key = name.toLowerCase();
    if (!local || !areas.has(key)) areas.set(key, areasOf(words));
  }
  return areas;
}
