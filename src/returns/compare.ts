/** A returned workbook and the sheets as they stand → what has changed, three ways: as it went out, as it came back, as it is now. */
import { leadsThrough, type Origin } from '../diagnostics/finding.ts';
import { isOpening } from '../sheets/opening.ts';
import { type Change, placeKey } from './change.ts';
import { type Home, type Place, placesOf } from './home.ts';
import { type ItemPlace, isItem, itemBefore, itemOf, linesOf, news } from './items.ts';
import type { Legible } from './legible.ts';
import { movedChanges } from './moves.ts';
import { opened, openingChanges, openingPlace } from './openings.ts';
import { tooMuch } from './refused.ts';
import type { Returned, ReturnedField } from './returned.ts';
import { reunited } from './reunited.ts';
import { type Stray, straysOf } from './strays.ts';
import { alike, settled, typed } from './typed.ts';

export function compare(returned: Legible, home: Home): Change[] {
  const places = placesOf(
    returned.fields.filter(({ field }) => !isOpening(field)),
    home,
  );
  const changes = returned.fields.flatMap((field) => {
    const place = places.get(field);
    if (place) return changesAt(field, place, home);
    return isOpening(field.field) || isUnwritten(field) ? openingChanges(field, home) : homeless(field);
  });
  const jumbled = returned.jumbled.map(({ cell, text }): Change => ({ kind: 'stray', cell, theirs: text }));
  const moved = returned.record.official ? [] : movedChanges(returned, places);
  const all = reunited(gathered([...moved, ...changes, ...jumbled, ...strayChanges(returned, places, home)]));
  if (all.some((change) => 'values' in change && change.values.length > mostNew)) throw tooMuch();
  const sent = new Set([...places.values()].map(({ at }) => placeKey(at)));
  return all.flatMap((change) => (change.kind === 'added' ? news(change, sent, home) : [change]));
}

function changesAt(field: ReturnedField, { at, ours }: Place, home: Home): Change[] {
  const { cells, entity, lead, text: base } = field;
  const placed = { at, entity, ours };
  // A square that went out empty has nothing to lose.
  const blank = settled(base) === '';
  if (cells === undefined) return blank ? [] : [{ ...placed, kind: 'deleted' }];
  const { doubt, note = field.note, text } = typed(cells, base, lead);
  const told = note && { note };
  if (settled(text) === '' || settled(text) === settled(lead))
    return blank ? [] : [{ ...placed, kind: 'emptied', ...told }];
  if (alike(text, base) || alike(text, ours)) return [];
  if (doubt) return [{ ...placed, kind: 'doubtful', theirs: text, why: doubt }];
  const isOne = isItem(at.path) && !base.trimEnd().includes('\n');
  const lines = isOne ? linesOf(text, lead) : [text];
  const own = Math.max(
    0,
    lines.findIndex((line) => alike(line, base)),
  );
  const [first = '', ...more] = lines.slice(own);
  const said = { ...placed, theirs: first + ours.slice(ours.trimEnd().length), ...told };
  const changed: Change[] =
    alike(first, base) || alike(first, ours)
      ? []
      : alike(ours, base)
        ? [{ ...said, kind: 'changed' }]
        : [{ ...said, kind: 'conflict', base }];
  const added = (place: ItemPlace, values: readonly string[]): Change[] =>
    values.length === 0 ? [] : [{ ...place, entity, kind: 'added', values }];
  return [
    ...(own > 0 ? added(itemBefore(at, home), lines.slice(0, own)) : []),
    ...changed,
    ...added({ at: itemOf(at), ours }, more),
  ];
}

/** A key that went out without a value, of something that there is only one of: `target.value`. */
function isUnwritten({ field, text }: ReturnedField): boolean {
  return settled(text) === '' && !field.split('.').some((step) => /^\d+$/.test(step));
}

function homeless(field: ReturnedField): Change[] {
  const { cells, entity, lead, text: base } = field;
  if (cells === undefined) return [];
  const { text } = typed(cells, base, lead);
  return alike(text, base) || settled(text) === ''
    ? []
    : [{ kind: 'homeless', entity, field: field.field, base, theirs: text }];
}

/** So many items nobody adds to one list by hand. */
const mostNew = 200;

function strayChanges(returned: Returned, places: ReadonlyMap<ReturnedField, Place>, home: Home): Change[] {
  return straysOf(returned).flatMap((stray): Change[] => {
    const { below, text } = stray;
    // A mark alone in the narrow column of a new row.
    if (/^[・○●□■◯◇◆]$/u.test(text)) return [];
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
