/** Laid rows, one after the other → the rows of a worksheet as XML; what must be said behind them is kept. */
import type { Square } from '../../grid/grid.ts';
import type { LaidRow } from '../../grid/laid-row.ts';
import type { Theme } from '../../grid/theme.ts';
import { put } from '../../lists.ts';
import { columnLetters } from '../ranges.ts';
import { type Edges, edgesOf, type Line, line } from './edges.ts';
import { edgesNumber, formatNumber } from './format.ts';
import type { Formats, KnownFormat } from './formats.ts';
import { type KnownText, noText, type Texts } from './texts.ts';

/** What the worksheets of a workbook share. */
export interface Shared {
  readonly theme: Theme;
  readonly texts: Texts;
  readonly formats: Formats;
}

/** A square on its way down. */
interface Falling {
  readonly square: Square;
  readonly format: number;
  readonly edges: Edges;
  readonly from: number;
  readonly to: number;
}

/** A cell with a link, and the grid of the book that it leads to. */
export interface LinkPlace {
  readonly cell: string;
  readonly grid: number;
}

export class RowPress {
  readonly merges: string[] = [];
  readonly links: LinkPlace[] = [];
  /** By the words to choose from, the cells that offer them. */
  readonly choices = new Map<readonly string[], string[]>();
  readonly #shared: Shared;
  #falling: Falling[] = [];

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  /** `lineAbove` is asked for rows from 1 on, and for the one behind the last. */
  row(row: LaidRow, number: number, lineAbove: (row: number) => Line): string {
    const cells: string[] = [];
    for (const falling of this.#falling) this.#setCells(falling, number, cells);
    this.#falling = this.#falling.filter(({ to }) => to > number);
    let afterMark = false;
    for (const square of row.squares) {
      const to = number + (square.rows ?? 1) - 1;
      const text = this.#textOf(square);
      const around = { above: lineAbove(number), below: lineAbove(to + 1), afterMark };
      const edges = edgesOf(square, around, this.#shared.theme);
      const falling = { square, format: formatOf(square, row, text), edges, from: number, to };
      const first = this.#setCells(falling, number, cells);
      if (typeof square.text === 'number') cells[square.column] = `${first.cell}"><v>${square.text}</v></c>`;
      else if (text !== noText) cells[square.column] = first.cell + text.cell;
      if (to > number) this.#falling.push(falling);
      this.#note(square, number, to);
      afterMark = square.style === 'mark';
    }
    return rowXml(row, number, cells);
  }

  #textOf(square: Square): KnownText {
    const { theme, texts } = this.#shared;
    if (typeof square.text === 'number') return noText;
    return square.bold?.length ? texts.inRuns(square, theme) : texts.of(square.text);
  }

  #note({ choices, column, columns = 1, link }: Square, from: number, to: number): void {
    const cell = `${columnLetters(column)}${from}`;
    if (columns > 1 || to > from)
      this.merges.push(`<mergeCell ref="${cell}:${columnLetters(column + columns - 1)}${to}"/>`);
    if (link) this.links.push({ cell, grid: link.grid });
    if (choices?.length) put(this.choices, choices, cell);
  }

  /** All of one row empty; the format of the first. */
  #setCells({ edges, format, from, square, to }: Falling, number: number, cells: string[]): KnownFormat {
    const { column: first } = square;
    const last = first + (square.columns ?? 1) - 1;
    const top = from === number ? edges.top : line.none;
    const bottom = to === number ? edges.bottom : line.none;
    const formatAt = (column: number) => {
      const left = column === first ? edges.left : line.none;
      const right = column === last ? edges.right : line.none;
      return this.#shared.formats.of(format + edgesNumber({ top, bottom, left, right }));
    };
    const known = formatAt(first);
    cells[first] = known.empty;
    for (let column = first + 1; column <= last; column += 1) cells[column] = formatAt(column).empty;
    return known;
  }
}

/** By column; between the pieces only the number of the row is missing. */
function rowXml({ height, thin }: LaidRow, number: number, cells: readonly (string | undefined)[]): string {
  const pieces = ['<row r="'];
  let before = `" ht="${height}"${thin ? ' customHeight="1"' : ''}>`;
  for (let column = 1; column < cells.length; column += 1) {
    const cell = cells[column];
    if (cell === undefined) continue;
    pieces.push(before + cellIn(column));
    before = cell;
  }
  pieces.push(`${before}</row>`);
  return pieces.join(String(number));
}

function formatOf(square: Square, { centred }: LaidRow, { quoted }: KnownText): number {
  const { field, indent = 0, link, style, text } = square;
  const whole = Number.isInteger(text) && style !== 'datum';
  const number = typeof text === 'string' ? 'text' : whole ? 'whole' : 'number';
  return formatNumber({
    style,
    indent,
    number,
    centred,
    quoted,
    open: field !== undefined,
    linked: link !== undefined,
  });
}

const beginnings: string[] = [];

/** A cell up to the row in its address. */
export function cellIn(column: number): string {
  beginnings[column] ??= `<c r="${columnLetters(column)}`;
  return beginnings[column];
}
