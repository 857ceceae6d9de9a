/** How high a square must be so that no text is cut: Excel never fits a merged square, so it is worked out here. */
import { breakLines, countLines, lossInCell } from '../japanese/lines.ts';
import { textWidth } from '../japanese/width.ts';
import { wholePixels } from './fonts.ts';
import type { Square, StyleName } from './grid.ts';
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
  readonly known?: Map<string, Counted>;
  /** The lines of texts that were cut: one that goes on over thousands of pages is broken once. */
  readonly broken?: WeakMap<Square, Lines>;
}

/** The lines of a text from one of them on. */
export interface Lines {
  readonly all: readonly string[];
  readonly from: number;
}

interface Counted {
  readonly width: number;
  readonly lines: number;
}

/** How many full-width characters of its own size a square is wide. */
function squareWidth(square: Square, { theme, columns }: Measure): number {
  const last = square.column + (square.columns ?? 1) - 1;
  let width = 0;
  for (let column = square.column; column <= last; column += 1) width += columns[column - 1] ?? 0;
  const look = theme.looks[square.style];
  return ((width - (square.indent ?? 0) * step) * theme.size) / look.size;
}

/** The lines of a square's text as they will be set. */
export function linesOf(square: Square, measure: Measure): Lines {
  const text = String(square.text);
  const width = squareWidth(square, measure);
  if (fitsOneLine(text, width)) return { all: [text], from: 0 };
  return measure.broken?.get(square) ?? { all: breakLines(text, width - lossInCell), from: 0 };
}

/** How many they are. */
export function lineCount(square: Square, measure: Measure): number {
  if (square.text === '') return 1;
  const text = String(square.text);
  const width = squareWidth(square, measure);
  if (fitsOneLine(text, width)) return 1;
  const broken = measure.broken?.get(square);
  if (broken) return broken.all.length - broken.from;
  const before = measure.known?.get(text);
  if (before?.width === width) return before.lines;
  const lines = countLines(text, width - lossInCell);
  measure.known?.set(text, { width, lines });
  return lines;
}

/** Longer texts lose as much of a line whether they are broken or not, so breaking them tells. */
const few = 30;

function fitsOneLine(text: string, width: number): boolean {
  if (text.length > few && text.length > width) return false;
  if (/[\n\t]/.test(text)) return false;
  // No character is wider than a full one.
  return fits(text.length, width) || fits(textWidth(text, 'wide') / 2, width);
}

/** What programs disagree about adds up along a line: few characters are a few points off at most. */
function fits(length: number, width: number): boolean {
  return length <= width - Math.min(lossInCell, 0.6 + 0.1 * length);
}

export function squareHeight(square: Square, measure: Measure): number {
  return heightOf(lineCount(square, measure), square.style, measure);
}

export function heightOf(lines: number, style: StyleName, { theme }: Measure): number {
  return wholePixels(lines * pitchOf(theme, style) + theme.padding);
}
