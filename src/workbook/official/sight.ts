/** A worksheet of a form as it is looked through, once: its cells, those with `{{…}}` in them, what is merged, and its footers. */
import { type Range, rangeOf } from '../ranges.ts';
import type { BookSheet } from '../read/book.ts';
import { firstTag, scan } from '../read/xml.ts';
import { markersIn } from './markers.ts';
import { type Merges, mergesIn } from './merges.ts';
import type { OpenForm } from './open.ts';
import type { Place } from './place.ts';
import { runsOf, textOf } from './runs.ts';
import { type Cell, readWorksheet, shellOf } from './worksheet.ts';

export interface Sight extends BookSheet {
  /** Those with something in them, by row, then by column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  readonly marked: readonly Marked[];
  readonly merges: Merges;
  /** Where its pivot tables stand: what is in them comes from elsewhere. */
  readonly pivots: readonly Range[];
  /** The words of its headers and footers. */
  readonly footers: string;
}

/** A cell with the names of the `{{…}}` in it. */
interface Marked extends Place {
  readonly names: readonly string[];
}

export function sightOf(form: OpenForm, sheet: BookSheet): Sight {
  const worksheet = readWorksheet(form.package.text(sheet.path) ?? '');
  const cells = new Map<number, Map<number, Cell>>();
  const marked: Marked[] = [];
  for (const row of worksheet.rows) {
    const filled = row.cells.filter(({ inside }) => inside !== '');
    if (filled.length > 0) cells.set(row.number, new Map(filled.map((cell) => [cell.column, cell])));
    for (const cell of filled) {
      const names = markedNames(cell, form);
      if (names.length > 0) marked.push({ sheet: sheet.name, row: row.number, column: cell.column, names });
    }
  }
  const shell = shellOf(worksheet);
  const around = { merges: mergesIn(shell), pivots: pivotsOn(sheet, form), footers: footersIn(shell) };
  return { ...sheet, cells, marked, ...around };
}

export function markedNames(cell: Cell, form: Pick<OpenForm, 'strings'>): string[] {
  return markersIn(textOf(runsOf(cell, form))).map(({ name }) => name);
}

function pivotsOn({ path }: BookSheet, { package: { relations, text } }: OpenForm): Range[] {
  const tables = relations(path).filter(({ type }) => type === 'pivotTable');
  return tables.flatMap((table) =>
    rangeOf(firstTag(text(table.path) ?? '', 'location')?.attribute('ref') ?? ''),
  );
}

function footersIn(shell: string): string {
  let words = '';
  for (const piece of scan(shell))
    if (piece.kind === 'text' && piece.around(2) === 'headerFooter') words += `${piece.text}\n`;
  return words;
}
