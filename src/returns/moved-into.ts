/** Items that were cut and put into the square of a list that nobody had begun: by the opening of that list. */
import { isOpening } from '../sheets/opening.ts';
import type { Home, Place } from './home.ts';
import { isItem, itemOf } from './items.ts';
import { openingPlace } from './openings.ts';
import type { Moved } from './reading.ts';
import type { Returned, ReturnedField } from './returned.ts';

/** On a city's own form several fields stand in a cell from the first. */
export function movedInto(
  { fields, record }: Returned,
  places: ReadonlyMap<ReturnedField, Place>,
  home: Home,
): Map<ReturnedField, Moved> {
  const cellOf = ({ areas }: ReturnedField) => JSON.stringify(areas);
  const items = new Map(
    [...places].map(([field, place]) => [cellOf(field), { ...place, entity: field.entity }]),
  );
  const into = new Map<ReturnedField, Moved>();
  for (const field of record.official ? [] : fields) {
    const item = isOpening(field.field) && field.areas.length > 0 && items.get(cellOf(field));
    const list = item && openingPlace(field, home);
    if (!list || !isItem(item.at.path)) continue;
    const { at, entity, ours } = item;
    const after = { ...list, path: list.path.with(-1, -1) };
    into.set(field, { kind: 'moved', at: itemOf(at), entity, ours, after, previous: '' });
  }
  return into;
}
