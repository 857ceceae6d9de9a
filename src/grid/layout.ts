/** A Grid laid on paper: rows with heights and page breaks, long texts continued, labels repeated on the next page. */
import { centredRows, letAirIn } from './air.ts';
import { type Broken, breakPages } from './breaks.ts';
import type { Grid } from './grid.ts';
import type { Measure } from './heights.ts';
import type { LaidRow } from './laid-row.ts';
import { columnCharacters, printable, shrinkage } from './paper.ts';
import { partBegins } from './room.ts';
import type { Theme } from './theme.ts';

export interface Layout {
  readonly rows: readonly LaidRow[];
  readonly pages: number;
}

/** Less air between the lines, tried when it saves a page that would be almost empty. */
const lessPadding = [0.75, 0.5];
const almostEmpty = 0.2;

export function layOut(grid: Grid, theme: Theme): Layout {
  const paper = printable(grid.page, theme).height * shrinkage(grid, theme);
  const columns = columnCharacters(grid, theme);
  const before: Pick<Measure, 'known' | 'broken'> = { known: new Map(), broken: new WeakMap() };
  const tried = (part: number) => {
    const padding = theme.padding * part;
    return breakPages(grid, { theme: { ...theme, padding }, columns, ...before }, paper);
  };
  let best = tried(1);
  for (const part of lessPadding) {
    if (best.starts.size === 0 || best.last > paper * almostEmpty) break;
    const other = tried(part);
    if (other.starts.size < best.starts.size) best = other;
  }
  return { rows: laid(best), pages: best.starts.size + 1 };
}

function laid({ padding, stack, starts }: Broken): LaidRow[] {
  const { heights, reaches, rows } = stack;
  const centred = centredRows(stack.needs, (at) => starts.has(at) || partBegins(stack, at));
  const all = rows.map(({ keep = false, opens = false, squares }, at) => ({
    squares,
    keep,
    opens,
    height: heights[at] ?? 0,
    newPage: starts.has(at),
    centred: centred[at] ?? true,
    thin: false,
    reached: reaches[at] === true,
  }));
  return letAirIn(all, reaches, padding);
}
