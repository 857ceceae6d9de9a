/** How a cell looks as one number: all that decides it, so that equal looks are equal numbers in every book. */
import type { StyleName } from '../../grid/grid.ts';
import { defaultTheme } from '../../grid/theme.ts';
import type { Edges, Line } from './edges.ts';

export interface Format {
  readonly style: StyleName;
  readonly indent: number;
  readonly number: NumberFormat;
  /** Its text stands in the middle, whatever its style says. */
  readonly centred: boolean;
  /** A text that must never become a formula. */
  readonly quoted: boolean;
  /** Its words may be changed. */
  readonly open: boolean;
  readonly linked: boolean;
}

/** A whole number is printed with separators. */
const numberFormats = ['text', 'number', 'whole'] as const;
export type NumberFormat = (typeof numberFormats)[number];

/** Every theme has them all. */
const styles = Object.keys(defaultTheme.looks) as StyleName[];
const styleNumbers = new Map(styles.map((style, index) => [style, index]));

/** How many values each digit of the number has. */
const base = { edges: 81, style: styles.length, number: numberFormats.length, flag: 2 };

/** Without the lines around it, which are added for each cell of a square. */
export function formatNumber(format: Format): number {
  let all = format.indent;
  all = all * base.flag + Number(format.centred);
  all = all * base.flag + Number(format.quoted);
  all = all * base.flag + Number(format.open);
  all = all * base.flag + Number(format.linked);
  all = all * base.number + numberFormats.indexOf(format.number);
  all = all * base.style + (styleNumbers.get(format.style) ?? 0);
  return all * base.edges;
}

export function edgesNumber({ bottom, left, right, top }: Edges): number {
  return top + 3 * (bottom + 3 * (left + 3 * right));
}

export function readFormat(all: number): { readonly format: Format; readonly edges: Edges } {
  let rest = all;
  const digit = (size: number): number => {
    const value = rest % size;
    rest = (rest - value) / size;
    return value;
  };
  const [top, bottom, left, right] = [digit(3), digit(3), digit(3), digit(3)] as [Line, Line, Line, Line];
  const style = styles[digit(base.style)] ?? 'blank';
  const number = numberFormats[digit(base.number)] ?? 'text';
  const [linked, open, quoted, centred] = [digit(2) === 1, digit(2) === 1, digit(2) === 1, digit(2) === 1];
  return {
    format: { style, indent: rest, number, centred, quoted, open, linked },
    edges: { top, bottom, left, right },
  };
}
