/** A list → the bytes of a workbook, row by row: no more memory for a hundred thousand rows than for ten, where its bytes wait elsewhere. */
import type { Aside, Bytes } from '../../chunks.ts';
import type { Grid, StyleName } from '../../grid/grid.ts';
import { highest, type Measure, squareHeight } from '../../grid/heights.ts';
import { type List, type ListWriter, remembering, sheetOf, type Value } from '../../grid/list.ts';
import { columnCharacters } from '../../grid/paper.ts';
import type { Theme } from '../../grid/theme.ts';
import { greatest } from '../../lists.ts';
import { escapeCodes, needsQuote } from '../clean.ts';
import { sheetNames } from '../names.ts';
import { GrowingPart, type Packed } from '../pack.ts';
import { columnLetters, last } from '../ranges.ts';
import { around } from './around.ts';
import { bindParts, type Drawn } from './bind.ts';
import { line } from './edges.ts';
import { edgesNumber, formatNumber } from './format.ts';
import { Formats, type KnownFormat } from './formats.ts';
import { worksheetPath } from './parts.ts';
import { allowed, Texts, textXml } from './texts.ts';

/** A cell from behind the number in its address to before that in the next cell's, or to the end of the row. */
interface Pressed {
  readonly xml: string;
  readonly height: number;
}

interface Finished {
  readonly rows: number;
  readonly part: Packed<Bytes>;
}

export class ListPress implements ListWriter {
  readonly #list: List;
  readonly #sheet: Grid;
  readonly #measure: Measure;
  readonly #formats: Formats;
  /** By the style: every cell asks. */
  readonly #known = new Map<string, KnownFormat>();
  readonly #texts = new Texts();
  readonly #aside: Aside;
  readonly #mostRows: number;
  readonly #full: Finished[] = [];
  readonly #letters: readonly string[];
  readonly #cell: (value: Value, column: number) => Pressed;
  /** The row that was written last: between these only its number is missing. */
  readonly #pieces = ['<row r="', ''];
  readonly #heights: number[] = [];
  readonly #heading: readonly string[];
  #part: GrowingPart;
  #rows = 0;

  constructor(list: List, aside: Aside, theme: Theme, mostRows = last.row) {
    const sheet = sheetOf(list);
    this.#list = list;
    this.#sheet = sheet;
    this.#measure = { theme, columns: columnCharacters(sheet, theme) };
    this.#formats = new Formats(theme);
    this.#aside = aside;
    this.#mostRows = mostRows;
    this.#letters = list.columns.map((_, index) => columnLetters(index + 1));
    this.#cell = remembering(list.columns, (value, column) => this.#press(value, column, 'cell'));
    for (const [column, { title }] of list.columns.entries())
      this.#put(column, this.#press(title, column, 'heading'));
    this.#heading = [...this.#pieces];
    this.#part = this.#begin();
  }

  row(values: readonly Value[], changed: readonly number[]): void {
    if (this.#rows === this.#mostRows) this.#turnOver();
    for (const column of changed) this.#put(column, this.#cell(values[column] ?? '', column));
    this.#write(this.#part, this.#pieces);
  }

  end(): Bytes {
    const finished = [...this.#full, this.#finished()];
    const { name, page } = this.#sheet;
    const { repeat, sortable } = page;
    const names = sheetNames(finished.map(() => name));
    const drawn = finished.map(({ part, rows }, index): Drawn => {
      const printed = { columns: this.#letters.length, rows, repeat, sortable };
      return { name: names[index] ?? name, hidden: false, fields: [], printed, part };
    });
    const shared = { theme: this.#measure.theme, texts: this.#texts, formats: this.#formats };
    return bindParts(this.#list, drawn, shared);
  }

  #turnOver(): void {
    this.#full.push(this.#finished());
    this.#part = this.#begin();
  }

  #begin(): GrowingPart {
    const part = new GrowingPart(worksheetPath(this.#full.length + 1), this.#aside);
    part.add(around(this.#sheet, this.#measure.theme).before);
    this.#rows = 0;
    this.#write(part, this.#heading);
    return part;
  }

  #finished(): Finished {
    const { after } = around(this.#sheet, this.#measure.theme);
    return { rows: this.#rows, part: this.#part.end(after(this.#rows)) };
  }

  #put(column: number, { height, xml }: Pressed): void {
    this.#pieces[column + 2] = xml;
    if (height === this.#heights[column]) return;
    this.#heights[column] = height;
    this.#pieces[1] = `" ht="${Math.min(greatest(this.#heights), highest)}"><c r="A`;
  }

  #write(part: GrowingPart, pieces: readonly string[]): void {
    this.#rows += 1;
    part.add(pieces.join(String(this.#rows)));
  }

  #press(value: Value, column: number, style: StyleName): Pressed {
    const look = typeof value === 'number' ? 'datum' : style;
    const own = this.#list.columns[column]?.own === true;
    const next = this.#letters[column + 1];
    return {
      xml: this.#content(value, look, own) + (next === undefined ? '</row>' : `<c r="${next}`),
      height: squareHeight({ column: column + 1, text: value, style: look }, this.#measure),
    };
  }

  #content(value: Value, style: StyleName, own: boolean): string {
    if (typeof value === 'number') return `${this.#format(style, false).cell}"><v>${value}</v></c>`;
    const words = allowed(value);
    const { cell, empty } = this.#format(style, needsQuote(words));
    if (words === '') return empty;
    // Not every reader knows Excel's codes in a text that stands in its cell.
    const isShared = !own || (words.includes('_x') && escapeCodes(words) !== words);
    if (isShared) return cell + this.#texts.of(words).cell;
    return `${cell}" t="inlineStr"><is>${textXml(words)}</is></c>`;
  }

  #format(style: StyleName, quoted: boolean): KnownFormat {
    const name = quoted ? `quoted ${style}` : style;
    const known = this.#known.get(name) ?? this.#formats.of(formatIn(style, quoted));
    this.#known.set(name, known);
    return known;
  }
}

/** The text of a list stands in the middle of its row, and every row between strong lines. */
function formatIn(style: StyleName, quoted: boolean): number {
  const plain = { indent: 0, centred: true, open: false, linked: false };
  const edges = { top: line.strong, bottom: line.strong, left: line.thin, right: line.thin };
  const number = style === 'datum' ? 'number' : 'text';
  return formatNumber({ ...plain, style, number, quoted }) + edgesNumber(edges);
}
