/** The list that a moved item belongs to now: the one that its neighbours speak for, and where they disagree the label beside them. */
import { leadsThrough, type Path } from '../diagnostics/finding.ts';
import { type Labels, listOf, same, type Unit } from './units.ts';

/** A unit with the list it belongs to now. */
export interface Standing {
  readonly unit: Unit;
  readonly list: Path | undefined;
}

interface Neighbours {
  readonly above: Standing | undefined;
  /** The next that was not moved. */
  readonly below: Unit | undefined;
}

export function listAmong(unit: Unit, { above, below }: Neighbours, labels: Labels): Path | undefined {
  const first = above && listNear(unit, above);
  const second = below && listNear(unit, { unit: below, list: listOf(below) });
  const label = labels(unit);
  const near = first ? above?.unit : below;
  if (!first || !second) return near && isBesideAnother(label, labels(near)) ? undefined : (first ?? second);
  if (same(first, second)) return first;
  if (label !== undefined && label === (below && labels(below))) return second;
  if (label !== undefined && label === (above && labels(above.unit))) return first;
  return same(second, listOf(unit)) ? second : first;
}

/** In the same column of labels: an empty list stands between the two. */
function isBesideAnother(label: string | undefined, other: string | undefined): boolean {
  const column = (one: string | undefined) => one?.split(',')[0];
  return label !== other && column(label) === column(other);
}

/** The list of a neighbour, or one that it stands in, where the item may stand as well. */
function listNear(unit: Unit, { list, unit: { item } }: Standing): Path | undefined {
  const own = listOf(unit);
  if (!own || !item || !list) return undefined;
  return (
    listsAround(list).find((one) => mayStand(own, one)) ?? (leadsThrough(own, item.path) ? own : undefined)
  );
}

/** A list, and those that it stands in, from the inside: content.0.points, content. */
function listsAround(list: Path): Path[] {
  const ends = [...list, 0].flatMap((step, depth) => (typeof step === 'number' ? [depth] : []));
  return ends.toReversed().map((end) => list.slice(0, end));
}

/** In its own list, in another period, among the points of another pillar. */
function mayStand(own: Path, list: Path): boolean {
  if (same(own, list)) return true;
  const differing = own.filter((step, index) => step !== list[index]);
  const isAlike = own.length === list.length && differing.length === 1;
  return isAlike && (arePeriods(own, list) || list.at(-1) === 'points');
}

/** 前期 and 後期 of a schedule or of its progress. */
export function arePeriods(one: Path, other: Path): boolean {
  const [block] = one;
  const isByPeriod = block === other[0] && (block === 'schedule' || block === 'progress');
  return isByPeriod && one.length === 2 && other.length === 2;
}
