/** Formulas whose results are no longer true because of what was filled in: their old results are taken out, and Excel is told to compute. */
import { columnNumber } from '../areas.ts';
import { decoded } from '../xml.ts';
import type { Desk } from './desk.ts';
import { referencesIn } from './formula.ts';
import type { OpenForm } from './open.ts';
import type { Place } from './trouble.ts';
import { unshared } from './unshared.ts';
import { type Cell, type Row, readWorksheet, withAttribute, writeWorksheet } from './worksheet.ts';

interface Computed extends Place {
  readonly formula: string;
}

/** True when something has to be computed again. `moved` are worksheets on which rows were repeated. */
export function forgetResults(
  desk: Desk,
  form: OpenForm,
  filled: readonly Place[],
  moved: ReadonlySet<string>,
): boolean {
  const all = form.sheets.flatMap(({ name, path }) => computedIn(desk.text(path) ?? '', name));
  if (all.length === 0) return false;
  const stale = staleAmong(all, filled, moved, form);
  for (const { name, path } of form.sheets) {
    const own = new Set(all.filter((one) => stale.has(one) && one.sheet === name).map(keyOf));
    if (own.size === 0) continue;
    const sheet = readWorksheet(desk.text(path) ?? '');
    desk.put(path, writeWorksheet({ ...sheet, rows: sheet.rows.map((row) => withoutResults(row, own)) }));
  }
  return stale.size > 0;
}

function computedIn(xml: string, sheet: string): Computed[] {
  if (!/<(?:\w+:)?f[\s>/]/.test(xml)) return [];
  return unshared(readWorksheet(xml).rows).flatMap(({ cells, number }) =>
    cells.flatMap(({ column, inside }) => {
      const found = /<(?:\w+:)?f(?:\s[^>]*)?>([\s\S]*?)<\//.exec(inside)?.[1];
      return found === undefined ? [] : [{ sheet, row: number, column, formula: decoded(found) }];
    }),
  );
}

function staleAmong(
  all: readonly Computed[],
  filled: readonly Place[],
  moved: ReadonlySet<string>,
  form: OpenForm,
): Set<Computed> {
  const stale = new Set(all.filter(({ formula, sheet }) => moved.has(sheet) || isOpen(formula, form)));
  let news: readonly Place[] = [...filled, ...stale];
  while (news.length > 0) {
    const next = all.filter((one) => !stale.has(one) && looksAt(one, news));
    for (const one of next) stale.add(one);
    news = next;
  }
  return stale;
}

/** What it looks at cannot be told from its words: a name, a table, a place that is computed. */
function isOpen(formula: string, { names }: OpenForm): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '');
  if (/\b(?:INDIRECT|OFFSET|INDEX)\s*\(|\[/i.test(bare)) return true;
  return names.some(({ name }) => bare.toLowerCase().includes(name.toLowerCase()));
}

const corners = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/;

function looksAt({ formula, sheet }: Computed, places: readonly Place[]): boolean {
  return referencesIn(formula).some((reference) => {
    const [, left, top, right = left, bottom = top] = corners.exec(reference.range) ?? [];
    const within = (
      value: number,
      from: string | undefined,
      to: string | undefined,
      read: (text: string) => number,
    ) => from === undefined || to === undefined || (value >= read(from) && value <= read(to));
    return places.some(
      (place) =>
        place.sheet.toLowerCase() === (reference.sheet ?? sheet).toLowerCase() &&
        within(place.column, left, right, columnNumber) &&
        within(place.row, top, bottom, Number),
    );
  });
}

function keyOf({ column, row }: Pick<Place, 'row' | 'column'>): string {
  return `${row} ${column}`;
}

function withoutResults(row: Row, stale: ReadonlySet<string>): Row {
  return {
    ...row,
    cells: row.cells.map((cell): Cell => {
      if (!stale.has(keyOf({ row: row.number, column: cell.column }))) return cell;
      const inside = cell.inside.replace(/<(?:\w+:)?v(?:\s[^>]*)?>[\s\S]*?<\/(?:\w+:)?v>/, '');
      return { ...cell, inside, attributes: withAttribute(cell.attributes, 't', undefined) };
    }),
  };
}
