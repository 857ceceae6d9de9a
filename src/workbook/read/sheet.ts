/** The XML of one worksheet → its cells with something in them. */
import { append } from '../../lists.ts';
import { columnNumber, last, type Range, rangeOf } from '../ranges.ts';
import type { OpenBook } from './book.ts';
import { type Legend, type ReadCell, readCell } from './cell.ts';
import { refused } from './refused.ts';
import { readStrings, textCollector } from './strings.ts';
import { readStyles } from './styles.ts';
import { type Opening, type Piece, scan } from './xml.ts';

/** By row, then by column, both from 1; empty cells are left out. */
export type Rows = ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;

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

export function readSheet(
  xml: string,
  legend: Legend,
): { readonly rows: Rows; readonly merges: readonly Range[] } {
  const reader = new SheetReader(legend);
  for (const piece of scan(xml)) reader.take(piece);
  return reader;
}

interface OpenCell {
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
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
  #cell: OpenCell | undefined;

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
        this.#column = columnOf(piece, this.#column);
        this.#cell = openCell(piece);
        this.#text.begin();
        break;
      case 'f':
        if (this.#cell) this.#cell.formula = true;
        break;
      case 'mergeCell':
        append(this.merges, rangeOf(piece.attribute('ref') ?? ''));
        if (this.merges.length > most.merges) throw refused('too-full');
    }
  }

  #close(cell: OpenCell): void {
    this.#cell = undefined;
    const read = readCell({ inline: this.#text.end(), ...cell }, this.#legend);
    if (!read) return;
    this.#count += 1;
    if (this.#count > most.cells) throw refused('too-full');
    const cells = this.rows.get(this.#row) ?? new Map<number, ReadCell>();
    this.rows.set(this.#row, cells.set(this.#column, read));
  }
}

function within(number: number, most: number): number {
  if (number >= 1 && number <= most) return number;
  throw refused('broken');
}

function columnOf(piece: Opening, before: number): number {
  const letters = /^[A-Z]{1,3}/.exec(piece.attribute('r') ?? '')?.[0];
  return within(letters === undefined ? before + 1 : columnNumber(letters), last.column);
}

function openCell(piece: Opening): OpenCell {
  return {
    type: piece.attribute('t') ?? 'n',
    style: Number(piece.attribute('s') ?? 0),
    value: '',
    formula: false,
  };
}
