/** Where pages break: no small block in two, no heading without its text, no label without its name on the next page. */
import { cutRow } from './cut.ts';
import type { Grid } from './grid.ts';
import { highest, type Measure } from './heights.ts';
import { mayBegin } from './room.ts';
import { Stack, sumOf } from './stack.ts';
import { pitchOf } from './theme.ts';

/** A row is cut for a page break only when so many lines can stand on both sides. */
const fewest = 4;

export interface Broken {
  /** Of its rows. */
  readonly padding: number;
  readonly stack: Stack;
  /** The rows that begin a page, but for the first. */
  readonly starts: ReadonlySet<number>;
  /** The height of the last page. */
  readonly last: number;
}

export function breakPages(grid: Grid, measure: Measure, paper: number): Broken {
  const lines = fewest * pitchOf(measure.theme, 'body') + measure.theme.padding;
  const { repeat, uncut = false } = grid.page;
  const stack = new Stack(grid.rows, measure, uncut ? highest : Number.POSITIVE_INFINITY);
  const starts = new Set<number>();
  const next = () => paper - sumOf(stack.heights, 0, repeat);
  let [first, left] = [0, paper];

  const cut = (at: number, height: number): boolean => {
    const row = uncut ? undefined : stack.rows[at];
    const halves = row && cutRow(row, height, measure);
    if (halves) stack.replace(at, halves);
    return halves !== undefined;
  };

  for (let at = 0; at < stack.rows.length; at += 1) {
    const height = stack.heights[at] ?? 0;
    if (at > 0 && !mayBegin(stack, at, left, next())) {
      const fits = left >= lines && left >= (stack.needs[at]?.label ?? 0);
      const splits = fits && height - left >= lines && height >= 2 * lines;
      if (!(splits && cut(at, Math.min(left, highest)))) {
        starts.add(at);
        first = at;
        stack.breakAt(at);
        left = next();
      }
    }
    const most = Math.min(left, highest);
    if ((stack.heights[at] ?? 0) > most) cut(at, most);
    left -= stack.heights[at] ?? 0;
  }
  return {
    padding: measure.theme.padding,
    stack,
    starts,
    last: sumOf(stack.heights, first, stack.rows.length),
  };
}
