/** One way to read a column that was reordered: some of its items stayed, the others were moved. */
import { arePeriods, listAmong, type Standing } from './belonging.ts';
import type { Change } from './change.ts';
import { type Labels, listOf, longestRun, same, type Unit } from './units.ts';

export type Moved = Extract<Change, { kind: 'moved' }>;

export interface Reading {
  readonly moves: readonly Moved[];
  /** The items that change to another list. */
  readonly leaves: readonly number[];
  /** Neighbours of one list beside two labels, or of two lists beside one. */
  readonly doubts: number;
}

/** `order` as they stand now. */
export function readingOf(order: readonly Unit[], stays: ReadonlySet<Unit>, labels: Labels): Reading {
  const column = standingsOf(order, stays, labels);
  const moves = column.flatMap((one, index) => (stays.has(one.unit) ? [] : moveOf(one, index, column)));
  const leaves = column.filter(({ list, unit }) => unit.item && !same(list, listOf(unit)));
  const doubts = column.filter((one, index) => isDoubtful(one, column[index - 1], labels));
  return { moves, leaves: leaves.map(({ unit }) => unit.number), doubts: doubts.length };
}

/** What stays belongs where it did; from the top each of the others joins those around it. */
function standingsOf(order: readonly Unit[], stays: ReadonlySet<Unit>, labels: Labels): Standing[] {
  const column: Standing[] = [];
  for (const [index, unit] of order.entries()) {
    const list = () => {
      const below = order.slice(index + 1).find((one) => stays.has(one));
      return listAmong(unit, { above: column.at(-1), below }, labels);
    };
    column.push({ unit, list: stays.has(unit) ? listOf(unit) : list() });
  }
  return column;
}

function isDoubtful({ list, unit }: Standing, before: Standing | undefined, labels: Labels): boolean {
  if (!list || !before?.list) return false;
  const isOne = same(list, before.list);
  if (!isOne && !arePeriods(before.list, list)) return false;
  return isOne !== (labels(unit) === labels(before.unit));
}

function moveOf({ list, unit }: Standing, index: number, column: readonly Standing[]): Moved[] {
  const { entity, item: at, ours } = unit;
  if (!at || !list) return lostOf(unit);
  if (same(list, listOf(unit)) && keepsItsOrder(unit, column)) return [];
  const before = column.slice(0, index).findLast((one) => one.unit.item && same(one.list, list))?.unit;
  const after = before?.item ?? { ...at, path: [...list, -1] };
  return [{ kind: 'moved', at, entity, ours, after, previous: before?.ours ?? '' }];
}

/** A person has to say where it belongs. */
export function lostOf({ entity, item: at, ours }: Unit): Moved[] {
  return at ? [{ kind: 'moved', at, entity, ours, after: undefined, previous: '' }] : [];
}

/** Among the items of its own list it stands where it stood: only others have moved around it. */
function keepsItsOrder(unit: Unit, column: readonly Standing[]): boolean {
  const list = listOf(unit);
  const own = column
    .filter((one) => same(one.list, list) && same(listOf(one.unit), list))
    .map((one) => one.unit);
  const sent = own.toSorted((a, b) => a.number - b.number).map(({ item }) => Number(item?.path.at(-1)));
  // A form that sorts a list itself says nothing of its order.
  if (sent.some((place, index) => index > 0 && place < (sent[index - 1] ?? 0))) return true;
  return longestRun(own, 'end').includes(unit);
}
