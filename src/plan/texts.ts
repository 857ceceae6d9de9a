/** Every text of a plan with its place, whatever sheet and field it stands in: what the rules of language look at. */
import { below, type Origin, type Path } from '../diagnostics/finding.ts';
import { traitsOf } from '../japanese/traits.ts';
import type { Plan } from './plan.ts';
import type { Read, Sheets } from './sheet.ts';

export interface Said {
  readonly text: string;
  readonly origin: Origin;
  /** The key it stands under, list numbers left out: points, title. */
  readonly field: string;
  /** What it has in it, as bits of `trait`. */
  readonly traits: number;
}

/** The texts of one YAML document, in the order they were written. */
export interface SaidDocument {
  readonly kind: keyof Sheets;
  readonly origin: Origin;
  readonly texts: readonly Said[];
  /** All of them, one a line: to see at a glance what none of them holds. */
  readonly all: string;
  readonly traits: number;
}

/** Ids, codes and words of a fixed list are no prose. */
const notProse = new Set([
  'kind',
  'id',
  'code',
  'of',
  'after',
  'to',
  'policy',
  'action',
  'initiative',
  'kpi',
  'kpis',
  'answers',
  'leads-to',
  'restates',
  'status',
  'cycle',
  'standard',
  'show',
  'better',
  'paper',
  'marks',
  'mark',
  'number',
  'dictionary',
  'forms',
  'page',
  'order',
]);

interface Everything {
  readonly documents: readonly SaidDocument[];
  readonly texts: readonly Said[];
}

/** Asked by one rule after the other, and by nobody once the plan is checked: then it may go, for it is long. */
const known = new WeakMap<Plan, WeakRef<Everything>>();

function everythingIn(plan: Plan): Everything {
  const before = known.get(plan)?.deref();
  if (before) return before;
  const documents = documentsOf(plan.sheets);
  const found = { documents, texts: documents.flatMap(({ texts }) => texts) };
  known.set(plan, new WeakRef(found));
  return found;
}

export function saidDocuments(plan: Plan): readonly SaidDocument[] {
  return everythingIn(plan).documents;
}

export function textsOf(plan: Plan): readonly Said[] {
  return everythingIn(plan).texts;
}

/** The texts a pattern is found in; most documents hold none, and are passed over at a glance. */
export function textsWith(plan: Plan, pattern: RegExp): readonly Said[] {
  const anywhere = new RegExp(pattern, `${pattern.flags.replace(/[gmy]/g, '')}m`);
  return saidDocuments(plan).flatMap(({ all, texts }) =>
    anywhere.test(all) ? texts.filter(({ text }) => pattern.test(text)) : [],
  );
}

/** The texts that have one of the traits. */
export function textsHaving(plan: Plan, traits: number): readonly Said[] {
  return having(saidDocuments(plan), traits);
}

export function having(documents: readonly SaidDocument[], traits: number): readonly Said[] {
  return documents.flatMap(({ texts, traits: all }) =>
    (all & traits) === 0 ? [] : texts.filter((said) => (said.traits & traits) !== 0),
  );
}

function documentsOf(sheets: Sheets): SaidDocument[] {
  const kinds = Object.keys(sheets) as (keyof Sheets)[];
  return kinds.flatMap((kind) => {
    const read = sheets[kind] as Read<unknown> | readonly Read<unknown>[];
    const all = Array.isArray(read) ? (read as readonly Read<unknown>[]) : [read as Read<unknown>];
    return all.map((one) => documentOf(kind, one));
  });
}

function documentOf(kind: keyof Sheets, { data, origin }: Read<unknown>): SaidDocument {
  const texts: Said[] = [];
  const path: (string | number)[] = [];
  const enter = (step: string | number, value: unknown, field: string): void => {
    path.push(step);
    visit(value, field);
    path.pop();
  };
  const visit = (value: unknown, field: string): void => {
    if (typeof value === 'string')
      texts.push({ text: value, origin: below(origin, ...path), field, traits: traitsOf(value) });
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) for (let at = 0; at < value.length; at += 1) enter(at, value[at], field);
    else for (const key of Object.keys(value)) if (isProse(key, path)) enter(key, membersOf(value)[key], key);
  };
  visit(data, '');
  const traits = texts.reduce((found, said) => found | said.traits, 0);
  return { kind, origin, texts, all: texts.map(({ text }) => text).join('\n'), traits };
}

function membersOf(mapping: object): Readonly<Record<string, unknown>> {
  return mapping as Readonly<Record<string, unknown>>;
}

/** `to` names an upper plan by its id, but a law or a plan in words where relations are told. */
function isProse(key: string, path: Path): boolean {
  return !notProse.has(key) || (key === 'to' && path.at(-2) === 'relations');
}

/** The ids written below a key such as `kpis`, wherever a sheet has it: a new kind of reference is seen too. */
export function idsUnder(plan: Plan, ...keys: readonly string[]): Set<string> {
  const found = new Set<string>();
  const wanted = new Set(keys);
  const visit = (value: unknown, inside: boolean): void => {
    if (typeof value === 'string' && inside) found.add(value);
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) for (const item of value) visit(item, inside);
    else for (const key of Object.keys(value)) visit(membersOf(value)[key], wanted.has(key));
  };
  for (const read of Object.values(plan.sheets).flat()) visit((read as Read<unknown>).data, false);
  return found;
}
