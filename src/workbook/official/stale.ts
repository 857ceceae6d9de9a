/** Which formulas look at cells that were filled, or at others that do. */
import { countBefore, put } from '../../lists.ts';
import { cornersOf, type Range } from '../ranges.ts';
import { referencesIn } from './formula.ts';
import type { OpenForm } from './open.ts';
import type { Place } from './place.ts';

export interface Computed extends Place {
  readonly formula: string;
}

/** No form computes in so many steps: what is left after them is computed again as a whole. */
const mostSteps = 100;

export function staleAmong(
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
interface Block extends Range {
  readonly by: Computed;
  readonly sheet: string;
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
      const block = { by, sheet, ...everything, ...cornersOf(range) };
      if (block.left !== block.right || block.top !== block.bottom) blocks.push(block);
      else put(byCell, cellKey(sheet, { row: block.top, column: block.left }), by);
    }
  }
  return { byCell, blocks };
}

const endless = Number.POSITIVE_INFINITY;
/** Whole columns have all rows, and whole rows all columns. */
const everything: Range = { top: 1, left: 1, bottom: endless, right: endless };

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
