/** A row that is too high becomes two: its text goes on in a 続き row, cut at the end of a line, no character lost. */
import { boldWithin } from './emphasis.ts';
import type { Row, Square } from './grid.ts';
import { type Lines, linesOf, type Measure, squareHeight } from './heights.ts';
import { bare } from './square.ts';
import { pitchOf } from './theme.ts';

interface Halves {
  readonly head: string;
  readonly tail: string;
  readonly lines: Lines;
}

const labels = new Set(['label', 'sublabel', 'heading']);

/** The part of a row that fits into a height, and the rest; undefined when not even a few lines fit. */
export function cutRow(row: Row, height: number, measure: Measure): readonly [Row, Row] | undefined {
  const halves = row.squares.map((square) => cutSquare(square, height, measure));
  if (halves.some((half) => half === 'impossible')) return undefined;
  const first: Square[] = [];
  const rest: Square[] = [];
  for (const [index, square] of row.squares.entries()) {
    const half = halves[index];
    if (typeof half === 'object') {
      const cut = half.head.length;
      first.push({ ...square, text: half.head, bold: boldWithin(square, 0, cut) });
      const bold = boldWithin(square, cut, cut + half.tail.length);
      const tail: Square = { ...square, text: half.tail, bold, goesOn: true };
      // What begins where a line does breaks as it did before.
      measure.broken?.set(tail, half.lines);
      rest.push(tail);
    } else if (labels.has(square.style) || (square.rows ?? 1) > 1) {
      first.push({ ...square, rows: (square.rows ?? 1) + 1 });
    } else {
      first.push(square);
      rest.push(bare(square, ''));
    }
  }
  const parts = [
    { ...row, keep: false, squares: first },
    { ...row, opens: false, squares: rest },
  ] as const;
  return rest.some((square) => square.text !== '') ? parts : undefined;
}

/** Two texts where the square is too high, `whole` where it fits. */
function cutSquare(square: Square, height: number, measure: Measure): Halves | 'whole' | 'impossible' {
  if ((square.rows ?? 1) > 1 || typeof square.text === 'number') return 'whole';
  if (squareHeight(square, measure) <= height) return 'whole';
  const fit = Math.floor((height - measure.theme.padding) / pitchOf(measure.theme, square.style));
  if (fit < 1) return 'impossible';
  const { all, from } = linesOf(square, measure);
  const head = all.slice(from, from + fit).join('');
  return { head, tail: square.text.slice(head.length), lines: { all, from: from + fit } };
}
