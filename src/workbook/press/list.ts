/** A list → the bytes of a workbook, row by row: no more memory for a hundred thousand rows than for ten. */
import type { Square } from '../../grid/grid.ts';
import { highest, type Measure, squareHeight } from '../../grid/heights.ts';
import { type List, sheetOf, type Value } from '../../grid/list.ts';
import { columnCharacters } from '../../grid/paper.ts';
import type { Theme } from '../../grid/theme.ts';
import { columnLetters } from '../areas.ts';
import { escapeCodes, needsQuote } from '../clean.ts';
import { line } from '../edges.ts';
import { sheetNames } from '../names.ts';
import { packChunks } from '../zip.ts';
import { bindParts } from './bind.ts';
import { edgesNumber, formatNumber } from './format.ts';
import { Formats } from './formats.ts';
import { allowed, Texts, textXml } from './texts.ts';
import { worksheetAround } from './worksheet.ts';

export function pressList(list: List, theme: Theme): Uint8Array {
  const sheet = sheetOf(list);
  const press = new ListPress(list, { theme, columns: columnCharacters(sheet, theme) });
  const { before, after } = worksheetAround(sheet, theme);
  const worksheet = packChunks('xl/worksheets/sheet1.xml', press.worksheet(before, after));
  const { repeat, sortable } = sheet.page;
  const printed = { columns: list.columns.length, rows: press.rows, repeat, sortable };
  const entries = sheetNames([list.name]).map((name) => ({ name, hidden: false, fields: [], printed }));
  return bindParts(
    list,
    { entries, worksheets: [worksheet] },
    { theme, texts: press.texts, formats: press.formats },
  );
}

/** A value as it was written last in its column: what comes again is not worked out again. */
interface Written {
  readonly value: Value;
  /** Its cell, behind the address. */
  readonly xml: string;
  readonly height: number;
}

/** Characters that are packed together. */
const chunk = 2 ** 17;

class ListPress {
  readonly formats: Formats;
  readonly texts = new Texts();
  rows = 0;
  readonly #list: List;
  readonly #measure: Measure;
  readonly #letters: readonly string[];
  readonly #formats = new Map<string, number>();
  #last: (Written | undefined)[] = [];

  constructor(list: List, measure: Measure) {
    this.#list = list;
    this.#measure = measure;
    this.formats = new Formats(measure.theme);
    this.#letters = list.columns.map((_, index) => columnLetters(index + 1));
  }

  *worksheet(before: string, after: (rows: number) => string): Generator<string> {
    let xml =
      before +
      this.#row(
        this.#list.columns.map(({ title }) => title),
        'heading',
      );
    this.#last = [];
    for (const row of this.#list.rows) {
      xml += this.#row(row, 'cell');
      if (xml.length < chunk) continue;
      yield xml;
      xml = '';
    }
    yield xml + after(this.rows);
  }

  #row(values: readonly Value[], style: 'heading' | 'cell'): string {
    this.rows += 1;
    let height = 0;
    let cells = '';
    for (const [index, letters] of this.#letters.entries()) {
      const written = this.#written(values[index] ?? '', index, style);
      height = Math.max(height, written.height);
      cells += `<c r="${letters}${this.rows}"${written.xml}`;
    }
    return `<row r="${this.rows}" ht="${Math.min(height, highest)}">${cells}</row>`;
  }

  #written(value: Value, index: number, style: 'heading' | 'cell'): Written {
    const last = this.#last[index];
    if (last?.value === value) return last;
    const square: Square = {
      column: index + 1,
      text: value,
      style: typeof value === 'number' ? 'datum' : style,
    };
    const written = { value, xml: this.#cell(square), height: squareHeight(square, this.#measure) };
    this.#last[index] = written;
    return written;
  }

  #cell({ style, text }: Square): string {
    if (typeof text === 'number') return ` s="${this.#format(style, false)}"><v>${text}</v></c>`;
    const words = allowed(text);
    const format = ` s="${this.#format(style, needsQuote(words))}"`;
    if (words === '') return `${format}/>`;
    // Not every reader knows Excel's codes in a text that stands in its cell.
    if (escapeCodes(words) !== words) return `${format} t="s"><v>${this.texts.of(words).number}</v></c>`;
    return `${format} t="inlineStr"><is>${textXml(words)}</is></c>`;
  }

  #format(style: Square['style'], quoted: boolean): number {
    const name = quoted ? `quoted ${style}` : style;
    const known = this.#formats.get(name) ?? this.formats.of(formatIn(style, quoted));
    this.#formats.set(name, known);
    return known;
  }
}

/** The text of a list stands in the middle of its row, and every row between strong lines. */
function formatIn(style: Square['style'], quoted: boolean): number {
  const plain = { indent: 0, centred: true, open: false, linked: false };
  const edges = { top: line.strong, bottom: line.strong, left: line.thin, right: line.thin };
  const number = style === 'datum' ? 'number' : 'text';
  return formatNumber({ ...plain, style, number, quoted }) + edgesNumber(edges);
}
