/** Rows on top of each other, and how much of them must stand on one page: small blocks whole, headings with their text. */
import type { Row } from './grid.ts';
import { type Measure, squareHeight } from './heights.ts';
import { covered } from './spans.ts';

/** A block up to this part of a page stays whole; inside a larger one, so does a part up to that. */
const wholeBlock = 0.35;
const wholePart = 0.2;

export interface Stack {
  readonly rows: readonly Row[];
  readonly heights: readonly number[];
  /** Whether a square from a row above reaches down into the row. */
  readonly reaches: readonly boolean[];
  readonly framed: readonly boolean[];
  /** What the texts over several rows that begin in the row need by themselves. */
  readonly labels: readonly number[];
}

export function stackOf(rows: readonly Row[], heights: readonly number[], measure: Measure): Stack {
  const { looks } = measure.theme;
  return {
    rows,
    heights,
    reaches: covered(rows),
    framed: rows.map(({ squares }) => squares.some(({ style }) => looks[style].frame !== 'none')),
    labels: rows.map(({ squares }) => {
      const tall = squares.filter((square) => (square.rows ?? 1) > 1);
      return Math.max(0, ...tall.map((square) => squareHeight(square, measure)));
    }),
  };
}

/** The height that must be free for row `at` to begin on a page; a heading asks for what stands below it too. */
export function needs(stack: Stack, at: number, paper: number): number {
  const { heights, rows } = stack;
  let needed = needsOwn(stack, at, paper);
  let above = 0;
  for (let below = at; rows[below]?.keep === true && below + 1 < rows.length; below += 1) {
    above += heights[below] ?? 0;
    const together = above + needsOwn(stack, below + 1, paper);
    if (together <= paper) needed = Math.max(needed, together);
  }
  return needed;
}

/** All of a small block or part; of a large one the first two rows, and the last two. */
function needsOwn(stack: Stack, at: number, paper: number): number {
  const { heights, labels, rows } = stack;
  const own = heights[at] ?? 0;
  const opens = blockBegins(stack, at);
  const block = opens ? heightUntil(stack, at, blockBegins) : Number.POSITIVE_INFINITY;
  if (block <= paper * wholeBlock) return block;
  const part = partBegins(stack, at) ? heightUntil(stack, at, partBegins) : 0;
  const pair = opens || rows[at]?.opens === true || isLast(stack, at + 1);
  const two = pair ? own + (heights[at + 1] ?? 0) : own;
  return Math.max(two, labels[at] ?? 0, part <= paper * wholePart ? part : 0);
}

type Begins = (stack: Stack, at: number) => boolean;

/** Lines, rows of a table with what they cover, one item beside its label. */
export const partBegins: Begins = ({ reaches, rows }, at) => !reaches[at] || rows[at]?.opens === true;

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
