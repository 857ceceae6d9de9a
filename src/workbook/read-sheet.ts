/** The XML of one worksheet → its cells with something in them. */
import { append } from '../lists.ts';
import { columnNumber, last, type Range, rangeOf } from './areas.ts';
import type { OpenBook } from './book.ts';
import { plainInk, standingOut } from './ink.ts';
import { dayOfSerial, type NumberKind } from './number-format.ts';
import type { ReadCell, ReadSheet } from './read.ts';
import { type CellLook, readStyles } from './read-styles.ts';
import { refused } from './refused.ts';
import { readStrings, type SharedText, textCollector, unescaped } from './strings.ts';
import { type Opening, type Piece, scan } from './xml.ts';

/** What the numbers in a cell stand for. */
export interface Legend {
  readonly strings: readonly SharedText[];
  readonly looks: readonly CellLook[];
  readonly since1904: boolean;
}

/** `text` gives a part as it is to be read. */
export function legendOf(
  { since1904, stringsPath = '', stylesPath = '' }: OpenBook,
  text: (path: string) => string | undefined,
): Legend {
  return {
    strings: readStrings(text(stringsPath) ?? ''),
    looks: readStyles(text(stylesPath) ?? ''),
    since1904,
  };
}

/** More than any form has. */
const most = { cells: 250_000, merges: 100_000 };

interface Open {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
}

export function readSheet(xml: string, legend: Legend): Pick<ReadSheet, 'rows' | 'merges'> {
  const reader = new SheetReader(legend);
  for (const piece of scan(xml)) reader.take(piece);
  return reader;
}

/** Piece by piece; where a program leaves the address of a row or a cell out, the next one is meant. */
class SheetReader {
  readonly rows = new Map<number, Map<number, ReadCell>>();
  readonly merges: Range[] = [];
  readonly #legend: Legend;
  readonly #text = textCollector();
  #row = 0;
  #column = 0;
  #count = 0;
  /** The cell that has been opened and not been closed. */
  #cell: Open | undefined;

  constructor(legend: Legend) {
    this.#legend = legend;
  }

  take(piece: Piece): void {
    if (this.#cell) this.#text.take(piece);
    if (piece.kind === 'open') this.#open(piece);
    else if (this.#cell && piece.kind === 'close' && piece.name === 'c') this.#close(this.#cell);
    else if (this.#cell && piece.kind === 'text' && piece.around(1) === 'v') this.#cell.value += piece.text;
  }

  #open(piece: Opening): void {
    switch (piece.name) {
      case 'row':
        this.#row = within(Number(piece.attribute('r') ?? this.#row + 1), last.row);
        this.#column = 0;
        break;
      case 'c':
        this.#cell = openCell(piece, this.#column);
        this.#column = this.#cell.column;
        this.#text.begin();
        break;
      case 'f':
        if (this.#cell) this.#cell.formula = true;
        break;
      case 'mergeCell':
        append(this.merges, rangeOf(piece.attribute('ref') ?? ''));
        if (this.merges.length > most.merges) throw refused('too-large');
    }
  }

  #close(cell: Open): void {
    this.#cell = undefined;
    const read = readCell(cell, this.#text.end(), this.#legend);
    if (!read) return;
    this.#count += 1;
    if (this.#count > most.cells) throw refused('too-large');
    const cells = this.rows.get(this.#row) ?? new Map<number, ReadCell>();
    this.rows.set(this.#row, cells.set(cell.column, read));
  }
}

function within(number: number, most: number): number {
  if (number >= 1 && number <= most) return number;
  throw refused('broken');
}

function openCell(piece: Opening, before: number): Open {
  const letters = /^[A-Z]{1,3}/.exec(piece.attribute('r') ?? '')?.[0];
  return {
    column: within(letters === undefined ? before + 1 : columnNumber(letters), last.column),
    type: piece.attribute('t') ?? 'n',
    style: Number(piece.attribute('s') ?? 0),
    value: '',
    formula: false,
  };
}

function readCell(cell: Open, inline: SharedText, legend: Legend): ReadCell | undefined {
  const { formula, type, value } = cell;
  const own = legend.looks[cell.style];
  const read = (kind: ReadCell['kind'], shared: SharedText | undefined) =>
    shared === undefined || shared.text === ''
      ? undefined
      : { kind, text: shared.text, formula, ...standingOut(shared, own?.ink ?? plainInk) };
  switch (type) {
    case 's':
      return read('text', legend.strings[Number(value)]);
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
      const { kind, text } = readNumber(value, own?.numbers, legend);
      return read(kind, { text });
    }
  }
}

/** Excel keeps fifteen digits and writes seventeen. */
function readNumber(
  written: string,
  kind: NumberKind = 'number',
  { since1904 }: Legend,
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
