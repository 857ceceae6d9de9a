/** How much of a page must be free for a row to begin on it: small blocks stand whole, headings with their text. */
import { type Stack, sumOf } from './stack.ts';

/** A block up to this part of a page stays whole; inside a larger one, so does a part up to that. */
const wholeBlock = 0.35;
const wholePart = 0.2;

/** Whether row `at` may begin where so much is left of the paper; a heading asks for what stands below it too. */
export function mayBegin(stack: Stack, at: number, left: number, paper: number): boolean {
  const { heights, rows } = stack;
  if (!hasRoom(stack, at, left, paper)) return false;
  let above = 0;
  for (let below = at; rows[below]?.keep === true && below + 1 < rows.length; below += 1) {
    above += heights[below] ?? 0;
    if (hasRoom(stack, below + 1, left - above, paper)) continue;
    if (above + needed(stack, below + 1, paper) <= paper) return false;
  }
  return true;
}

/** Most rows begin where more is left than any of them asks for. */
function hasRoom(stack: Stack, at: number, left: number, paper: number): boolean {
  const { heights, needs } = stack;
  const most = Math.max(sumOf(heights, at, at + 2), needs[at]?.label ?? 0, paper * wholeBlock);
  return left >= most || left >= needed(stack, at, paper);
}

/** All of a small block or part; of a large one the first two rows, and the last two. */
function needed(stack: Stack, at: number, paper: number): number {
  const { heights, needs, rows } = stack;
  const opens = blockBegins(stack, at);
  const block = opens ? heightUntil(stack, at, blockBegins) : Number.POSITIVE_INFINITY;
  if (block <= paper * wholeBlock) return block;
  const part = partBegins(stack, at) ? heightUntil(stack, at, partBegins) : 0;
  const pair = (opens || rows[at]?.opens === true || isLast(stack, at + 1)) && !isLarge(stack, at + 1, paper);
  const two = sumOf(heights, at, pair ? at + 2 : at + 1);
  return Math.max(two, needs[at]?.label ?? 0, part <= paper * wholePart ? part : 0);
}

/** It stands well at the head of a page alone. */
function isLarge({ heights }: Stack, at: number, paper: number): boolean {
  return (heights[at] ?? 0) > paper * wholePart;
}

type Begins = (stack: Stack, at: number) => boolean;

/** Lines, rows of a table with what they cover, one item beside its label. */
export const partBegins: Begins = ({ reaches, rows }, at) => !reaches[at] || rows[at]?.opens === true;

/** A frame goes on until another opens; every line without a frame stands for itself. */
export const blockBegins: Begins = ({ needs, reaches, rows }, at) =>
  !reaches[at] && (rows[at]?.opens === true || !needs[at]?.framed || !needs[at - 1]?.framed);

function heightUntil(stack: Stack, at: number, begins: Begins): number {
  let end = at + 1;
  while (end < stack.rows.length && !begins(stack, end)) end += 1;
  return sumOf(stack.heights, at, end);
}

/** The row is the last of its part or block, which must not stand alone at the head of a page. */
function isLast(stack: Stack, at: number): boolean {
  return at < stack.rows.length && (ends(stack, at, partBegins) || ends(stack, at, blockBegins));
}

function ends(stack: Stack, at: number, begins: Begins): boolean {
  return !begins(stack, at) && begins(stack, at + 1);
}
