/** Every text of a plan with its place, whatever sheet and field it stands in: what the rules of language look at. */
import { below, type Origin } from '../diagnostics/finding.ts';
import { traitsOf } from '../japanese/traits.ts';
import { Glance, isProse } from './glance.ts';
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

/** The texts of one YAML document, and what they have in them together: nearly every rule sees at a glance that nothing is its own. */
export interface SaidDocument extends Glance {
  readonly kind: keyof Sheets;
  readonly data: unknown;
  readonly origin: Origin;
  /** In the order they were written. */
  texts(): readonly Said[];
  /** All of them, one a line. */
  all(): string;
}

/** Asked by one rule after the other, and by nobody once the plan is checked: then they may go. */
const known = new WeakMap<Plan, WeakRef<readonly SaidDocument[]>>();

export function saidDocuments(plan: Plan): readonly SaidDocument[] {
  const before = known.get(plan)?.deref();
  if (before) return before;
  const found = documentsOf(plan.sheets);
  known.set(plan, new WeakRef(found));
  return found;
}

export function textsOf(plan: Plan): readonly Said[] {
  return saidDocuments(plan).flatMap((document) => document.texts());
}

/** The texts a pattern is found in; most documents hold none, and are passed over at a glance. */
export function textsWith(plan: Plan, pattern: RegExp): readonly Said[] {
  const anywhere = new RegExp(pattern, `${pattern.flags.replace(/[gmy]/g, '')}m`);
  return saidDocuments(plan)
    .filter((document) => anywhere.test(document.all()))
    .flatMap((document) => document.texts().filter(({ text }) => pattern.test(text)));
}

/** The texts that have one of the traits. */
export function textsHaving(plan: Plan, traits: number): readonly Said[] {
  return having(saidDocuments(plan), traits);
}

export function having(documents: readonly SaidDocument[], traits: number): readonly Said[] {
  return documents
    .filter((document) => (document.traits & traits) !== 0)
    .flatMap((document) => document.texts().filter((said) => (said.traits & traits) !== 0));
}

/** The texts that are longer. */
export function textsLongerThan(plan: Plan, length: number): readonly Said[] {
  return saidDocuments(plan)
    .filter(({ longest }) => longest > length)
    .flatMap((document) => document.texts().filter(({ text }) => text.length > length));
}

function documentsOf(sheets: Sheets): SaidDocument[] {
  const kinds = Object.keys(sheets) as (keyof Sheets)[];
  return kinds.flatMap((kind) => [sheets[kind]].flat().map((one) => new Listed(kind, one)));
}

/** Lists its texts when somebody asks, for most documents are never asked. */
class Listed extends Glance implements SaidDocument {
  readonly kind: keyof Sheets;
  readonly origin: Origin;
  readonly data: unknown;
  #texts: readonly Said[] | undefined;
  #all: string | undefined;

  constructor(kind: keyof Sheets, { data, origin }: Read<unknown>) {
    super(data);
    this.kind = kind;
    this.origin = origin;
    this.data = data;
  }

  texts(): readonly Said[] {
    this.#texts ??= textsIn(this.data, this.origin);
    return this.#texts;
  }

  all(): string {
    this.#all ??= this.texts()
      .map(({ text }) => text)
      .join('\n');
    return this.#all;
  }
}

function textsIn(data: unknown, origin: Origin): Said[] {
  const texts: Said[] = [];
  const visit = (value: unknown, at: Origin, field: string): void => {
    if (typeof value === 'string') texts.push({ text: value, origin: at, field, traits: traitsOf(value) });
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) visit(item, below(at, index), field);
    else
      for (const [key, member] of Object.entries(value))
        if (isProse(key, field)) visit(member, below(at, key), key);
  };
  visit(data, origin, '');
  return texts;
}

/** The ids written below a key such as `kpis`, wherever a sheet has it: a new kind of reference is seen too. */
export function idsUnder(plan: Plan, ...keys: readonly string[]): Set<string> {
  const found = new Set<string>();
  const wanted = new Set(keys);
  const visit = (value: unknown, inside: boolean): void => {
    if (typeof value === 'string' && inside) found.add(value);
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) for (const item of value) visit(item, inside);
    else for (const [key, member] of Object.entries(value)) visit(member, wanted.has(key));
  };
  for (const { data } of saidDocuments(plan)) visit(data, false);
  return found;
}
