/** A Grid laid on paper: rows with heights and page breaks, long texts continued, labels repeated on the next page. */
import { letAirIn } from './air.ts';
import { breakPages } from './breaks.ts';
import type { Grid, Row } from './grid.ts';
import type { Measure } from './heights.ts';
import { columnCharacters, printable, shrinkage } from './paper.ts';
import type { Theme } from './theme.ts';

export interface LaidRow extends Row {
  /** Points. */
  readonly height: number;
  /** The first row of a new page. */
  readonly newPage: boolean;
  /** Its texts stand in the middle, not at the top. */
  readonly centred: boolean;
  /** Holds nothing but air, and keeps its height. */
  readonly thin: boolean;
}

export interface Layout {
  readonly rows: readonly LaidRow[];
  readonly pages: number;
}

/** Less air between the lines, tried when it saves a page that would be almost empty. */
const paddings = [1, 0.75, 0.5];
const almostEmpty = 0.2;

export function layOut(grid: Grid, theme: Theme): Layout {
  const paper = printable(grid.page, theme).height * shrinkage(grid, theme);
  const columns = columnCharacters(grid, theme);
  const known: Measure['known'] = new Map();
  let best: Layout = { rows: [], pages: Number.POSITIVE_INFINITY };
  for (const part of paddings) {
    const padding = theme.padding * part;
    const measure = { theme: { ...theme, padding }, columns, known };
    const { pages, rows } = breakPages(grid, measure, paper);
    if (pages < best.pages) best = { rows: letAirIn(rows, padding), pages };
    if (best.pages === 1 || lastPage(best) > paper * almostEmpty) break;
  }
  return best;
}

function lastPage({ rows }: Layout): number {
  let height = 0;
  for (const row of rows) height = row.newPage ? row.height : height + row.height;
  return height;
}
