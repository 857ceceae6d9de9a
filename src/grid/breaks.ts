/** Where pages break: no small block in two, no heading without its text, no label without its name on the next page. */
import { centredRows } from './air.ts';
import { cutRow } from './cut.ts';
import type { Grid, Row } from './grid.ts';
import { highest, type Measure, rowHeight, rowHeights, sum } from './heights.ts';
import type { LaidRow, Layout } from './layout.ts';
import { grow, split } from './spans.ts';
import { needs, partBegins, type Stack, stackOf } from './stack.ts';
import { pitchOf } from './theme.ts';

/** A row is cut for a page break only when so many lines can stand on both sides. */
const fewest = 4;

export function breakPages(grid: Grid, measure: Measure, paper: number): Layout {
  const lines = fewest * pitchOf(measure.theme, 'body') + measure.theme.padding;
  const low = (all: number[]) => (grid.page.uncut ? all.map((one) => Math.min(one, highest)) : all);
  let stack = stackOf(grid.rows, low(rowHeights(grid.rows, measure)), measure);
  const starts: number[] = [];
  const next = () => paper - sum(stack.heights.slice(0, grid.page.repeat));
  let left = paper;
  let first = true;

  const cut = (at: number, height: number): boolean => {
    const row = grid.page.uncut ? undefined : stack.rows[at];
    const halves = row && cutRow(row, height, measure);
    if (!halves) return false;
    const rows = grow(stack.rows, at);
    rows.splice(at, 1, ...halves);
    const heights = stack.heights.toSpliced(at, 1, ...halves.map((half) => rowHeight(half, measure)));
    stack = stackOf(rows, heights, measure);
    return true;
  };

  for (let at = 0; at < stack.rows.length; at += 1) {
    const needed = needs(stack, at, next());
    let height = stack.heights[at] ?? 0;
    if (needed > left && !first) {
      const fits = left >= lines && left >= (stack.labels[at] ?? 0);
      const splits = fits && height - left >= lines && height >= 2 * lines;
      if (!(splits && cut(at, Math.min(left, highest)))) {
        starts.push(at);
        const rows = split(stack.rows, at);
        stack = stackOf(rows, low(settle(rows, stack.heights, at, measure)), measure);
        left = next();
      }
      height = stack.heights[at] ?? 0;
    }
    const most = Math.min(left, highest);
    if (height > most && cut(at, most)) height = stack.heights[at] ?? 0;
    left -= height;
    first = false;
  }
  return { rows: laid(stack, starts, measure), pages: starts.length + 1 };
}

/** Both parts of a label that a page break has split need room for its whole text: their rows may have to grow. */
function settle(rows: readonly Row[], heights: readonly number[], at: number, measure: Measure): number[] {
  const from = rows.findIndex(({ squares }, index) =>
    squares.some((square) => index + (square.rows ?? 1) >= at),
  );
  const until = Math.max(at, ...(rows[at]?.squares ?? []).map((square) => at + (square.rows ?? 1)));
  const needed = rowHeights(rows.slice(from, until), measure);
  return heights.map((height, index) => Math.max(height, needed[index - from] ?? 0));
}

function laid(stack: Stack, starts: readonly number[], measure: Measure): LaidRow[] {
  const { heights, rows } = stack;
  const pages = new Set(starts);
  const centred = centredRows(rows, (at) => pages.has(at) || partBegins(stack, at), measure);
  return rows.map((row, index) => ({
    ...row,
    height: heights[index] ?? 0,
    newPage: pages.has(index),
    centred: centred[index] ?? true,
    thin: false,
  }));
}
