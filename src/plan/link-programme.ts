/** A sheet of several years → its programme: levels, items with their layers and records, money, evaluations, sections. */
import { below, type Origin } from '../diagnostics/finding.ts';
import type { InitiativeSheet, MoneyEntry, Owner, StateEntry } from '../sheets/shape/index.ts';
import { each, entries, listOf, none, writtenAt, writtenList } from './entries.ts';
import { linkEvaluations } from './evaluation.ts';
import { linkItem, linkRecords } from './item.ts';
import type { Item, Level, Money, Programme, State } from './programme.ts';
import { linkSections } from './section.ts';
import { yearColumns } from './year-columns.ts';

/** A sheet of one year has nothing of it. */
const fields = [
  'code',
  'under',
  'years',
  'summary',
  'effects',
  'items',
  'records',
  'kpis',
  'evaluations',
  'money',
  'status',
  'sections',
] as const satisfies readonly (keyof InitiativeSheet)[];

export function linkProgramme(data: InitiativeSheet, origin: Origin): Programme {
  if (fields.every((field) => data[field] === undefined)) return noProgramme;
  const columns = yearColumns(data.years);
  const at = (field: keyof InitiativeSheet) => below(origin, field);
  const items = each(data.items, at('items'), (item, place) => linkItem(item, place, columns));
  return {
    code: writtenAt(data.code, origin, 'code'),
    under: each(data.under, at('under'), linkLevel),
    years: typeof data.years === 'string' ? writtenAt(data.years, origin, 'years') : undefined,
    columns,
    summary: writtenList(data.summary, at('summary')),
    effects: writtenList(data.effects, at('effects')),
    items: data.records ? [ownItem(data, origin, columns), ...items] : items,
    kpis: [],
    evaluations: linkEvaluations(data.evaluations, at('evaluations')),
    money: each(data.money, at('money'), linkMoney),
    states: entries<string | StateEntry>(data.status, at('status')).map(({ value, origin: one }) =>
      linkState(value, one),
    ),
    sections: linkSections(data.sections, at('sections')),
  };
}

const noProgramme: Programme = Object.freeze({
  code: undefined,
  under: none,
  years: undefined,
  columns: none,
  summary: none,
  effects: none,
  items: none,
  kpis: none,
  evaluations: none,
  money: none,
  states: none,
  sections: none,
});

function ownItem(data: InitiativeSheet, origin: Origin, columns: Programme['columns']): Item {
  const item = linkItem({}, origin, columns);
  return { ...item, records: linkRecords(data.records, below(origin, 'records'), columns) };
}

type LevelEntry = NonNullable<InitiativeSheet['under']>[number];

function linkLevel({ code, label, title }: LevelEntry, origin: Origin): Level {
  return {
    label: writtenAt(label, origin, 'label'),
    code: writtenAt(code, origin, 'code'),
    title: writtenAt(title, origin, 'title'),
    origin,
  };
}

function linkMoney({ amount, at, kind, note, unit }: MoneyEntry, origin: Origin): Money {
  return {
    at: writtenAt(at, origin, 'at'),
    kind: writtenAt(kind, origin, 'kind'),
    amount: writtenAt(amount, origin, 'amount'),
    unit,
    note: writtenAt(note, origin, 'note'),
    origin,
  };
}

function linkState(state: string | StateEntry, origin: Origin): State {
  if (typeof state === 'string') {
    return { at: undefined, status: { text: state, origin }, text: [], origin };
  }
  return {
    at: writtenAt(state.at, origin, 'at'),
    status: writtenAt(state.status, origin, 'status'),
    text: writtenList(state.text, below(origin, 'text')),
    origin,
  };
}

/** The lead of an owner level by level, and those who work with it. */
export function ownersOf(owner: Owner | undefined): { owner: readonly string[]; related: readonly string[] } {
  if (typeof owner === 'object' && 'lead' in owner) {
    return { owner: listOf(owner.lead), related: listOf(owner.related) };
  }
  return { owner: listOf(owner), related: none };
}
