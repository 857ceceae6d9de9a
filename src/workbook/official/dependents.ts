/** Formulas whose results are no longer true because of what was filled in: their old results are taken out, and Excel is told to compute. */
import { countBefore, put } from '../../lists.ts';
import { columnNumber, corners } from '../areas.ts';
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
  const bySheet = new Map<string, Set<string>>();
  for (const one of stale)
    bySheet.set(one.sheet, (bySheet.get(one.sheet) ?? new Set<string>()).add(keyOf(one)));
  for (const { name, path } of form.sheets) {
    const own = bySheet.get(name);
    if (!own) continue;
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

/** No form computes in so many steps: what is left after them is computed again as a whole. */
const mostSteps = 100;

function staleAmong(
  all: readonly Computed[],
  filled: readonly Place[],
  moved: ReadonlySet<string>,
  form: OpenForm,
): Set<Computed> {
  const isOpen = opennessOf(form);
  const stale = new Set(all.filter(({ formula, sheet }) => moved.has(sheet) || isOpen(formula)));
  const { blocks, byCell } = looksOf(all.filter((one) => !stale.has(one)));
  let waiting = blocks;
  let news: readonly Place[] = [...filled, ...stale];
  for (let step = 0; news.length > 0; step += 1) {
    const places = placesIn(news);
    const next = new Set(news.flatMap((place) => byCell.get(cellKey(place.sheet, place)) ?? []));
    for (const one of waiting) if (step >= mostSteps || meets(one, places)) next.add(one.by);
    news = [...next].filter((one) => !stale.has(one));
    for (const one of next) stale.add(one);
    waiting = waiting.filter(({ by }) => !stale.has(by));
  }
  return stale;
}

/** What it looks at cannot be told from its words: a name, a table, a place that is computed. */
function opennessOf({ names }: OpenForm): (formula: string) => boolean {
  const known = new Set(names.map(({ name }) => name.toLowerCase()));
  return (formula) => {
    const bare = formula.replace(/"(?:[^"]|"")*"/g, '');
    if (/\b(?:INDIRECT|OFFSET|INDEX)\s*\(|\[/i.test(bare)) return true;
    if (known.size === 0) return false;
    const words = bare.toLowerCase().match(/[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*/gu) ?? [];
    return words.some((word) => known.has(word));
  };
}

/** A block of cells that a formula looks at. */
interface Block {
  readonly by: Computed;
  readonly sheet: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Single cells by their place; everything else as blocks. */
function looksOf(all: readonly Computed[]) {
  const byCell = new Map<string, Computed[]>();
  const blocks: Block[] = [];
  for (const by of all) {
    const seen = new Set<string>();
    for (const { range, sheet: named } of referencesIn(by.formula)) {
      const sheet = (named ?? by.sheet).toLowerCase();
      if (seen.has(`${sheet}!${range}`)) continue;
      seen.add(`${sheet}!${range}`);
      const [, left, top, right = left, bottom = top] = corners.exec(range) ?? [];
      const block = {
        by,
        sheet,
        left: left === undefined ? 1 : columnNumber(left),
        right: right === undefined ? endless : columnNumber(right),
        top: Number(top ?? 1),
        bottom: Number(bottom ?? endless),
      };
      if (block.left !== block.right || block.top !== block.bottom) blocks.push(block);
      else put(byCell, cellKey(sheet, { row: block.top, column: block.left }), by);
    }
  }
  return { byCell, blocks };
}

const endless = Number.POSITIVE_INFINITY;

function cellKey(sheet: string, { column, row }: Pick<Place, 'row' | 'column'>): string {
  return `${sheet.toLowerCase()}!${row} ${column}`;
}

/** By worksheet, the rows of each column in order. */
type Places = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

function placesIn(places: readonly Place[]): Places {
  const all = new Map<string, Map<number, number[]>>();
  for (const { column, row, sheet } of places) {
    const columns = all.get(sheet.toLowerCase()) ?? new Map<number, number[]>();
    all.set(sheet.toLowerCase(), columns);
    put(columns, column, row);
  }
  for (const columns of all.values()) for (const rows of columns.values()) rows.sort((a, b) => a - b);
  return all;
}

function meets({ bottom, left, right, sheet, top }: Block, places: Places): boolean {
  for (const [column, rows] of places.get(sheet) ?? [])
    if (column >= left && column <= right && (firstFrom(top, rows) ?? endless) <= bottom) return true;
  return false;
}

/** The first of the sorted rows that is not above another. */
function firstFrom(row: number, rows: readonly number[]): number | undefined {
  return rows[countBefore(rows.length, (at) => (rows[at] ?? 0) < row)];
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
