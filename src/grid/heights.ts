/** How high each row must be so that no text is cut: Excel never fits a merged square, so it is worked out here. */
import { breakLines, lossInCell } from '../japanese/lines.ts';
import { textWidth } from '../japanese/width.ts';
import { wholePixels } from './fonts.ts';
import type { Row, Square } from './grid.ts';
import { pitchOf, type Theme } from './theme.ts';

/** Excel's law: no row is higher. */
export const highest = 409;

/** One step of Excel's indent is three blanks. */
const step = 1.5;

export interface Measure {
  readonly theme: Theme;
  /** Column widths in full-width characters of body text. */
  readonly columns: readonly number[];
  /** What was measured before: pages are tried many times with the same texts. */
  readonly known?: Map<string, Lines>;
}

/** How many full-width characters of its own size a square is wide. */
export function squareWidth(square: Square, { theme, columns }: Measure): number {
  const last = square.column + (square.columns ?? 1) - 1;
  let width = 0;
  for (let column = square.column; column <= last; column += 1) width += columns[column - 1] ?? 0;
  const look = theme.looks[square.style];
  return ((width - (square.indent ?? 0) * step) * theme.size) / look.size;
}

interface Lines {
  readonly width: number;
  readonly lines: readonly string[];
}

const emptyLine: readonly string[] = [''];

/** The lines of a square's text as they will be set. */
export function linesOf(square: Square, measure: Measure): readonly string[] {
  if (square.text === '') return emptyLine;
  const width = squareWidth(square, measure);
  const text = String(square.text);
  const before = measure.known?.get(text);
  if (before?.width === width) return before.lines;
  const lines = fitsOneLine(text, width) ? [text] : breakLines(text, width - lossInCell);
  measure.known?.set(text, { width, lines });
  return lines;
}

function fitsOneLine(text: string, width: number): boolean {
  if (text.includes('\n')) return false;
  // No character is wider than a full one.
  return fits(text.length, width) || fits(textWidth(text, 'wide') / 2, width);
}

/** What programs disagree about adds up along a line: few characters are a few points off at most. */
function fits(length: number, width: number): boolean {
  return length <= width - Math.min(lossInCell, 0.6 + 0.1 * length);
}

export function squareHeight(square: Square, measure: Measure): number {
  const lines = linesOf(square, measure).length;
  return wholePixels(lines * pitchOf(measure.theme, square.style) + measure.theme.padding);
}

/** Squares that cover several rows do not count: see `rowHeights`. */
export function rowHeight(row: Row, measure: Measure): number {
  let height = 0;
  for (const square of row.squares) {
    if ((square.rows ?? 1) === 1) height = Math.max(height, squareHeight(square, measure));
  }
  return height || wholePixels(pitchOf(measure.theme, 'body') + measure.theme.padding);
}

/** The heights of rows that stand together; where a label needs more than its rows have, they share what is missing. */
export function rowHeights(rows: readonly Row[], measure: Measure): number[] {
  const heights = rows.map((row) => rowHeight(row, measure));
  for (const { from, square, to } of tallSquares(rows)) {
    const missing = squareHeight(square, measure) - sum(heights.slice(from, to));
    const share = missing > 0 ? wholePixels(missing / (to - from)) : 0;
    for (let at = from; at < to; at += 1) heights[at] = (heights[at] ?? 0) + share;
  }
  return heights;
}

/** The squares over several rows, the shortest first: what they need also serves the label beside them. */
function tallSquares(rows: readonly Row[]): Tall[] {
  const all: Tall[] = [];
  for (const [from, { squares }] of rows.entries()) {
    for (const square of squares) {
      const to = Math.min(rows.length, from + (square.rows ?? 1));
      if (to > from + 1) all.push({ square, from, to });
    }
  }
  return all.sort((a, b) => a.to - a.from - (b.to - b.from));
}

interface Tall {
  readonly square: Square;
  readonly from: number;
  readonly to: number;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
