/** Where pages break: no small block in two, no heading without its text, no label without its name on the next page. */
import { centredRows } from './air.ts';
import { cutRow } from './cut.ts';
import type { Grid } from './grid.ts';
import { highest, type Measure, sum } from './heights.ts';
import type { LaidRow, Layout } from './layout.ts';
import { needs, partBegins, Stack } from './stack.ts';
import { pitchOf } from './theme.ts';

/** A row is cut for a page break only when so many lines can stand on both sides. */
const fewest = 4;

export function breakPages(grid: Grid, measure: Measure, paper: number): Layout {
  const lines = fewest * pitchOf(measure.theme, 'body') + measure.theme.padding;
  const { repeat, uncut = false } = grid.page;
  const stack = new Stack(grid.rows, measure, uncut ? highest : Number.POSITIVE_INFINITY);
  const starts = new Set<number>();
  const next = () => paper - sum(stack.heights.slice(0, repeat));
  let left = paper;

  const cut = (at: number, height: number): boolean => {
    const row = uncut ? undefined : stack.rows[at];
    const halves = row && cutRow(row, height, measure);
    if (halves) stack.replace(at, halves);
    return halves !== undefined;
  };

  for (let at = 0; at < stack.rows.length; at += 1) {
    const height = stack.heights[at] ?? 0;
    if (at > 0 && needs(stack, at, next()) > left) {
      const fits = left >= lines && left >= (stack.labels[at] ?? 0);
      const splits = fits && height - left >= lines && height >= 2 * lines;
      if (!(splits && cut(at, Math.min(left, highest)))) {
        starts.add(at);
        stack.breakAt(at);
        left = next();
      }
    }
    const most = Math.min(left, highest);
    if ((stack.heights[at] ?? 0) > most) cut(at, most);
    left -= stack.heights[at] ?? 0;
  }
  return { rows: laid(stack, starts, measure), pages: starts.size + 1 };
}

function laid(stack: Stack, pages: ReadonlySet<number>, measure: Measure): LaidRow[] {
  const { heights, rows } = stack;
  const centred = centredRows(rows, (at) => pages.has(at) || partBegins(stack, at), measure);
  return rows.map(({ keep = false, opens = false, squares }, index) => ({
    squares,
    keep,
    opens,
    height: heights[index] ?? 0,
    newPage: pages.has(index),
    centred: centred[index] ?? true,
    thin: false,
  }));
}
