/** A field and its place in the sheet → what was said there, three ways: as it went out, as it came back, as it is now. */
import type { Change } from './change.ts';
import type { Home, Place } from './home.ts';
import { type ItemPlace, isItem, itemBefore, itemOf, linesOf } from './items.ts';
import type { ReturnedField } from './returned.ts';
import { alike, asSeen, typed } from './typed.ts';

export function fieldChanges(field: ReturnedField, { at, ours }: Place, home: Home): Change[] {
  const { cells, entity, lead, text: base } = field;
  const placed = { at, entity, ours };
  // A square that went out empty has nothing to lose.
  const isBlank = asSeen(base) === '';
  if (cells === undefined) return isBlank ? [] : [{ ...placed, kind: 'deleted' }];
  const { doubt, note = field.note, text } = typed(cells, base, lead);
  const said = { ...placed, ...(note && { note }) };
  if (asSeen(text) === '' || asSeen(text) === asSeen(lead))
    return isBlank ? [] : [{ ...said, kind: 'emptied' }];
  if (alike(text, base) || alike(text, ours)) return [];
  if (doubt) return [{ ...placed, kind: 'doubtful', theirs: text, why: doubt }];
  const isOne = isItem(at.path) && !base.trimEnd().includes('\n');
  return isOne ? itemChanges(said, linesOf(text, lead), base, home) : valueChanges(said, text, base);
}

type Said = Omit<Extract<Change, { kind: 'changed' }>, 'kind' | 'theirs'>;

/** Of several lines one is the item, the others are new before and after it. */
function itemChanges(said: Said, lines: readonly string[], base: string, home: Home): Change[] {
  const { at, entity, ours } = said;
  const own = Math.max(
    0,
    lines.findIndex((line) => alike(line, base) || line.startsWith(`${asSeen(base)}\n`)),
  );
  const added = (place: ItemPlace, values: readonly string[]): Change[] =>
    values.length === 0 ? [] : [{ ...place, entity, kind: 'added', values }];
  return [
    ...(own > 0 ? added(itemBefore(at, home), lines.slice(0, own)) : []),
    ...valueChanges(said, lines[own] ?? '', base),
    ...added({ at: itemOf(at), ours }, lines.slice(own + 1)),
  ];
}

/** The sheet keeps the blanks that nobody sees at the end of its words. */
function valueChanges(said: Said, text: string, base: string): Change[] {
  const { ours } = said;
  if (alike(text, base) || alike(text, ours)) return [];
  const theirs = text + ours.slice(ours.trimEnd().length);
  return [
    alike(ours, base) ? { ...said, kind: 'changed', theirs } : { ...said, kind: 'conflict', base, theirs },
  ];
}

/** A key that went out without a value, of something that there is only one of: `target.value`. */
export function isUnwritten({ field, text }: ReturnedField): boolean {
  return asSeen(text) === '' && !field.split('.').some((step) => /^\d+$/.test(step));
}

/** The sheet has no place for it any more. */
export function homeless(field: ReturnedField): Change[] {
  const { cells, entity, lead, text: base } = field;
  if (cells === undefined) return [];
  const { text } = typed(cells, base, lead);
  return alike(text, base) || asSeen(text) === ''
    ? []
    : [{ kind: 'homeless', entity, field: field.field, base, theirs: text }];
}
