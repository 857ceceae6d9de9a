/** Where pages break: no small block in two, no heading without its text, no label without its name on the next page. */
import { centredRows } from './air.ts';
import { cutRow } from './cut.ts';
import type { Grid, Row } from './grid.ts';
import { highest, type Measure, rowHeight, rowHeights, sum } from './heights.ts';
import type { LaidRow, Layout } from './layout.ts';
import { covered, grow, split } from './spans.ts';
import { pitchOf } from './theme.ts';

/** A block up to this part of a page stays whole; inside a larger one, so does a part up to that. */
const wholeBlock = 0.35;
const wholePart = 0.2;

/** A row is cut for a page break only when so many lines can stand on both sides. */
const fewest = 4;

export function breakPages(grid: Grid, measure: Measure, paper: number): Layout {
  const lines = fewest * pitchOf(measure.theme, 'body') + measure.theme.padding;
  let rows: Row[] = [...grid.rows];
  const low = (all: number[]) => (grid.page.uncut ? all.map((one) => Math.min(one, highest)) : all);
  let heights = low(rowHeights(rows, measure));
  let reaches = covered(rows);
  let framed = framedRows(rows, measure);
  const starts: number[] = [];
  const next = () => paper - sum(heights.slice(0, grid.page.repeat));
  let left = paper;
  let first = true;

  const cut = (at: number, height: number): boolean => {
    const row = grid.page.uncut ? undefined : rows[at];
    const halves = row && cutRow(row, height, measure);
    if (!halves) return false;
    rows = grow(rows, at);
    rows.splice(at, 1, ...halves);
    heights.splice(at, 1, ...halves.map((half) => rowHeight(half, measure)));
    reaches = covered(rows);
    framed = framedRows(rows, measure);
    return true;
  };

  for (let at = 0; at < rows.length; at += 1) {
    const needed = needs({ rows, heights, reaches, framed }, at, next());
    let height = heights[at] ?? 0;
    if (needed > left && !first) {
      const splits = height > left && left >= lines && height - left >= lines;
      if (!(splits && height >= 2 * lines && cut(at, Math.min(left, highest)))) {
        starts.push(at);
        rows = split(rows, at);
        reaches = covered(rows);
        heights = low(settle(rows, heights, at, measure));
        left = next();
      }
      height = heights[at] ?? 0;
    }
    const most = Math.min(left, highest);
    if (height > most && cut(at, most)) height = heights[at] ?? 0;
    left -= height;
    first = false;
  }
  return { rows: laid({ rows, heights, reaches, framed }, starts, measure), pages: starts.length + 1 };
}

/** Rows with their heights, whether a label from above reaches down into them, and whether they have a frame. */
interface Stack {
  readonly rows: readonly Row[];
  readonly heights: readonly number[];
  readonly reaches: readonly boolean[];
  readonly framed: readonly boolean[];
}

/** The height that must be free for row `at` to begin here; a heading asks for what stands below it too. */
function needs(stack: Stack, at: number, paper: number): number {
  const own = needsOwn(stack, at, paper);
  const { heights, rows } = stack;
  let below = at;
  while (rows[below]?.keep === true && below + 1 < rows.length) below += 1;
  const together = sum(heights.slice(at, below)) + needsOwn(stack, below, paper);
  return together <= paper ? Math.max(own, together) : own;
}

/** All of a small block or part; of a large one the first two rows, and the last two. */
function needsOwn(stack: Stack, at: number, paper: number): number {
  const { heights } = stack;
  const chained = chain(stack, at, paper * wholeBlock);
  const opens = blockBegins(stack, at);
  const block = opens ? heightUntil(stack, at, blockBegins) : Number.POSITIVE_INFINITY;
  if (block <= paper * wholeBlock) return Math.max(block, chained);
  const part = partBegins(stack, at) ? heightUntil(stack, at, partBegins) : 0;
  const pair = opens || stack.rows[at]?.opens === true || isLast(stack, at + 1);
  const two = pair ? (heights[at] ?? 0) + (heights[at + 1] ?? 0) : 0;
  return Math.max(chained, two, part <= paper * wholePart ? part : 0);
}

/** A row with all the rows it must stand with; a chain longer than `most` is no chain. */
function chain({ rows, heights }: Stack, at: number, most: number): number {
  let height = heights[at] ?? 0;
  for (let index = at; rows[index]?.keep === true && index + 1 < rows.length; index += 1) {
    height += heights[index + 1] ?? 0;
    if (height > most) return heights[at] ?? 0;
  }
  return height;
}

type Begins = (stack: Stack, at: number) => boolean;
/** Lines, rows of a table with what they cover, one item beside its label. */
const partBegins: Begins = ({ reaches, rows }, at) => !reaches[at] || rows[at]?.opens === true;
/** A frame goes on until another opens; every line without a frame stands for itself. */
const blockBegins: Begins = ({ framed, reaches, rows }, at) =>
  !reaches[at] && (rows[at]?.opens === true || !framed[at] || !framed[at - 1]);

function heightUntil(stack: Stack, at: number, begins: Begins): number {
  let height = stack.heights[at] ?? 0;
  for (let index = at + 1; index < stack.rows.length && !begins(stack, index); index += 1) {
    height += stack.heights[index] ?? 0;
  }
  return height;
}

/** The row is the last of its part or block, which must not stand alone at the head of a page. */
function isLast(stack: Stack, at: number): boolean {
  const ends = (begins: Begins) => !begins(stack, at) && begins(stack, at + 1);
  return at < stack.rows.length && (ends(partBegins) || ends(blockBegins));
}

function framedRows(rows: readonly Row[], { theme }: Measure): boolean[] {
  return rows.map(({ squares }) => squares.some(({ style }) => theme.looks[style].frame !== 'none'));
}

/** A label repeated at the head of a page is longer than before: its rows may have to grow. */
function settle(rows: readonly Row[], heights: readonly number[], at: number, measure: Measure): number[] {
  const reach = Math.max(1, ...(rows[at]?.squares ?? []).map((square) => square.rows ?? 1));
  const needed = rowHeights(rows.slice(at, at + reach), measure);
  return heights.map((height, index) => Math.max(height, needed[index - at] ?? 0));
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
