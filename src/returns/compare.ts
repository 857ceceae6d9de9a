/** A returned workbook and the sheets as they stand → all that has changed, each change once. */
import { isOpening } from '../sheets/opening.ts';
import { type Change, placeKey } from './change.ts';
import { fieldChanges, homeless, isUnwritten } from './field-changes.ts';
import { type Home, placesOf } from './home.ts';
import { news } from './items.ts';
import type { Legible } from './legible.ts';
import { movedInto } from './moved-into.ts';
import { movedChanges } from './moves.ts';
import { openingChanges } from './openings.ts';
import { tooManyNew } from './refused.ts';
import { reunited } from './reunited.ts';
import { strayChanges } from './stray-changes.ts';
import { unreadChanges } from './unread.ts';

export function compare(returned: Legible, home: Home): Change[] {
  const places = placesOf(
    returned.fields.filter(({ field }) => !isOpening(field)),
    home,
  );
  const into = movedInto(returned, places, home);
  const changes = returned.fields.flatMap((field) => {
    const place = places.get(field);
    if (place) return fieldChanges(field, place, home);
    if (into.has(field)) return [];
    return isOpening(field.field) || isUnwritten(field) ? openingChanges(field, home) : homeless(field);
  });
  const jumbled = returned.jumbled.map(({ cell, text }): Change => ({ kind: 'stray', cell, theirs: text }));
  const beside = [...jumbled, ...unreadChanges(returned), ...strayChanges(returned, places, home)];
  const moved = returned.record.official ? [] : movedChanges(returned, places, [...into.values()]);
  const all = reunited(gathered([...moved, ...changes, ...beside]));
  for (const change of all)
    if ('values' in change && change.values.length > mostNew) throw tooManyNew(change.values, mostNew);
  const sent = new Set([...places.values()].map(({ at }) => placeKey(at)));
  return all.flatMap((change) => (change.kind === 'added' ? news(change, sent, home) : [change]));
}

/** So many items nobody adds to one list by hand. */
const mostNew = 200;

/** What is new after one item is one change. */
function gathered(changes: readonly Change[]): Change[] {
  const added = new Map<string, readonly string[]>();
  for (const change of changes) {
    if (!('values' in change)) continue;
    const key = placeKey(change.at);
    added.set(key, [...(added.get(key) ?? []), ...change.values]);
  }
  return changes.flatMap((change): Change[] => {
    if (!('values' in change)) return [change];
    const values = added.get(placeKey(change.at));
    added.delete(placeKey(change.at));
    return values ? [{ ...change, values }] : [];
  });
}
