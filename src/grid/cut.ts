/** A row that is too high becomes two: its text goes on in a 続き row, cut at the end of a line, no character lost. */
import { boldWithin } from './emphasis.ts';
import type { Row, Square } from './grid.ts';
import { linesOf, type Measure, squareHeight } from './heights.ts';
import { bare, taller } from './square.ts';
import { pitchOf } from './theme.ts';

/** A square on both sides of the cut; one that reaches over it has nothing of its own below. */
interface Halves {
  readonly above: Square;
  readonly below?: Square;
}

/** The part of a row that fits into a height, and the rest; undefined when not even a few lines fit. */
export function cutRow(row: Row, height: number, measure: Measure): readonly [Row, Row] | undefined {
  const first: Square[] = [];
  const rest: Square[] = [];
  for (const square of row.squares) {
    const halves = cutSquare(square, height, measure);
    if (!halves) return undefined;
    first.push(halves.above);
    if (halves.below) rest.push(halves.below);
  }
  if (rest.every((square) => square.text === '')) return undefined;
  return [
    { ...row, keep: false, squares: first },
    { ...row, opens: false, squares: rest },
  ];
}

/** Undefined where not one line fits. */
function cutSquare(square: Square, height: number, measure: Measure): Halves | undefined {
  const { text } = square;
  const isTall = (square.rows ?? 1) > 1 || typeof text === 'number';
  if (isTall || squareHeight(square, measure) <= height) return uncut(square);
  const fit = Math.floor((height - measure.theme.padding) / pitchOf(measure.theme, square.style));
  return halvesOf(square, text, fit, measure);
}

const labels = new Set(['label', 'sublabel', 'heading']);

/** A label stands beside both parts of its row, everything else above. */
function uncut(square: Square): Halves {
  const reachesOver = labels.has(square.style) || (square.rows ?? 1) > 1;
  return reachesOver ? { above: taller(square) } : { above: square, below: bare(square, '') };
}

function halvesOf(square: Square, text: string, fit: number, measure: Measure): Halves | undefined {
  const { all, from } = linesOf(square, measure);
  // Behind a line feed stands an empty line.
  const to = from + (all[from + fit - 1]?.endsWith('\n') ? fit - 1 : fit);
  if (to <= from) return undefined;
  const head = all.slice(from, to).join('');
  const [cut, tail] = [head.length, text.slice(head.length)];
  const above = { ...square, text: head, bold: boldWithin(square, 0, cut) };
  const bold = boldWithin(square, cut, cut + tail.length);
  const below: Square = { ...square, text: tail, bold, goesOn: true };
  // What begins where a line does breaks as it did before.
  measure.broken?.set(below, { all, from: to });
  return { above, below };
}
