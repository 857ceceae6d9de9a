/** How high the rows of a form must be for the words that were filled in; no row becomes lower than the form drew it. */
import { linePitch, wholePixels } from '../../grid/fonts.ts';
import { spread } from '../../grid/spread.ts';
import { sumOf } from '../../grid/stack.ts';
import { breakLines, lossInCell } from '../../japanese/lines.ts';
import { firstTag, isTrue } from '../read/xml.ts';
import { columnsIn } from './columns.ts';
import { withAttribute } from './elements.ts';
import { mergesIn } from './merges.ts';
import type { FontLook, Style } from './styles.ts';
import { attributeOf, type Row } from './worksheet.ts';

export interface Filled {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly style: Style;
}

export interface Fitted {
  readonly rows: readonly Row[];
  /** Those whose text needs more than its rows can have. */
  readonly cut: readonly Filled[];
}

/** `shell` is the XML around the rows. */
export function fitRows(
  rows: readonly Row[],
  filled: readonly Filled[],
  shell: string,
  normal: FontLook,
): Fitted {
  const paper = paperOf(shell, normal);
  const merges = mergesIn(shell);
  const heights = new Map(rows.map((row) => [row.number, heightOf(row, paper)]));
  const cut: Filled[] = [];
  for (const cell of filled) {
    if (!cell.style.wraps || cell.style.shrinks || cell.style.rotated) continue;
    const merge = merges.over(cell);
    const [last, right] = [merge?.bottom ?? cell.row, merge?.right ?? cell.column];
    if (!give(heights, cell.row, last, neededBy(cell, widthOf(cell.column, right, paper)), paper))
      cut.push(cell);
  }
  const known = new Set(rows.map(({ number }) => number));
  const added = [...heights.keys()].filter((number) => !known.has(number));
  const all = [...rows, ...added.map((number): Row => ({ number, attributes: '', cells: [] }))];
  const sorted = added.length === 0 ? all : all.sort((a, b) => a.number - b.number);
  return { rows: sorted.map((row) => withHeight(row, heights.get(row.number) ?? 0, paper)), cut };
}

interface Paper {
  /** Pixels, by column. */
  readonly widths: ReadonlyMap<number, number>;
  readonly width: number;
  /** Points. */
  readonly height: number;
}

/** No form is wider. */
const mostColumns = 1024;

function paperOf(shell: string, normal: FontLook): Paper {
  const digit = digitOf(normal);
  const usual = firstTag(shell, 'sheetFormatPr');
  const said = (name: string) => Number(usual?.attribute(name) ?? Number.NaN);
  const widths = new Map<number, number>();
  for (const { from, hidden, to, width } of columnsIn(shell)) {
    if (width === undefined) continue;
    const own = hidden ? 0 : width * digit;
    for (let column = from; column <= Math.min(to, mostColumns); column += 1) widths.set(column, own);
  }
  return {
    widths,
    width: said('defaultColWidth') * digit || 8 * digit + 5,
    height: said('defaultRowHeight') || linePitch(normal.name, normal.size),
  };
}

/** Pixels of a digit in the font of the workbook: the unit of its column widths. */
function digitOf({ name, size }: FontLook): number {
  const full = Math.round((size * 96) / 72);
  const isJapanese = /[^\x00-\x7f]|^(?:MS |BIZ|Meiryo|Yu )/.test(name);
  return isJapanese ? Math.ceil(full / 2) : Math.round(full * 0.5);
}

function widthOf(from: number, to: number, { width, widths }: Paper): number {
  let sum = 0;
  for (let column = from; column <= to; column += 1) sum += widths.get(column) ?? width;
  return sum;
}

/** A little air, as Excel leaves it. */
const air = 3;

function neededBy({ style, text }: Filled, pixels: number): number {
  const { font, indent } = style;
  const full = (font.size * 96) / 72;
  const width = pixels / full - indent * 1.5 - lossInCell;
  const lines = breakLines(text, Math.max(1, width)).length;
  // The form has drawn its row for one.
  return lines < 2 ? 0 : wholePixels(lines * linePitch(font.name, font.size) + air);
}

function heightOf(row: Row, { height }: Paper): number {
  if (isTrue(attributeOf(row, 'hidden'))) return 0;
  return Number(attributeOf(row, 'ht') ?? height);
}

/** So many rows are higher than any text. */
const tallest = 2000;

/** What is missing is shared by the rows that are seen; false where they cannot be high enough. */
function give(
  heights: Map<number, number>,
  from: number,
  to: number,
  needed: number,
  { height }: Paper,
): boolean {
  if (to - from > tallest) return true;
  const all = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const rows = all.filter((row) => heights.get(row) !== 0);
  const before = rows.map((row) => heights.get(row) ?? height);
  const after = [...before];
  const left = spread(needed - sumOf(before, 0, rows.length), after);
  for (const [index, row] of rows.entries()) {
    const grown = after[index] ?? 0;
    if (grown !== before[index]) heights.set(row, grown);
  }
  return rows.length === 0 || left <= 0.75;
}

/** Without `customHeight`, so that the row fits itself again when an official edits it. */
function withHeight(row: Row, height: number, paper: Paper): Row {
  if (height <= heightOf(row, paper)) return row;
  const attributes = withAttribute(row.attributes, 'customHeight', undefined);
  return { ...row, attributes: withAttribute(attributes, 'ht', String(height)) };
}
