/** The merged cells of a worksheet, and which of them covers a cell. */
import { countBefore } from '../../lists.ts';
import { type Range, rangeOf } from '../ranges.ts';
import { refused } from '../read/refused.ts';
import { scan } from '../read/xml.ts';
import type { Place } from './place.ts';

type At = Pick<Place, 'row' | 'column'>;

export interface Merge extends Range {
  /** As it is written: B5:C9. */
  readonly range: string;
}

export interface Merges {
  /** From the top down. */
  readonly all: readonly Merge[];
  /** The one that covers a cell. */
  over(cell: At): Merge | undefined;
}

/** More than any form has. */
const most = 50_000;

export function mergesIn(xml: string): Merges {
  const found: Merge[] = [];
  for (const piece of scan(xml)) {
    if (piece.kind !== 'open' || piece.name !== 'mergeCell') continue;
    const range = piece.attribute('ref') ?? '';
    for (const corners of rangeOf(range)) found.push({ ...corners, range });
    if (found.length > most) throw refused('too-large');
  }
  const all = found.sort((a, b) => a.top - b.top);
  const reach = reachOf(all);
  const over = (cell: At) => {
    const begun = countBefore(all.length, (index) => (all[index]?.top ?? 0) <= cell.row);
    for (let index = begun - 1; index >= 0 && (reach[index] ?? 0) >= cell.row; index -= 1) {
      const merge = all[index];
      if (merge && covers(merge, cell)) return merge;
    }
    return undefined;
  };
  return { all, over };
}

/** For each of them the last row that it or one before it reaches: above a row that none reaches nobody has to look. */
function reachOf(merges: readonly Merge[]): number[] {
  let last = 0;
  return merges.map(({ bottom }) => {
    last = Math.max(last, bottom);
    return last;
  });
}

export function covers({ bottom, left, right, top }: Range, { column, row }: At): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function isTopLeft({ left, top }: Merge, { column, row }: At): boolean {
  return left === column && top === row;
}
