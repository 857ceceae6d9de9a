/** The XML of one worksheet → its cells with something in them. */
import { append } from '../lists.ts';
import { columnNumber, type Range, rangeOf } from './areas.ts';
import type { OpenBook } from './book.ts';
import { plainInk, standingOut } from './ink.ts';
import { dayOfSerial, type NumberKind } from './number-format.ts';
import type { ReadCell, ReadSheet } from './read.ts';
import { type CellLook, readStyles } from './read-styles.ts';
import { refused } from './refused.ts';
import { readStrings, type SharedText, textCollector, unescaped } from './strings.ts';
import { type Opening, scan } from './xml.ts';

export interface Look {
  readonly strings: readonly SharedText[];
  readonly looks: readonly CellLook[];
  readonly since1904: boolean;
}

/** `text` gives a part as it is to be read. */
export function lookOf(
  { since1904, stringsPath = '', stylesPath = '' }: OpenBook,
  text: (path: string) => string | undefined,
): Look {
  return {
    strings: readStrings(text(stringsPath) ?? ''),
    looks: readStyles(text(stylesPath) ?? ''),
    since1904,
  };
}

/** Excel's own laws, and more cells than any form has. */
const most = { row: 1_048_576, column: 16_384, cells: 250_000, merges: 100_000 };

interface Open {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
}

type Cells = Map<number, Map<number, ReadCell>>;

export function readSheet(xml: string, look: Look): Pick<ReadSheet, 'rows' | 'merges'> {
  const rows: Cells = new Map();
  const merges: Range[] = [];
  const text = textCollector();
  let [row, column, count, inValue] = [0, 0, 0, false];
  let cell: Open | undefined;
  for (const piece of scan(xml)) {
    if (cell) text.take(piece);
    if (piece.kind === 'text') {
      if (cell && inValue) cell.value += piece.text;
    } else if (piece.name === 'v') inValue = piece.kind === 'open';
    else if (piece.kind === 'open') {
      // Where a program leaves the address out, the next one is meant.
      if (piece.name === 'row')
        [row, column] = [within(Number(piece.attribute('r') ?? row + 1), most.row), 0];
      if (piece.name === 'c') {
        cell = openCell(piece, column);
        column = cell.column;
        text.begin();
      }
      if (piece.name === 'f' && cell) cell.formula = true;
      if (piece.name === 'mergeCell') append(merges, rangeOf(piece.attribute('ref') ?? ''));
      if (merges.length > most.merges) throw refused('too-large');
    } else if (piece.name === 'c' && cell) {
      const read = readCell(cell, text.end(), look);
      cell = undefined;
      if (!read) continue;
      count += 1;
      if (count > most.cells) throw refused('too-large');
      const cells = rows.get(row) ?? new Map<number, ReadCell>();
      rows.set(row, cells.set(column, read));
    }
  }
  return { rows, merges };
}

function within(number: number, most: number): number {
  if (number >= 1 && number <= most) return number;
  throw refused('broken');
}

function openCell(piece: Opening, before: number): Open {
  const letters = /^[A-Z]{1,3}/.exec(piece.attribute('r') ?? '')?.[0];
  return {
    column: within(letters === undefined ? before + 1 : columnNumber(letters), most.column),
    type: piece.attribute('t') ?? 'n',
    style: Number(piece.attribute('s') ?? 0),
    value: '',
    formula: false,
  };
}

function readCell(cell: Open, inline: SharedText, look: Look): ReadCell | undefined {
  const { formula, type, value } = cell;
  const own = look.looks[cell.style];
  const read = (kind: ReadCell['kind'], shared: SharedText | undefined) =>
    shared === undefined || shared.text === ''
      ? undefined
      : { kind, text: shared.text, formula, ...standingOut(shared, own?.ink ?? plainInk) };
  switch (type) {
    case 's':
      return read('text', look.strings[Number(value)]);
    case 'inlineStr':
      return read('text', inline);
    case 'str':
      return read('text', { text: unescaped(value) });
    case 'b':
      return read('boolean', { text: value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE' });
    case 'e':
      return read('error', { text: value });
    case 'd':
      return read('date', { text: value.slice(0, 10) });
    default: {
      if (value.trim() === '') return undefined;
      const { kind, text } = readNumber(value, own?.numbers, look);
      return read(kind, { text });
    }
  }
}

/** Excel keeps fifteen digits and writes seventeen. */
function readNumber(
  written: string,
  kind: NumberKind = 'number',
  { since1904 }: Look,
): Omit<ReadCell, 'formula'> {
  const number = Number(written);
  if (!Number.isFinite(number)) return { kind: 'text', text: written };
  const day = kind === 'date' ? dayOfSerial(number, since1904) : undefined;
  if (day !== undefined) return { kind: 'date', text: day };
  if (kind === 'percent') return { kind, text: `${plain(number * 100)}%` };
  return { kind: 'number', text: plain(number) };
}

function plain(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  return text.includes('e')
    ? rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}
