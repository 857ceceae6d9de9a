/** Squares that went out empty, with words in them now → the places these words open in a sheet. */
import type { Origin } from '../diagnostics/finding.ts';
import { ownersIn } from '../plan/owners.ts';
import { openingPath, resolve } from '../sheets/opening.ts';
import type { Change } from './change.ts';
import { type Home, valueIn } from './home.ts';
import { linesOf, wordsOfItem } from './items.ts';
import type { ReturnedField } from './returned.ts';
import { alike, asSeen, typed } from './typed.ts';

export function openingChanges(field: ReturnedField, home: Home): Change[] {
  const at = openingPlace(field, home);
  const { cells = [], entity, field: name, lead } = field;
  const sample = at && sampleFor(at, home);
  const { doubt, text } = typed(cells, sample ?? '', lead);
  if (asSeen(text) === '' || alike(text, field.text)) return [];
  if (!at) return [{ kind: 'homeless', entity, field: name, base: '', theirs: text }];
  const ours = valueIn(at, home);
  const placed = { at, entity, ours: typeof ours === 'string' ? ours : '' };
  if (doubt) return [{ ...placed, kind: 'doubtful', theirs: text, why: doubt }];
  if (typeof ours === 'string')
    return alike(ours, text) ? [] : [{ ...placed, kind: 'conflict', base: '', theirs: text }];
  return opened(placed, at.path.at(-1) === '+' ? linesOf(text, '') : [text], home);
}

/** Without what the list holds by now: a form may be imported twice. */
export function opened(
  placed: { readonly at: Origin; readonly entity: string; readonly ours: string },
  values: readonly string[],
  home: Home,
): Change[] {
  const list = valueIn({ ...placed.at, path: placed.at.path.slice(0, -1) }, home);
  const known = Array.isArray(list) ? list.map(wordsOfItem) : [];
  const fresh = values.filter((value) => !known.some((words) => words !== undefined && alike(words, value)));
  return fresh.length === 0 ? [] : [{ ...placed, kind: 'opened', values: fresh }];
}

export function openingPlace({ entity, field }: ReturnedField, { plan, sources }: Home): Origin | undefined {
  const owner = ownersIn(plan).find(({ key }) => key === entity);
  const source = owner && sources.get(owner.origin.file);
  if (!owner || !source) return undefined;
  const { document, file } = owner.origin;
  return { file, document, path: resolve(source, { document, path: openingPath(field) }) };
}

/** A number is written as the one before it: `1,195`. */
function sampleFor({ path, ...at }: Origin, home: Home): string | undefined {
  if (path.at(-1) === '+') return undefined;
  const list = valueIn({ ...at, path: path.slice(0, -2) }, home);
  const last = Array.isArray(list) ? list.at(-1) : undefined;
  const value = typeof last === 'object' && !Array.isArray(last) ? last?.['value'] : undefined;
  return typeof value === 'string' ? value : undefined;
}
