/** Formulas whose results are no longer true because of what was filled in: their old results are taken out. */
import { grouped } from '../../lists.ts';
import { decoded } from '../read/xml.ts';
import type { Desk } from './desk.ts';
import { withAttribute } from './elements.ts';
import type { OpenForm } from './open.ts';
import type { Place } from './place.ts';
import { type Computed, staleAmong } from './stale.ts';
import { unshared } from './unshared.ts';
import { type Cell, type Row, readWorksheet, writeWorksheet } from './worksheet.ts';

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
  const bySheet = grouped(stale, ({ sheet }) => sheet);
  for (const { name, path } of form.sheets) {
    const stales = bySheet.get(name);
    if (!stales) continue;
    const own = new Set(stales.map(keyOf));
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
