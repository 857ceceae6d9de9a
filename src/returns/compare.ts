/** A returned workbook and the sheets as they stand → what has changed, three ways: as it went out, as it came back, as it is now. */
import type { Origin, Path } from '../diagnostics/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { isOpening, openingPath, resolve } from '../sheets/opening.ts';
import type { Plain } from '../sheets/plain.ts';
import { writtenPath } from '../sheets/pruned.ts';
import type { Source } from '../sheets/source.ts';
import { valueAt } from '../sheets/tried.ts';
import { align } from './align.ts';
import { type Change, placeKey } from './change.ts';
import { tooMuch } from './refused.ts';
import type { Returned, ReturnedField } from './returned.ts';
import { straysOf } from './strays.ts';
import { alike, settled, typed } from './typed.ts';

export interface Home {
  readonly plan: Plan;
  readonly sources: ReadonlyMap<string, Source>;
}

export function compare(returned: Returned, home: Home): Change[] {
  const places = placesOf(
    returned.fields.filter(({ field }) => !isOpening(field)),
    home,
  );
  const changes = returned.fields.flatMap((field) => {
    if (isOpening(field.field)) return openingChanges(field, home);
    const place = places.get(field);
    return place ? changesAt(field, place) : homeless(field);
  });
  const jumbled = returned.jumbled.map(({ cell, text }): Change => ({ kind: 'stray', cell, theirs: text }));
  const all = gathered([...changes, ...jumbled, ...strayChanges(returned, places, home)]);
  if (all.some((change) => 'values' in change && change.values.length > mostNew)) throw tooMuch();
  const sent = new Set([...places.values()].map(({ at }) => placeKey(at)));
  return all.flatMap((change) => (change.kind === 'added' ? news(change, sent, home) : [change]));
}

/** So many items nobody adds to one list by hand. */
const mostNew = 200;

type Added = Extract<Change, { kind: 'added' }>;

/** Without what the list holds already: a form may be imported twice. */
function news(change: Added, sent: ReadonlySet<string>, { sources }: Home): Change[] {
  const { document, file, path } = change.at;
  const source = sources.get(file);
  const list = source && valueAt(source, { document, path: path.slice(0, -1) });
  if (!Array.isArray(list)) return [change];
  const taken = list.flatMap((item, index) => {
    const at = (...more: Path) => placeKey({ ...change.at, path: [...path.slice(0, -1), index, ...more] });
    if ([at(), at('text'), at('title')].some((key) => sent.has(key))) return [];
    return wordsOfItem(item) ?? [];
  });
  const values = change.values.filter((value) => !taken.some((words) => alike(words, value)));
  return values.length === 0 ? [] : [{ ...change, values }];
}

function wordsOfItem(item: Plain): string | undefined {
  const words = typeof item === 'object' && !Array.isArray(item) ? (item?.['text'] ?? item?.['title']) : item;
  return typeof words === 'string' ? words : undefined;
}

/** A square that went out empty, with words in it now. */
function openingChanges(field: ReturnedField, home: Home): Change[] {
  const at = openingPlace(field, home);
  const { cells = [], entity, field: name } = field;
  const sample = at && sampleFor(at, home);
  const { doubt, text } = typed(cells, sample ?? '', '');
  if (settled(text) === '') return [];
  if (!at) return [{ kind: 'homeless', entity, field: name, base: '', theirs: text }];
  const ours = valueIn(at, home);
  const placed = { at, entity, ours: typeof ours === 'string' ? ours : '' };
  if (doubt) return [{ ...placed, kind: 'doubtful', theirs: text, why: doubt }];
  if (typeof ours === 'string')
    return alike(ours, text) ? [] : [{ ...placed, kind: 'conflict', base: '', theirs: text }];
  return opened(placed, at.path.at(-1) === '+' ? linesOf(text, '') : [text], home);
}

/** Without what the list holds by now: a form may be imported twice. */
function opened(
  placed: { readonly at: Origin; readonly entity: string; readonly ours: string },
  values: readonly string[],
  home: Home,
): Change[] {
  const list = valueIn({ ...placed.at, path: placed.at.path.slice(0, -1) }, home);
  const known = Array.isArray(list) ? list.map(wordsOfItem) : [];
  const fresh = values.filter((value) => !known.some((words) => words !== undefined && alike(words, value)));
  return fresh.length === 0 ? [] : [{ ...placed, kind: 'opened', values: fresh }];
}

