/** Items that stand in another order than they went out, or among those of another list → where each belongs now. */
import { leadsThrough, type Path } from '../diagnostics/finding.ts';
import { type Change, placeKey } from './change.ts';
import type { Place } from './home.ts';
import type { Returned, ReturnedField } from './returned.ts';
import { columnsOf, inOrder, type Labels, labelsIn, listOf, same, type Unit } from './units.ts';

type Moved = Extract<Change, { kind: 'moved' }>;

export function movedChanges(returned: Returned, places: ReadonlyMap<ReturnedField, Place>): Moved[] {
  const labels = labelsIn(returned);
  const moved = columnsOf(returned.fields, places).flatMap((units) => movesIn(units, labels));
  const items = new Set(moved.map(({ at }) => placeKey(at)));
  const isAlong = ({ at }: Moved) =>
    at.path.some((_, depth) => items.has(placeKey({ ...at, path: at.path.slice(0, depth) })));
  return moved.filter((one) => !isAlong(one));
}

/** Of two neighbours that changed places nobody knows which one was moved; where that matters the labels beside them tell, or a person. */
function movesIn(units: readonly Unit[], labels: Labels): readonly Moved[] {
  const order = units.toSorted((a, b) => a.row - b.row);
  const stays = new Set(inOrder(order, true));
  if (order.length - stays.size > mostMoved)
    return order.flatMap((unit) => (stays.has(unit) ? [] : lostOf(unit)));
  const one = readingOf(order, stays, labels);
  const other = readingOf(order, new Set(inOrder(order, false)), labels);
  if (one.doubts !== other.doubts) return one.doubts < other.doubts ? one.moves : other.moves;
  if (one.leaves.length !== other.leaves.length)
    return one.leaves.length < other.leaves.length ? one.moves : other.moves;
  const isOpen = one.leaves.join() !== other.leaves.join();
  return isOpen ? one.moves.map((move) => ({ ...move, after: undefined })) : one.moves;
}

/** Nobody puts more of them elsewhere by hand. */
const mostMoved = 200;

/** A person has to say where it belongs. */
function lostOf({ entity, item: at, ours }: Unit): Moved[] {
  return at ? [{ kind: 'moved', at, entity, ours, after: undefined, previous: '' }] : [];
}

interface Reading {
  readonly moves: readonly Moved[];
  /** The items that change to another list. */
  readonly leaves: readonly number[];
  /** Neighbours of one list beside two labels, or of two lists beside one. */
  readonly doubts: number;
}

function readingOf(order: readonly Unit[], stays: ReadonlySet<Unit>, labels: Labels): Reading {
  const lists = new Map(order.map((unit) => [unit, listOf(unit)]));
  for (const [index, unit] of order.entries())
    if (!stays.has(unit)) lists.set(unit, listFor(unit, order, index, { labels, lists, stays }));
  const moves = order.flatMap((unit, index) => (stays.has(unit) ? [] : moveOf(unit, order, index, lists)));
  const leaves = order.filter((unit) => !same(lists.get(unit), listOf(unit)) && unit.item);
  const doubts = order.filter((unit, index) => {
    const before = order[index - 1];
    const [a, b] = [before && lists.get(before), lists.get(unit)];
    if (!before || !a || !b || !(same(a, b) || isPeriod(a, b))) return false;
    return same(a, b) === (labels(unit) !== labels(before));
  });
  return { moves, leaves: leaves.map(({ number }) => number), doubts: doubts.length };
}

function moveOf(
  unit: Unit,
  order: readonly Unit[],
  index: number,
  lists: ReadonlyMap<Unit, Path | undefined>,
): Moved[] {
  const { entity, item: at, ours } = unit;
  if (!at) return [];
  const list = lists.get(unit);
  if (!list) return lostOf(unit);
  if (same(list, listOf(unit)) && keepsItsOrder(unit, order, lists)) return [];
  const before = order.slice(0, index).findLast((one) => one.item && same(lists.get(one), list));
  const after = before?.item ?? { ...at, path: [...list, -1] };
  return [{ kind: 'moved', at, entity, ours, after, previous: before?.ours ?? '' }];
}

/** Among the items of its own list it stands where it stood: only others have moved around it. */
function keepsItsOrder(
  unit: Unit,
  order: readonly Unit[],
  lists: ReadonlyMap<Unit, Path | undefined>,
): boolean {
  const own = order.filter((one) => same(listOf(one), listOf(unit)) && same(lists.get(one), listOf(unit)));
  const isSorted = own.toSorted((a, b) => a.number - b.number);
  const indexes = isSorted.map(({ item }) => Number(item?.path.at(-1)));
  // A form that sorts a list itself says nothing of its order.
  if (indexes.some((one, at) => at > 0 && one < (indexes[at - 1] ?? 0))) return true;
  return inOrder(own, true).includes(unit);
}

interface Around {
  readonly labels: Labels;
  readonly lists: ReadonlyMap<Unit, Path | undefined>;
  readonly stays: ReadonlySet<Unit>;
}

/** The list that the neighbours of a moved item speak for; where they disagree, the label between them decides. */
function listFor(unit: Unit, order: readonly Unit[], index: number, around: Around): Path | undefined {
  const above = order[index - 1];
  const below = order.slice(index + 1).find((one) => around.stays.has(one));
  const first = above && listNear(unit, above, around.lists.get(above));
  const second = below && listNear(unit, below, around.lists.get(below));
  if (!first || !second || same(first, second)) return first ?? second;
  const label = around.labels(unit);
  if (label !== undefined && label === around.labels(below)) return second;
  if (label !== undefined && label === around.labels(above)) return first;
  return same(second, listOf(unit)) ? second : first;
}

/** The list of a neighbour, or one that it stands in, where the item may stand as well. */
function listNear(unit: Unit, { item }: Unit, list: Path | undefined): Path | undefined {
  const own = listOf(unit);
  if (!own || !item || !list) return undefined;
  const path = [...list, 0];
  const depths = path.flatMap((step, depth) => (typeof step === 'number' ? [depth] : []));
  const above = depths
    .map((depth) => path.slice(0, depth))
    .findLast((one) => same(one, own) || mayExchange(one, own));
  return above ?? (leadsThrough(own, item.path) ? own : undefined);
}

/** 前期 and 後期 of a schedule, the points of two pillars. */
function mayExchange(one: Path, other: Path): boolean {
  const differing = one.filter((step, index) => step !== other[index]);
  const isAlike = one.length === other.length && differing.length === 1;
  return isAlike && (isPeriod(one, other) || one.at(-1) === 'points');
}

function isPeriod(one: Path, other: Path): boolean {
  const [block] = one;
  return (
    one.length === 2 &&
    other.length === 2 &&
    block === other[0] &&
    (block === 'schedule' || block === 'progress')
  );
}
