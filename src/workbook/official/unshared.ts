/** Formulas that several cells share, written out in each of them, so that every cell can go its own way. */
import { escapeXml } from '../clean.ts';
import { columnLetters, columnNumber } from '../ranges.ts';
import { refused } from '../read/refused.ts';
import { decoded } from '../read/xml.ts';
import type { Cell, Row } from './worksheet.ts';

const formula = /<((?:\w+:)?)f((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/;

interface Shared {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** All together: more than any form has, and written out they take more room than the workbook. */
const mostLetters = 5_000_000;

export function unshared(rows: readonly Row[]): Row[] {
  const known = new Map<string, Shared>();
  let letters = 0;
  return rows.map((row) => {
    if (!row.cells.some(isShared)) return row;
    const cells = row.cells.map((cell) => (isShared(cell) ? unsharedCell(cell, row.number, known) : cell));
    for (const { inside } of cells) letters += inside.length;
    if (letters > mostLetters) throw refused('too-large');
    return { ...row, cells };
  });
}

function isShared({ inside }: Cell): boolean {
  return inside.includes('"shared"');
}

function unsharedCell(cell: Cell, row: number, known: Map<string, Shared>): Cell {
  const [whole, prefix = '', attributes = '', text = ''] = formula.exec(cell.inside) ?? [];
  if (whole === undefined || !attributes.includes('"shared"')) return cell;
  const group = /\ssi="(\d+)"/.exec(attributes)?.[1] ?? '';
  if (text !== '') known.set(group, { row, column: cell.column, text: decoded(text) });
  const first = known.get(group);
  if (!first) return cell;
  const own = offset(first.text, row - first.row, cell.column - first.column);
  const made = `<${prefix}f>${escapeXml(own)}</${prefix}f>`;
  return { ...cell, inside: cell.inside.replace(whole, () => made) };
}

const reference =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

function offset(text: string, down: number, right: number): string {
  return text.replace(reference, (whole, a?: string, column?: string, b?: string, row?: string) => {
    if (column === undefined || row === undefined) return whole;
    const letters = a === '$' ? column : columnLetters(columnNumber(column) + right);
    return `${a}${letters}${b}${b === '$' ? row : Number(row) + down}`;
  });
}
