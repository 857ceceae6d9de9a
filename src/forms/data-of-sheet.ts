/** Everything a sheet says → data, one value a datum, whatever fields it has: a new field is listed without a word here. */

import { readDates } from '../calendar/read.ts';
import type { Path } from '../diagnostics/finding.ts';
import { stretchOf } from '../plan/over.ts';
import type { Read } from '../plan/sheet.ts';
import { timingOf } from '../plan/timing.ts';
import { type KeyAbout, keysAt } from '../sheets/schema.ts';
import { type SheetKind, sheetShapes } from '../sheets/shape/index.ts';
import { amountOf, type Datum, oneLine, timeOfWords } from './datum.ts';

export interface About {
  readonly head: Pick<Datum, 'kind' | 'id' | 'title' | 'owner' | 'fiscalYear'>;
  /** The names of the city's areas. */
  readonly areas: readonly string[];
  /** The unit of amounts of money. */
  readonly money: string | undefined;
  /** The year a bare 28年度 is read by. */
  readonly near: number | undefined;
  /** What the columns of a list by year are called. */
  readonly columns: readonly string[];
  /** Of the whole sheet, as written. */
  readonly period: string | undefined;
  /** Fields that are listed in another way. */
  readonly skip: readonly string[];
}

/** What the mappings around a value say about it. */
interface Context {
  readonly words: readonly string[];
  readonly heading: readonly string[];
  readonly number: string;
  readonly part: string;
  readonly area: string;
  readonly period: string;
  readonly unit: string | undefined;
  readonly note: string | undefined;
  /** The heads of the table around it. */
  readonly heads: readonly unknown[];
}

type Mapping = Readonly<Record<string, unknown>>;

/** Said of the whole sheet, and so in every row. */
const ofSheet: ReadonlySet<string> = new Set(['kind', 'id', 'year', 'area', 'unit']);

/** Said of the values beside it, and so in their rows. */
const ofNeighbours: ReadonlySet<string> = new Set([
  'id',
  'number',
  'code',
  'at',
  'as-of',
  'in',
  'item',
  'kind',
  'by',
  'head',
  'unit',
  'area',
]);

/** The value that a mapping is about: named by the mapping itself. */
const mains = ['value', 'amount', 'text', 'status', 'grade'] as const;

/** These say what they are by their own name too. */
const judged: ReadonlySet<string> = new Set(['status', 'grade']);

/** Where the schema has one title for several fields. */
const names: Readonly<Record<string, string>> = { baseline: '基準値', actuals: '実績値', target: '目標値' };

