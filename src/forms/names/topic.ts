/** What a name in a city's own form can stand for: words of a subject, and lists whose items have words of their own. */
import type { Words } from '../../diagnostics/words.ts';
import type { Wording } from '../../grid/filling.ts';
import type { FieldReference } from '../../grid/grid.ts';
import { exactNumber, readFigure } from '../../japanese/figure.ts';
import { fold } from '../../japanese/fold.ts';
import type { Entity, Kpi, Measure, Written } from '../../plan/plan.ts';
import { shownValue } from '../../plan/shown.ts';
import { writtenPath } from '../../sheets/pruned.ts';
import { lineOf } from '../blocks/line.ts';
import type { Subject } from '../form.ts';
import { numberedMark } from '../marks.ts';

export interface Called {
  /** As it is written in a form: 現状・課題. */
  readonly ja: string;
  readonly en: string;
  /** May be followed by a year or an area: KPI1_実績_令和6年度. */
  readonly open?: boolean;
}

export interface Topic extends Called {
  readonly about?: Words;
  /** Its words come from all sheets of the plan, and not from those of its subject alone. */
  readonly listsPlan?: boolean;
  words(subject: Subject, marks: readonly string[]): readonly Wording[];
  readonly list?: List;
}

export interface List {
  readonly members: readonly Called[];
  /** Worked out once for all that is asked of them. */
  items(subject: Subject, marks: readonly string[]): Items;
}

export interface Items {
  readonly count: number;
  /** Of one item, from 0: a member by its Japanese name, or the item as a line of its list. */
  words(index: number, asked: Asked): readonly Wording[];
}

export interface Asked {
  readonly member?: string;
  /** What follows the member: a year, an area. */
  readonly of?: string;
}

export interface Member<Item> extends Called {
  words(item: Item, subject: Subject, of: string): readonly Wording[];
}

interface Listed<Item> extends Called {
  readonly about?: Words;
  items(subject: Subject): readonly Item[];
  /** The item as one line, or several. */
  line(item: Item, subject: Subject, marks: readonly string[], number: number): readonly Wording[];
  readonly members?: readonly Member<Item>[];
  /** Where a new item goes: what is written into a place that has none. */
  opening?(subject: Subject): FieldReference | undefined;
}

export function listTopic<Item>(listed: Listed<Item>): Topic {
  const { about, en, items, ja, line, members = [] } = listed;
  const open = (subject: Subject) => blank(listed.opening?.(subject));
  return {
    ja,
    en,
    ...(about && { about }),
    words(subject, marks) {
      const all = items(subject);
      if (all.length === 0) return open(subject);
      return all.flatMap((item, index) => line(item, subject, marks, index + 1));
    },
    list: {
      members,
      items(subject, marks) {
        const all = items(subject);
        const words = (index: number, { member, of = '' }: Asked) => {
          const item = all[index];
          if (item === undefined) return member === undefined || member === itemWords ? open(subject) : [];
          if (member === undefined) return line(item, subject, marks, index + 1);
          const own = members.find(({ ja: name }) => name === member)?.words(item, subject, of) ?? [];
          return marked(own, marks, index + 1);
        };
        return { count: all.length, words };
      },
    },
  };
}

/** The member that is the item itself. */
export const itemWords = '内容';

/** With the mark that a form asks for, where the words bring none. */
export function marked(
  words: readonly Wording[],
  marks: readonly string[],
  number: number,
): readonly Wording[] {
  const mark = markAt(marks, number);
  return mark === ''
    ? words
    : words.map((one) => (one.lead === '' && one.text !== '' ? { ...one, lead: mark } : one));
}

/** Words of an author, which find their way home. */
export function said(entity: Entity, written: Written | undefined, lead = ''): Wording[] {
  if (!written || written.text === '') return [];
  const { field } = lineOf(entity, written);
  return [{ lead, text: written.text, ...(field && { field }) }];
}

/** A place without words that takes some. */
export function blank(field: FieldReference | undefined): Wording[] {
  return field ? [{ lead: '', text: '', field }] : [];
}

/** Words of an author, or the key that they would have. */
export function saidAt(entity: Entity, key: string, written: Written | undefined): Wording[] {
  const words = said(entity, written);
  return words.length > 0 ? words : blank({ entity: entity.key, field: key });
}

export function saidAll(entity: Entity, all: readonly Written[]): Wording[] {
  return all.flatMap((one) => said(entity, one));
}

/** Words that reform put together. */
export function made(text: string | undefined, lead = ''): Wording[] {
  return text === undefined || text === '' ? [] : [{ lead, text }];
}

/** ① counts, every other mark repeats. */
export function markAt([mark = '']: readonly string[], number: number): string {
  return numberedMark(mark, number);
}

/** A value with its unit behind it; where a cell wants a number it gets one. */
export function valued(kpi: Kpi, measure: Measure | undefined): Wording[] {
  if (!measure || measure.value === '') return [];
  const shown = shownValue(measure, kpi);
  const field = { entity: kpi.key, field: [...writtenPath(measure.origin), 'value'].join('.') };
  const words = { lead: '', text: measure.value, tail: shown.slice(measure.value.length), field };
  const number = numberOf(measure.value);
  return [number === undefined ? words : { ...words, number }];
}

export function numberOf(text: string): number | undefined {
  return exactNumber(readFigure(text));
}

/** A year or an area as somebody typed it in a name. */
export function sameName(a: string, b: string): boolean {
  return fold(a).toLowerCase() === fold(b).toLowerCase();
}
