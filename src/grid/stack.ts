/** Rows on top of each other, and how much of them must stand on one page: small blocks whole, headings with their text. */
import type { Row } from './grid.ts';
import { type Measure, rowHeight, rowHeights, squareHeight } from './heights.ts';
import { covered, grow, split, startOf } from './spans.ts';

/** A block up to this part of a page stays whole; inside a larger one, so does a part up to that. */
const wholeBlock = 0.35;
const wholePart = 0.2;

/** What a page break or a cut changes is worked out again only around it: a list may have thousands of pages. */
export class Stack {
  readonly rows: Row[];
  readonly heights: number[];
  /** Whether a square from a row above reaches down into the row. */
  readonly reaches: boolean[];
  readonly framed: boolean[];
  /** What the texts over several rows that begin in the row need by themselves. */
  readonly labels: number[];
  readonly #measure: Measure;
  readonly #most: number;

  /** No row is to be higher than `most`. */
  constructor(rows: readonly Row[], measure: Measure, most: number) {
    this.#measure = measure;
    this.#most = most;
    this.rows = [...rows];
    this.heights = rowHeights(rows, measure).map((height) => Math.min(height, most));
    this.reaches = covered(rows);
    this.framed = rows.map((row) => isFramed(row, measure));
    this.labels = rows.map((row) => labelHeight(row, measure));
  }

  /** A page begins with row `at`: both parts of a label that it splits need room for the whole text, so rows may grow. */
  breakAt(at: number): void {
    const from = startOf(this.reaches, at);
    split(this.rows, from, at);
    this.reaches[at] = false;
    for (let index = from; index <= at; index += 1) this.#look(index);
    const first = this.#firstEndingAt(at);
    const until = Math.max(at, ...(this.rows[at]?.squares ?? []).map((square) => at + (square.rows ?? 1)));
    for (const [index, height] of rowHeights(this.rows.slice(first, until), this.#measure).entries())
      this.heights[first + index] = Math.max(this.heights[first + index] ?? 0, Math.min(height, this.#most));
  }

  /** Row `at` becomes two, and what reaches over it one row longer. */
  replace(at: number, [head, tail]: readonly [Row, Row]): void {
    const covers = this.reaches[at] === true || head.squares.some(({ rows = 1 }) => rows > 1);
    grow(this.rows, startOf(this.reaches, at), at);
    this.rows.splice(at, 1, head, tail);
    this.reaches.splice(at + 1, 0, covers);
    this.heights.splice(at, 1, rowHeight(head, this.#measure), rowHeight(tail, this.#measure));
    this.framed.splice(at + 1, 0, false);
    this.labels.splice(at + 1, 0, 0);
    this.#look(at);
    this.#look(at + 1);
  }

  #look(at: number): void {
    const row = this.rows[at];
    if (!row) return;
    this.framed[at] = isFramed(row, this.#measure);
    this.labels[at] = labelHeight(row, this.#measure);
  }

  #firstEndingAt(at: number): number {
    const ends = (index: number) =>
      this.rows[index]?.squares.some((square) => index + (square.rows ?? 1) >= at) === true;
    let first = startOf(this.reaches, at - 1);
    while (first < at && !ends(first)) first += 1;
    return first;
  }
}

function isFramed({ squares }: Row, { theme: { looks } }: Measure): boolean {
  return squares.some(({ style }) => looks[style].frame !== 'none');
}

function labelHeight({ squares }: Row, measure: Measure): number {
  let height = 0;
  for (const square of squares)
    if ((square.rows ?? 1) > 1) height = Math.max(height, squareHeight(square, measure));
  return height;
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
