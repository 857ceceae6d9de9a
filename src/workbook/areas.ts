/** What a defined name points at: `'様式4'!$C$5:$C$8` → the worksheet, its column and rows. */
import { last, onSheet, rangeOf } from './ranges.ts';

export interface Area {
  readonly sheet: string;
  /** The left column, and the rows, from 1. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export type Areas = readonly Area[];

/** Excel allows a formula no more. */
const longest = 8192;
const mostParts = 100;

/** Nothing where the cells are gone (`#REF!`) or lie in another workbook. */
export function areasOf(words: string): Areas {
  if (words.length > longest) return [];
  const parts = split(words.trim());
  return parts.length > mostParts ? [] : parts.flatMap(areaOf);
}

function split(words: string): string[] {
  return words.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function areaOf(words: string): Areas {
  const { cells = '', sheet = '[' } = onSheet(words) ?? {};
  if (sheet.startsWith('[')) return [];
  return rangeOf(cells).flatMap(({ bottom: to, left: column, top: from }) =>
    column > last.column || from < 1 || to > last.row ? [] : { sheet, column, from, to },
  );
}
