/** Items that stand in another order than they went out, or among those of another list → where each belongs now. */
import { placeKey } from './change.ts';
import type { Place } from './home.ts';
import { lostOf, type Moved, type Reading, readingOf } from './reading.ts';
import type { Returned, ReturnedField } from './returned.ts';
import { columnsOf, type Labels, labelsIn, longestRun, type Unit } from './units.ts';

/** `known` are those whose new place is known already. */
export function movedChanges(
  returned: Returned,
  places: ReadonlyMap<ReturnedField, Place>,
  known: readonly Moved[],
): Moved[] {
  const labels = labelsIn(returned);
  const others = columnsOf(returned.fields, places).flatMap((units) => movesIn(units, labels));
  const isKnown = ({ at }: Moved) => known.some((one) => placeKey(one.at) === placeKey(at));
  const moved = [...known, ...others.filter((one) => !isKnown(one))];
  const items = new Set(moved.map(({ at }) => placeKey(at)));
  const isAlong = ({ at }: Moved) =>
    at.path.some((_, depth) => items.has(placeKey({ ...at, path: at.path.slice(0, depth) })));
  return moved.filter((one) => !isAlong(one));
}

/** Nobody puts more of them elsewhere by hand. */
const mostMoved = 200;

/** Of two neighbours that changed places nobody knows which one was moved: the plainer reading is meant, and between two a person decides. */
function movesIn(units: readonly Unit[], labels: Labels): readonly Moved[] {
  const order = units.toSorted((a, b) => a.row - b.row);
  const readings = (['end', 'start'] as const).map((from) => new Set(longestRun(order, from)));
  const [stays = new Set()] = readings;
  if (order.length - stays.size > mostMoved) return order.filter((unit) => !stays.has(unit)).flatMap(lostOf);
  const [best, other] = readings.map((one) => readingOf(order, one, labels)).sort(plainerFirst);
  if (!best || !other) return [];
  const isOpen = plainerFirst(best, other) === 0 && best.leaves.join() !== other.leaves.join();
  return isOpen ? best.moves.map((move) => ({ ...move, after: undefined })) : best.moves;
}

function plainerFirst(a: Reading, b: Reading): number {
  return a.doubts - b.doubts || a.leaves.length - b.leaves.length;
}
