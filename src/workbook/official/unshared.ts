/** Formulas that several cells share, written out in each of them, so that every cell can go its own way. */
import { escapeXml } from '../clean.ts';
import { columnLetters, columnNumber } from '../ranges.ts';
import { refused } from '../read/refused.ts';
import { decoded } from '../read/xml.ts';
import { withReferences } from './formula.ts';
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

function offset(text: string, down: number, right: number): string {
  return withReferences(text, (range) =>
    range
      .split(':')
      .map((corner) => cornerAt(corner, down, right))
      .join(':'),
  );
}

/** `$B5`; of whole columns `C`, of whole rows `$7`. */
const corner = /^(?:(\$?)([A-Z]+))?(?:(\$?)(\d+))?$/;

function cornerAt(words: string, down: number, right: number): string {
  const [, a = '', column = '', b = '', row = ''] = corner.exec(words) ?? [];
  const letters = a === '$' || column === '' ? column : columnLetters(columnNumber(column) + right);
  return `${a}${letters}${b}${b === '$' || row === '' ? row : Number(row) + down}`;
}
