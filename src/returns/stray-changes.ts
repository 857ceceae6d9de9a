/** Words that stand in no field → new items below the field above them, or something a person must look at. */
import { leadsThrough, type Origin } from '../diagnostics/finding.ts';
import type { Change } from './change.ts';
import type { Home, Place } from './home.ts';
import { isItem, itemOf, linesOf } from './items.ts';
import { isOnlyMark } from './list-mark.ts';
import { opened, openingPlace } from './openings.ts';
import type { Returned, ReturnedField } from './returned.ts';
import { type Stray, straysOf } from './strays.ts';

export function strayChanges(
  returned: Returned,
  places: ReadonlyMap<ReturnedField, Place>,
  home: Home,
): Change[] {
  return straysOf(returned).flatMap((stray): Change[] => {
    const { below, text } = stray;
    // A mark alone in the narrow column of a new row.
    if (isOnlyMark(text)) return [];
    const opening = below && /\.\+$/.test(below.field) ? openingPlace(below, home) : undefined;
    if (below && opening)
      return opened({ at: opening, entity: below.entity, ours: '' }, linesOf(text, ''), home);
    const place = below && places.get(below);
    if (!place || !isItem(place.at.path)) return [strayChange(stray)];
    const inside = firstInside(below, returned.fields, places);
    if (inside) {
      const { at, lead } = inside;
      return [{ kind: 'added', at, entity: below.entity, ours: '', values: linesOf(text, lead) }];
    }
    const values = linesOf(text, below.lead);
    return [{ kind: 'added', at: itemOf(place.at), entity: below.entity, ours: place.ours, values }];
  });
}

/** Below a title, above the first line that belongs to it: a new line there comes before that one. */
function firstInside(
  title: ReturnedField,
  fields: readonly ReturnedField[],
  places: ReadonlyMap<ReturnedField, Place>,
): { readonly at: Origin; readonly lead: string } | undefined {
  const own = places.get(title);
  const next = fields[fields.indexOf(title) + 1];
  const first = next && places.get(next);
  if (!own || !next || !first || own.at.path.at(-1) !== 'title' || !isItem(first.at.path)) return undefined;
  const { path } = itemOf(first.at);
  const above = own.at.path.slice(0, -1);
  const isInside = path.length === above.length + 2 && leadsThrough(path, above);
  return isInside && path.at(-1) === 0
    ? { at: { ...first.at, path: path.with(-1, -1) }, lead: next.lead }
    : undefined;
}

function strayChange({ beside, cell, in: where, text }: Stray): Change {
  return {
    kind: 'stray',
    cell,
    theirs: text,
    ...(where && { in: where }),
    ...(beside && { beside: beside.field }),
  };
}
