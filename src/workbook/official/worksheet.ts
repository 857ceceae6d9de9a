/** A worksheet's XML taken apart into its rows and cells, and put together again; what is not asked for stays as it is. */
import { columnLetters, columnNumber } from '../areas.ts';
import { refused } from '../refused.ts';
import { scan } from '../xml.ts';

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
  const rows: Row[] = [];
  let [start, end, number, depth] = [-1, -1, 0, 0];
  let row: { number: number; attributes: string; cells: Cell[] } | undefined;
  let cell: { from: number; tag: string } | undefined;
  for (const piece of scan(xml)) {
    if (piece.kind === 'text') continue;
    depth += piece.kind === 'open' ? 1 : -1;
    if (piece.name === 'sheetData' && depth <= 2) {
      if (piece.kind === 'open') start = piece.to;
      else end = piece.from === piece.to ? start : piece.from;
    } else if (piece.name === 'row' && depth <= 3 && piece.kind === 'open') {
      number = Number(piece.attribute('r') ?? number + 1);
      row = { number, attributes: without(xml.slice(piece.from, piece.to), 'r'), cells: [] };
      rows.push(row);
    } else if (piece.name === 'row' && depth <= 2) row = undefined;
    else if (piece.name === 'c' && row) {
      if (piece.kind === 'open') cell = { from: piece.to, tag: xml.slice(piece.from, piece.to) };
      else if (cell) {
        const inside = piece.from <= cell.from ? '' : xml.slice(cell.from, piece.from);
        row.cells.push(cellOf(cell.tag, inside, (row.cells.at(-1)?.column ?? 0) + 1));
        cell = undefined;
      }
    }
  }
  if (start < 0) throw refused('broken');
  return { ...outside(xml, start, Math.max(start, end), prefix), rows, prefix };
}

/** `<sheetData/>` becomes a pair. */
function outside(xml: string, start: number, end: number, prefix: string) {
  const head = xml.slice(0, start);
  if (!head.endsWith('/>')) return { before: head, after: xml.slice(end) };
  return { before: `${head.slice(0, -2)}>`, after: `</${prefix}sheetData>${xml.slice(end)}` };
}

function cellOf(tag: string, inside: string, next: number): Cell {
  const letters = /\sr\s*=\s*["']([A-Z]{1,3})/.exec(tag)?.[1];
  return {
    column: letters === undefined ? next : columnNumber(letters),
    attributes: without(tag, 'r'),
    inside,
  };
}

/** The attributes of a tag without one of them. */
function without(tag: string, name: string): string {
  const inside = tag
    .slice(0, tag.endsWith('/>') ? -2 : -1)
    .replace(/^<[^\s/>]+/, '')
    .trimEnd();
  return inside.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '').trimEnd();
}

export function attributeOf({ attributes }: Pick<Cell, 'attributes'>, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

/** With an attribute set, or taken out. */
export function withAttribute(attributes: string, name: string, value: string | undefined): string {
  const rest = attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return value === undefined ? rest : `${rest} ${name}="${value}"`;
}

export function writeWorksheet({ after, before, prefix, rows }: Worksheet): string {
  const lines = rows.map(({ attributes, cells, number }) => {
    const inside = cells.map((cell) => writeCell(cell, number, prefix)).join('');
    const open = `<${prefix}row r="${number}"${attributes}`;
    return inside === '' ? `${open}/>` : `${open}>${inside}</${prefix}row>`;
  });
  return `${before}${lines.join('')}${after}`;
}

function writeCell({ attributes, column, inside }: Cell, row: number, prefix: string): string {
  const open = `<${prefix}c r="${columnLetters(column)}${row}"${attributes}`;
  return inside === '' ? `${open}/>` : `${open}>${inside}</${prefix}c>`;
}

/** A cell set into its row, which is made where there is none. */
export function withCell(rows: readonly Row[], number: number, cell: Cell): Row[] {
  const at = rows.findIndex((row) => row.number >= number);
  const found = at >= 0 && rows[at]?.number === number ? rows[at] : undefined;
  if (!found) return rows.toSpliced(at < 0 ? rows.length : at, 0, { number, attributes: '', cells: [cell] });
  const place = found.cells.findIndex(({ column }) => column >= cell.column);
  const same = place >= 0 && found.cells[place]?.column === cell.column;
  const cells = found.cells.toSpliced(place < 0 ? found.cells.length : place, same ? 1 : 0, cell);
  // `spans` is only a hint, and a wrong one is worse than none.
  const attributes = same ? found.attributes : withAttribute(found.attributes, 'spans', undefined);
  return rows.with(at, { ...found, attributes, cells });
}
