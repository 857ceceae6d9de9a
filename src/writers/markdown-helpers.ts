/** What a Markdown template may call: words that stay words, tables, headings, links. */
import type { HelperDeclareSpec } from 'handlebars';
import type { Cell, Line, TableBlock } from '../forms/view.ts';
import { emphasise } from './markdown-emphasis.ts';
import { MissingValue } from './template-trouble.ts';

export const helpers: HelperDeclareSpec = {
  text: (value: unknown, call: HelperOptions) => spoken(demanded(value, call)),
  oneline: (value: unknown, call: HelperOptions) => onOneLine(demanded(value, call)),
  words: (line: Line) => emphasise(line, spoken),
  points: (lines: readonly Line[]) => listed(lines, () => true),
  // Only what has a mark is an item of a list.
  paragraphs: (lines: readonly Line[]) => listed(lines, ({ mark }) => mark !== ''),
  cell: (value: unknown, call: HelperOptions) => cell(demanded(value, call)),
  link: (path: unknown) => encodeURI(String(path)).replace(/[()?#&]/g, coded),
  is: (a: unknown, b: unknown) => a === b,
  heading: (level: unknown) => '#'.repeat(1 + Number(level)),
  indentation: (indent: unknown) => '  '.repeat(Number(indent)),
  table: (block: TableBlock) => table(block),
};

/** A bracket would end a link, what follows a question or a number sign is no part of a path, and `&copy;` is a sign. */
function coded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Handlebars knows the line; a word that is not there must not become an empty one. */
type HelperOptions = {
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } };
};

function demanded(value: unknown, { loc }: HelperOptions): unknown {
  if (value === undefined) throw new MissingValue(loc?.start ?? { line: 1, column: 0 });
  return value;
}

/** Under each other, with their marks; one that opens a paragraph stands alone. */
function listed(lines: readonly Line[], isItem: (line: Line) => boolean): string {
  let outermost: number | undefined;
  const said = lines.map((line) => {
    if (line.strong || !isItem(line)) {
      outermost = undefined;
      return alone(line);
    }
    outermost ??= line.indent;
    return item(line, outermost);
  });
  return said.join('');
}

function alone(line: Line): string {
  return `\n${line.strong ? strongly((line.mark + line.text).trim()) : trimmed(emphasise(line, spoken))}\n\n`;
}

function strongly(words: string): string {
  return words === '' ? '' : `**${spoken(words)}**`;
}

/** Markdown takes a line that is indented twice for code, unless it stands below an item. */
function item(line: Line, outermost: number): string {
  const indent = Math.max(0, line.indent - Math.max(0, outermost - 1));
  return `${'  '.repeat(indent)}- ${trimmed(spoken(line.mark) + emphasise(line, spoken))}\n`;
}

/** Most texts hold nothing that Markdown could take for its own. */
const harmless = /^(?![ \t]*\d+[.)])[^\\`*[\]<>|~&_#+=\n-]*$/;

/** A line that ends inside a text ends in Markdown, too; an empty one would end the paragraph, and is said in HTML. */
function spoken(value: unknown): string {
  const text = String(value ?? '');
  if (harmless.test(text)) return text;
  return plain(text)
    .replace(/\n[ \t]*(?=\n)/g, '\n<br>')
    .replace(/(?<!<br>)\n/g, '  \n');
}

/** Without empty lines at both ends: words that begin with one would be code or HTML, and what stands below would go on in the last. */
function trimmed(words: string): string {
  return words.trimEnd().replace(/^(?:[ \t\n]|<br>)+/, '');
}

/** For a heading, which ends with its line. */
function onOneLine(value: unknown): string {
  return plain(String(value ?? '').trim()).replaceAll('\n', '<br>');
}

/** Characters that Markdown would take for its own are escaped; a person still reads the author's text. */
function plain(text: string): string {
  return inline(text)
    .replace(/^([ \t]*)(#{1,6}(?=\s|$)|[+-](?=\s|$)|=+[ \t]*$|--+[ \t]*$)/gm, '$1\\$2')
    .replace(/^([ \t]*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/([ \t])(#+[ \t]*)$/gm, '$1\\$2');
}

/** An underscore between letters means nothing, and a backslash there would break an address. */
function inline(text: string): string {
  return text
    .replace(/[\\`*[\]<>|~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, '\\_');
}

/** The same for a cell, which is never a heading or a list. */
const harmlessInCell = /^[^\\`*[\]<>|~&_\n]*$/;

function cell(value: unknown): string {
  const text = String(value ?? '');
  return harmlessInCell.test(text) ? text : inline(text).replaceAll('\n', '<br>');
}

/** 412,300 and 1234.5, as Excel shows a cell of numbers. */
function grouped(number: number): string {
  return Number.isInteger(number) ? String(number).replace(/\B(?=(?:\d{3})+$)/g, ',') : String(number);
}

/** Markdown knows no merged squares: what a tall or wide cell says stands in its first square. */
function table({ columns, rows }: TableBlock): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  /** The first row below the cells above, by column. */
  const free: number[] = [];
  const body = joined(rows, (cells, number) => {
    const texts: string[] = [];
    let column = 0;
    for (const one of cells) {
      const { columns: wide = 1, rows: tall = 1 } = one;
      while ((free[column] ?? 0) > number) column += 1;
      texts[column] = cellWords(one);
      for (let right = 0; right < wide; right += 1) free[column + right] = number + tall;
      column += wide;
    }
    return line(columns.map((_, at) => texts[at] ?? ''));
  });
  return [line(columns.map(({ title }) => cell(title))), line(columns.map(() => '---')), ...body].join('\n');
}

function cellWords({ bold, style, text }: Cell): string {
  if (typeof text === 'number') return cell(style === 'number' ? grouped(text) : text);
  return bold ? emphasise({ bold, text }, cell) : cell(text);
}

const rowsAtOnce = 1000;

/** The lines of rows, many in one: the text of a long table and all of its lines would be there at the same time. */
function joined<Row>(rows: readonly Row[], lineOf: (row: Row, number: number) => string): string[] {
  const all: string[] = [];
  let lines: string[] = [];
  rows.forEach((row, number) => {
    lines.push(lineOf(row, number));
    if (lines.length < rowsAtOnce && number < rows.length - 1) return;
    all.push(lines.join('\n'));
    lines = [];
  });
  return all;
}
