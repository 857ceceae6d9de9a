/** A worksheet of a form as it is looked through, once: the cells that may hold `{{…}}` or bear a name, what is merged, and its footers. */
import { countBefore } from '../../lists.ts';
import { columnNumber, rangeOf } from '../areas.ts';
import { refused } from '../refused.ts';
import { scan } from '../xml.ts';
import { markersIn } from './markers.ts';
import type { OpenForm, OpenSheet } from './open.ts';
import { type Run, runsIn, textOf } from './runs.ts';
import { attributeOf, type Cell, cellOf } from './worksheet.ts';

export interface Sight extends OpenSheet {
  /** By row, then by column; of all cells with something in them only those that were looked for. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  /** How many cells have something in them. */
  readonly filled: number;
  /** From the top down. */
  readonly merges: readonly Merge[];
  /** For each merge, the last row that it or one before it reaches. */
  readonly reach: readonly number[];
  /** Where its pivot tables stand: what is in them comes from elsewhere. */
  readonly pivots: readonly Merge[];
  /** The words of its headers and footers. */
  readonly footers: string;
}

export interface Merge {
  readonly range: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Columns of a row that names are given to. */
export interface NamedRow {
  readonly left: number;
  readonly right: number;
}

/** By worksheet, in lower case, and row. */
export type NamedRows = ReadonlyMap<string, ReadonlyMap<number, NamedRow>>;

export function sightsOf(form: OpenForm, named: NamedRows): Sight[] {
  const marked = new Set(form.strings.flatMap((runs, index) => (mayMark(textOf(runs)) ? [index] : [])));
  return form.sheets.map((sheet) =>
    sightOf(form, sheet, { marked, named: named.get(sheet.name.toLowerCase()) }),
  );
}

interface Wanted {
  /** The shared strings that may hold a mark. */
  readonly marked: ReadonlySet<number>;
  readonly named: ReadonlyMap<number, NamedRow> | undefined;
}

function sightOf(form: OpenForm, sheet: OpenSheet, { marked, named }: Wanted): Sight {
  const xml = form.package.text(sheet.path) ?? '';
  const cells = new Map<number, Map<number, Cell>>();
  const merges: Merge[] = [];
  let [row, column, filled, inFooter, footers] = [0, 0, 0, false, ''];
  let cell: { readonly from: number; readonly tag: string; readonly type: string } | undefined;
  for (const piece of scan(xml)) {
    if (piece.kind === 'text') footers += inFooter ? `${piece.text}\n` : '';
    else if (piece.name === 'headerFooter') inFooter = piece.kind === 'open';
    else if (piece.kind === 'open') {
      if (piece.name === 'row') [row, column] = [Number(piece.attribute('r') ?? row + 1), 0];
      else if (piece.name === 'mergeCell') {
        merges.push(...mergeOf(piece.attribute('ref') ?? ''));
        if (merges.length > mostMerges) throw refused('too-large');
      } else if (piece.name === 'c') {
        const letters = /^[A-Z]{1,3}/.exec(piece.attribute('r') ?? '')?.[0];
        column = letters === undefined ? column + 1 : columnNumber(letters);
        cell = { from: piece.to, tag: xml.slice(piece.from, piece.to), type: piece.attribute('t') ?? 'n' };
      }
    } else if (piece.name === 'c' && cell) {
      const inside = piece.from <= cell.from ? '' : xml.slice(cell.from, piece.from);
      filled += inside === '' ? 0 : 1;
      const span = named?.get(row);
      const isNamed = span !== undefined && column >= span.left && column <= span.right;
      if (inside !== '' && (isNamed || mayHold(cell.type, inside, marked))) {
        const own = cells.get(row) ?? new Map<number, Cell>();
        cells.set(row, own.set(column, cellOf(cell.tag, inside, column)));
      }
      cell = undefined;
    }
  }
  return { ...sheet, cells, filled, footers, pivots: pivotsOn(sheet, form), ...inOrder(merges) };
}

function pivotsOn({ path }: OpenSheet, { package: { relations, text } }: OpenForm): Merge[] {
  const tables = relations(path).filter(({ type }) => type === 'pivotTable');
  return tables.flatMap((table) => {
    for (const piece of scan(text(table.path) ?? ''))
      if (piece.kind === 'open' && piece.name === 'location') return mergeOf(piece.attribute('ref') ?? '');
    return [];
  });
}

/** More than any form has. */
const mostMerges = 50_000;

function inOrder(merges: readonly Merge[]): Pick<Sight, 'merges' | 'reach'> {
  const sorted = merges.toSorted((a, b) => a.top - b.top);
  let last = 0;
  const reach = sorted.map(({ bottom }) => {
    last = Math.max(last, bottom);
    return last;
  });
  return { merges: sorted, reach };
}

/** Braces may be written as entities or as codes of Excel's. */
function mayMark(text: string): boolean {
  return /[{｛]/.test(text);
}

function mayHold(type: string, inside: string, marked: ReadonlySet<number>): boolean {
  if (type === 's') return marked.size > 0 && marked.has(stringIn(inside));
  return type === 'inlineStr' && /[{｛]|&#|_x/.test(inside);
}

function stringIn(inside: string): number {
  return Number(/<(?:\w+:)?v>\s*(\d+)/.exec(inside)?.[1]);
}

export function mergeOf(range: string): Merge[] {
  return rangeOf(range).map((corners) => ({ range, ...corners }));
}

export function mergeAt(
  { merges, reach }: Pick<Sight, 'merges' | 'reach'>,
  row: number,
  column: number,
): Merge | undefined {
  const begun = countBefore(merges.length, (at) => (merges[at]?.top ?? 0) <= row);
  for (let at = begun - 1; at >= 0 && (reach[at] ?? 0) >= row; at -= 1) {
    const merge = merges[at];
    if (merge && covers(merge, row, column)) return merge;
  }
  return undefined;
}

export function covers({ bottom, left, right, top }: Merge, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function isMaster(
  { left, top }: Merge,
  place: { readonly row: number; readonly column: number },
): boolean {
  return left === place.column && top === place.row;
}

export function runsOf({ attributes, inside }: Cell, { strings }: OpenForm): readonly Run[] {
  const type = attributeOf({ attributes }, 't');
  if (type === 'inlineStr') return runsIn(inside);
  if (type === 's') return strings[stringIn(inside)] ?? [];
  return [];
}

/** The names of the `{{…}}` in a cell. */
export function markedNames(cell: Cell, form: OpenForm): string[] {
  return markersIn(textOf(runsOf(cell, form))).map(({ name }) => name);
}
