/** A worksheet of a form as it is looked through: its cells by their address, and which of them are merged. */
import { columnLetters, columnNumber } from '../areas.ts';
import type { OpenForm, OpenSheet } from './open.ts';
import { mergesIn } from './repeat.ts';
import { type Run, runsIn } from './runs.ts';
import { attributeOf, type Cell, readWorksheet } from './worksheet.ts';

export interface Sight extends OpenSheet {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly merges: readonly Merge[];
}

export interface Merge {
  readonly range: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function sightOf(form: OpenForm, sheet: OpenSheet): Sight {
  const xml = form.package.text(sheet.path) ?? '';
  const { rows } = readWorksheet(xml);
  const cells = rows.flatMap(({ cells: own, number }) =>
    own.map((cell) => [`${columnLetters(cell.column)}${number}`, cell] as const),
  );
  return { ...sheet, cells: new Map(cells), merges: mergesIn(xml).flatMap(mergeOf) };
}

export function mergeOf(range: string): Merge[] {
  const [, left = '', top, right = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  if (top === undefined) return [];
  return [
    { range, left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) },
  ];
}

export function mergeAt({ merges }: Sight, row: number, column: number): Merge | undefined {
  return merges.find(
    ({ bottom, left, right, top }) => row >= top && row <= bottom && column >= left && column <= right,
  );
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
  if (type === 's') return strings[Number(/<(?:\w+:)?v>\s*(\d+)/.exec(inside)?.[1])] ?? [];
  return [];
}
