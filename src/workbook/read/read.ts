/** The bytes of a returned workbook → worksheets with their cells, and where the defined names stand now. */
import { type Areas, areasOf } from '../areas.ts';
import { fieldPrefix } from '../names.ts';
import type { Range } from '../ranges.ts';
import { type DefinedName, openBook } from './book.ts';
import { type Note, readNotes } from './notes.ts';
import { legendOf, type Rows, readSheet } from './sheet.ts';

export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: Rows;
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

/** A copied worksheet brings names of its own; those of the whole workbook are meant, unless the first worksheet was deleted. */
function areasByName(names: readonly DefinedName[]): Map<string, Areas> {
  const all = names.map(({ local, name, words }) => ({
    local,
    key: name.toLowerCase(),
    areas: areasOf(words),
  }));
  const lives = all.some(
    ({ areas, key, local }) => !local && key.startsWith(fieldPrefix) && areas.length > 0,
  );
  const areas = new Map<string, Areas>();
  for (const one of all) if (one.local !== lives || !areas.has(one.key)) areas.set(one.key, one.areas);
  return areas;
}
