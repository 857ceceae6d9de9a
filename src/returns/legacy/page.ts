/** The worksheets of a workbook that reform never made → boxes: a text and the rectangle it stands in, merged or not. */
import { countBefore, greatest } from '../../lists.ts';
import { clean } from '../../workbook/clean.ts';
import { columnLetters, type Range } from '../../workbook/ranges.ts';
import type { ReadCell } from '../../workbook/read/cell.ts';
import type { ReadBook, ReadSheet } from '../../workbook/read/read.ts';
import { rewritten } from '../bold.ts';
import { tooMany } from '../refused.ts';
import { struckWords, unstruck } from '../struck.ts';

export interface Box extends Range {
  readonly text: string;
  /** With marks of emphasis, where some of its words are bold and others are not. */
  readonly emphasised?: string;
  readonly kind: ReadCell['kind'];
  /** `B12`, after the name of its worksheet where there are several. */
  readonly at: string;
}

/** Every line may become an item and every letter is written again: more takes longer than anybody waits. */
const most = { lines: 110_000, letters: 5_000_000, squares: 1_000_000 };

/** One that can be seen. */
export interface Worksheet {
  readonly name: string;
  /** In reading order. */
  readonly boxes: readonly Box[];
  /** What is said beside its cells, in comments and shapes, and what is struck out in them. */
  readonly asides: readonly Box[];
}

/** In reading order; worksheets stand below each other. */
export function boxesOf(book: ReadBook): Box[] {
  return worksheetsOf(book).flatMap(({ boxes }) => boxes);
}

export function worksheetsOf({ sheets }: ReadBook): Worksheet[] {
  const visible = sheets.filter(({ hidden, notes, rows }) => !hidden && rows.size + notes.length > 0);
  refuseEndless(visible);
  let above = 0;
  const worksheets = visible.map((sheet) => {
    const prefix = visible.length > 1 ? `${sheet.name}!` : '';
    const [boxes, asides] = [boxesIn(sheet, above, prefix), asidesIn(sheet, above, prefix)];
    above = greatest([above + 1, ...boxes.map(({ bottom }) => bottom + 1)]);
    return { name: sheet.name, boxes, asides };
  });
  refuseVast(worksheets.flatMap(({ boxes }) => boxes));
  return worksheets;
}

function refuseEndless(sheets: readonly ReadSheet[]): void {
  let [letters, lines] = [0, 0];
  for (const text of sheets.flatMap(textsIn)) {
    letters += text.length;
    lines += linesIn(text);
  }
  if (letters > most.letters) throw tooMany('letters', letters, most.letters);
  if (lines > most.lines) throw tooMany('lines', lines, most.lines);
}

function textsIn({ notes, rows }: ReadSheet): string[] {
  const cells = [...rows.values()].flatMap((row) => [...row.values()]);
  return [...cells, ...notes].map(({ text }) => text);
}

function linesIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** A merged box counts once for each column, and for each row with something in it. */
function refuseVast(boxes: readonly Box[]): void {
  const tops = [...new Set(boxes.map(({ top }) => top))];
  let squares = 0;
  for (const { bottom, left, right, top } of boxes) {
    squares += Math.max(0, right - left);
    if (bottom > top) squares += placeOf(bottom + 1, tops) - placeOf(top + 1, tops);
  }
  if (squares > most.squares) throw tooMany('squares', squares, most.squares);
}

/** How many of the sorted numbers are smaller. */
export function placeOf(number: number, sorted: readonly number[]): number {
  return countBefore(sorted.length, (at) => (sorted[at] ?? 0) < number);
}

function boxesIn({ merges, rows }: ReadSheet, above: number, prefix: string): Box[] {
  const merged = new Map(merges.map((range) => [keyOf(range.top, range.left), range]));
  const boxes: Box[] = [];
  for (const [top, cells] of rows)
    for (const [left, cell] of cells) {
      const [{ bold, kind, text } = blank] = unstruck(cell);
      const words = tidy(text);
      if (words === '') continue;
      const { bottom, right } = merged.get(keyOf(top, left)) ?? { bottom: top, right: left };
      const at = `${prefix}${columnLetters(left)}${top}`;
      const box = { top: top + above, bottom: bottom + above, left, right, text: words, kind, at };
      const emphasised = bold && tidy(rewritten('', { text, bold }, false).text);
      boxes.push(emphasised && emphasised !== words ? { ...box, emphasised } : box);
    }
  return boxes.sort((a, b) => a.top - b.top || a.left - b.left);
}

const blank = { kind: 'text', text: '', bold: undefined } as const;

const asideNames = { comment: 'のコメント', shape: 'の図形', struck: 'の取り消し線' } as const;

function asidesIn({ notes, rows }: ReadSheet, above: number, prefix: string): Box[] {
  const struck = [...rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, cell]) =>
      cell.struck ? { kind: 'struck' as const, row, column, text: struckWords(cell) } : [],
    ),
  );
  const said = [...struck, ...notes].sort((a, b) => a.row - b.row || a.column - b.column);
  return said.flatMap(({ column, kind, row, text }): Box[] => {
    const at = `${prefix}${columnLetters(column)}${row}${asideNames[kind]}`;
    const [top, words] = [row + above, tidy(text)];
    return words === ''
      ? []
      : [{ top, bottom: top, left: column, right: column, kind: 'text', text: words, at }];
  });
}

/** More than there are. */
const columns = 32_768;

function keyOf(row: number, column: number): number {
  return row * columns + column - 1;
}

/** Blanks and line ends that Excel and the eye do not show. */
function tidy(text: string): string {
  if (!/[\n\r]/.test(text)) return clean(text).trim();
  const lines = clean(text).replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

export function rowsMeet(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom;
}

export function columnsMeet(a: Range, b: Range): boolean {
  return a.left <= b.right && b.left <= a.right;
}