function openingPlace({ entity, field }: ReturnedField, { plan, sources }: Home): Origin | undefined {
  const owner = [...plan.policies, ...plan.initiatives, ...plan.kpis].find(({ key }) => key === entity);
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

function valueIn({ document, file, path }: Origin, { sources }: Home): Plain | undefined {
  const source = sources.get(file);
  return source && valueAt(source, { document, path });
}

interface Place {
  readonly at: Origin;
  readonly ours: string;
}

function placesOf(fields: readonly ReturnedField[], { plan, sources }: Home): Map<ReturnedField, Place> {
  const origins = new Map(
    [...plan.policies, ...plan.initiatives, ...plan.kpis].map(({ key, origin }) => [key, origin]),
  );
  const places = new Map<ReturnedField, Place>();
  for (const [entity, own] of byEntity(fields)) {
    const origin = origins.get(entity);
    const source = origin && sources.get(origin.file);
    if (!origin || !source) continue;
    const { document, file } = origin;
    const data: Plain | undefined = valueAt(source, { document, path: [] });
    const paths = align(own, data ?? null);
    for (const field of own) {
      const path = paths.get(field.field);
      const ours = path && valueAt(source, { document, path });
      if (path && typeof ours === 'string') places.set(field, { at: { file, document, path }, ours });
    }
  }
  return places;
}

function byEntity(fields: readonly ReturnedField[]): Map<string, ReturnedField[]> {
  const all = new Map<string, ReturnedField[]>();
  for (const field of fields) {
    const own = all.get(field.entity);
    if (own) own.push(field);
    else all.set(field.entity, [field]);
  }
  return all;
}

function changesAt(field: ReturnedField, { at, ours }: Place): Change[] {
  const { cells, entity, lead, text: base } = field;
  const placed = { at, entity, ours };
  // A square that went out empty has nothing to lose.
  const blank = settled(base) === '';
  if (cells === undefined) return blank ? [] : [{ ...placed, kind: 'deleted' }];
  const { doubt, note, text } = typed(cells, base, lead);
  if (settled(text) === '' || settled(text) === settled(lead))
    return blank ? [] : [{ ...placed, kind: 'emptied' }];
  if (alike(text, base) || alike(text, ours)) return [];
  if (doubt) return [{ ...placed, kind: 'doubtful', theirs: text, why: doubt }];
  const [first = '', ...more] =
    isItem(at.path) && !base.trimEnd().includes('\n') ? linesOf(text, lead) : [text];
  const said = { ...placed, theirs: first + ours.slice(ours.trimEnd().length), ...(note && { note }) };
  const own: Change[] =
    alike(first, base) || alike(first, ours)
      ? []
      : alike(ours, base)
        ? [{ ...said, kind: 'changed' }]
        : [{ ...said, kind: 'conflict', base }];
  return more.length === 0 ? own : [...own, { ...placed, at: itemOf(at), kind: 'added', values: more }];
}

function homeless(field: ReturnedField): Change[] {
  const { cells, entity, lead, text: base } = field;
  if (cells === undefined) return [];
  const { text } = typed(cells, base, lead);
  return alike(text, base) || settled(text) === ''
    ? []
    : [{ kind: 'homeless', entity, field: field.field, base, theirs: text }];
}

/** An item of a list of texts, or the text of an item; a square of a table is neither. */
function isItem(path: Path): boolean {
  const item = itemPath(path);
  return typeof item.at(-1) === 'number' && typeof item.at(-2) === 'string' && item.at(-2) !== 'head';
}

function itemPath(path: Path): Path {
  const last = path.at(-1);
  return last === 'text' || last === 'title' ? path.slice(0, -1) : path;
}

function itemOf(at: Origin): Origin {
  return { ...at, path: itemPath(writtenPath(at)) };
}

function linesOf(text: string, lead: string): string[] {
  return text.split('\n').flatMap((line) => bare(line, lead) || []);
}

/** Without the mark a person typed as the form prints it. */
function bare(line: string, lead: string): string {
  const words = line.trim();
  if (lead !== '' && words.startsWith(lead.trim())) return words.slice(lead.trim().length).trim();
  return words.replace(/^[・○●□■◯◇◆]\s*/u, '');
}

function strayChanges(returned: Returned, places: ReadonlyMap<ReturnedField, Place>, home: Home): Change[] {
  return straysOf(returned).flatMap(({ below, cell, text }): Change[] => {
    // A mark alone in the narrow column of a new row.
    if (/^[・○●□■◯◇◆]$/u.test(text)) return [];
    const opening = below && /\.\+$/.test(below.field) ? openingPlace(below, home) : undefined;
    if (below && opening)
      return opened({ at: opening, entity: below.entity, ours: '' }, linesOf(text, ''), home);
    const place = below && places.get(below);
    if (!place || !isItem(place.at.path)) return [{ kind: 'stray', cell, theirs: text }];
    const values = linesOf(text, below.lead);
    return [{ kind: 'added', at: itemOf(place.at), entity: below.entity, ours: place.ours, values }];
  });
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