export function dataOfSheet(
  { data }: Pick<Read<object>, 'data'>,
  kind: SheetKind,
  about: About,
): readonly Datum[] {
  const root = data as Mapping;
  const top: Context = {
    words: [],
    heading: [],
    number: '',
    part: '',
    area: wordsAt(root, 'area') ?? '',
    period: about.period ?? '',
    unit: wordsAt(root, 'unit'),
    note: undefined,
    heads: [],
  };
  const skipped = new Set([...ofSheet, ...about.skip]);
  const { owner } = root;
  if (typeof owner === 'string' || Array.isArray(owner)) skipped.add('owner');
  return membersOf(root, [], top).flatMap(({ context, key, value }) =>
    skipped.has(key) ? [] : walk(value, [key], context),
  );

  function walk(value: unknown, path: Path, context: Context): Datum[] {
    if (typeof value === 'string') return value === '' ? [] : [leaf(value, path, context)];
    if (Array.isArray(value)) {
      return value.flatMap((item: unknown, index) =>
        walk(item, [...path, index], inColumn(path, index, context)),
      );
    }
    if (typeof value !== 'object' || value === null) return [];
    const mapping = value as Mapping;
    const inner = contextOf(mapping, context);
    const main = mains.find((key) => typeof mapping[key] === 'string');
    const members = membersOf(mapping, path, inner);
    const remark = members.some(({ key }) => key === 'note') ? wordsAt(mapping, 'note') : undefined;
    return members.flatMap((member) => {
      const { key } = member;
      if (ofNeighbours.has(key) || (key === 'note' && main !== undefined)) return [];
      if (key !== main) return walk(member.value, [...path, key], member.context);
      const words = judged.has(key) ? member.context.words : inner.words;
      return walk(member.value, [...path, key], { ...member.context, words, note: remark });
    });
  }

  /** Each member with what its key says: a field of the schema, a year, an area, or the id of a part. */
  function membersOf(mapping: Mapping, path: Path, context: Context) {
    const known = keysAt(sheetShapes[kind], data, path);
    // What is never printed is not handed out either.
    const open = Object.entries(mapping).filter(([key]) => !known.get(key)?.description.includes('覚書'));
    return open.map(([key, value]) => ({
      key,
      value,
      context: { ...context, ...saidByKey(key, path, known, context) },
    }));
  }

  function saidByKey(
    key: string,
    path: Path,
    known: ReadonlyMap<string, KeyAbout>,
    { words }: Context,
  ): Partial<Context> {
    const title = (path.length === 0 ? names[key] : undefined) ?? known.get(key)?.title;
    if (title !== undefined) return { words: words.at(-1) === title ? words : [...words, title] };
    if (about.areas.includes(key)) return { area: key };
    return stretchOf(key, about.near) ? { period: key } : { part: key };
  }

  function inColumn(path: Path, index: number, context: Context): Context {
    const column = path.at(-1) === 'stages' ? about.columns[index] : undefined;
    if (column !== undefined) return { ...context, period: column };
    const head = path.at(-2) === 'rows' ? context.heads[index] : undefined;
    return typeof head === 'string' ? { ...context, heading: [...context.heading, head] } : context;
  }

  function leaf(text: string, path: Path, context: Context): Datum {
    const key = path.findLast((step) => typeof step === 'string');
    const { area, heading, note, number, part, period, unit, words } = context;
    const { fiscalYear, id, kind: named, owner: owned, title } = about.head;
    const time = timeOfWords(period, about.near);
    const { from, to } = path.includes('targets') && key !== 'tags' ? deadlineOf(text) : time;
    const counted = key === 'value' || key === 'amount';
    const amount = counted ? amountOf(text, unit ?? (key === 'amount' ? about.money : undefined)) : {};
    // So many of them are made that copies of copies would be felt.
    return {
      kind: named,
      id,
      title,
      owner: owned,
      heading: heading.map(oneLine).join('／'),
      number,
      part,
      area,
      item: words.join('／'),
      place: placeOf(path),
      period,
      fiscalYear: 'fiscalYear' in time ? time.fiscalYear : fiscalYear,
      year: time.year,
      text: oneLine(text),
      from,
      to,
      amount: amount.amount,
      unit: amount.unit,
      note: note && oneLine(note),
    };
  }

  function deadlineOf(text: string): Pick<Datum, 'from' | 'to'> {
    const timing = timingOf(readDates(text, about.near === undefined ? {} : { fiscalYear: about.near }));
    return { from: timing?.starts, to: timing?.ends };
  }
}

/** What a part of a sheet is called by: its title, the item of a breakdown, 決算, the assessor. */
const titles = ['title', 'item', 'kind', 'by'] as const;

function contextOf(mapping: Mapping, context: Context): Context {
  const revision = wordsAt(mapping, 'in');
  const named = [revision && `${revision}変更`, ...titles.map((key) => wordsAt(mapping, key))];
  const { head } = mapping;
  return {
    ...context,
    heading: [...context.heading, ...named.filter((name) => name !== undefined)],
    number: wordsAt(mapping, 'number') ?? wordsAt(mapping, 'code') ?? context.number,
    part: wordsAt(mapping, 'id') ?? context.part,
    area: wordsAt(mapping, 'area') ?? context.area,
    period: periodOf(mapping, context.period),
    unit: wordsAt(mapping, 'unit') ?? context.unit,
    heads: Array.isArray(head) ? head : context.heads,
  };
}

/** The day of a report lies within the year it is for. */
function periodOf(mapping: Mapping, outer: string): string {
  const day = wordsAt(mapping, 'as-of');
  return wordsAt(mapping, 'at') ?? [outer, day].filter(Boolean).join(' ');
}

function wordsAt(mapping: Mapping, key: string): string | undefined {
  const words = mapping[key];
  return typeof words === 'string' && words !== '' ? words : undefined;
}

/** Numbered from 1, as people count; the value's own key only where it is one of a list. */
function placeOf(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
}
