/** A worksheet's XML taken apart into its rows and cells, and put together again; what is not asked for stays as it is. */
import { columnLetters, columnNumber } from '../ranges.ts';
import { refused } from '../read/refused.ts';
import { scan } from '../read/xml.ts';
import { attributeIn } from './elements.ts';

export interface Cell {
  readonly column: number;
  /** Every attribute but its address, as written: ` s="3" t="s"`. */
  readonly attributes: string;
  /** What stands inside, as written. */
  readonly inside: string;
}

export interface Row {
  readonly number: number;
  /** Every attribute but its number. */
  readonly attributes: string;
  readonly cells: readonly Cell[];
}

export interface Worksheet {
  /** Up to the rows, and what comes after them. */
  readonly before: string;
  readonly after: string;
  readonly rows: readonly Row[];
  /** `x:` where the program that wrote it uses one. */
  readonly prefix: string;
}

export function readWorksheet(xml: string): Worksheet {
  const prefix = /<((?:\w+:)?)worksheet[\s>]/.exec(xml)?.[1] ?? '';
  const rows: { number: number; attributes: string; cells: Cell[] }[] = [];
  let [start, end] = [-1, -1];
  let cell = { from: 0, tag: '' };
  for (const piece of scan(xml)) {
    if (piece.kind === 'text') continue;
    const isOpen = piece.kind === 'open';
    const row = rows.at(-1);
    if (piece.name === 'sheetData' && piece.depth === depths.sheetData) {
      if (isOpen) start = piece.to;
      else end = piece.from === piece.to ? start : piece.from;
    } else if (isOpen && piece.name === 'row' && piece.depth === depths.row) {
      const number = Number(piece.attribute('r') ?? (row?.number ?? 0) + 1);
      rows.push({ number, attributes: without(xml.slice(piece.from, piece.to)), cells: [] });
    } else if (piece.name === 'c' && piece.depth === depths.cell) {
      if (isOpen) cell = { from: piece.to, tag: xml.slice(piece.from, piece.to) };
      else row?.cells.push(cellOf(cell.tag, xml.slice(cell.from, Math.max(cell.from, piece.from)), row));
    }
  }
  if (start < 0) throw refused('broken');
  return { ...outside(xml, start, Math.max(start, end), prefix), rows, prefix };
}

/** Elements of the same names may stand deeper, in extensions. */
const depths = { sheetData: 1, row: 2, cell: 3 } as const;

/** `<sheetData/>` becomes a pair. */
function outside(xml: string, start: number, end: number, prefix: string) {
  const head = xml.slice(0, start);
  if (!head.endsWith('/>')) return { before: head, after: xml.slice(end) };
  return { before: `${head.slice(0, -2)}>`, after: `</${prefix}sheetData>${xml.slice(end)}` };
}

/** Without an address it is the next of its row. */
function cellOf(tag: string, inside: string, { cells }: Pick<Row, 'cells'>): Cell {
  const letters = /\sr\s*=\s*["']([A-Z]{1,3})/.exec(tag)?.[1];
  const column = letters === undefined ? (cells.at(-1)?.column ?? 0) + 1 : columnNumber(letters);
  return { column, attributes: without(tag), inside };
}

const address = /\sr\s*=\s*(?:"[^"]*"|'[^']*')/;

/** The attributes of a tag without its address. */
function without(tag: string): string {
  const start = /^<[^\s/>]+/.exec(tag)?.[0].length ?? 0;
  const inside = tag.slice(start, tag.endsWith('/>') ? -2 : -1);
  return inside.replace(address, '').trimEnd();
}

export function attributeOf({ attributes }: Pick<Cell, 'attributes'>, name: string): string | undefined {
  return attributeIn(attributes, name);
}

export function hasFormula({ inside }: Pick<Cell, 'inside'>): boolean {
  return /<(?:\w+:)?f[\s/>]/.test(inside);
}

export function writeWorksheet({ after, before, prefix, rows }: Worksheet): string {
  const lines = rows.map(({ attributes, cells, number }) => {
    const inside = cells.map((cell) => writeCell(cell, number, prefix)).join('');
    const open = `<${prefix}row r="${number}"${attributes}`;
    return inside === '' ? `${open}/>` : `${open}>${inside}</${prefix}row>`;
  });
  return `${before}${lines.join('')}${after}`;
}

/** All of it but its rows. */
export function shellOf(sheet: Worksheet): string {
  return writeWorksheet({ ...sheet, rows: [] });
}

function writeCell({ attributes, column, inside }: Cell, row: number, prefix: string): string {
  const open = `<${prefix}c r="${columnLetters(column)}${row}"${attributes}`;
  return inside === '' ? `${open}/>` : `${open}>${inside}</${prefix}c>`;
}
