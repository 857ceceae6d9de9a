/** Phrases to mentions: both ends of each get their days, and a month in a list takes the year of the one before it. */
import { addDays, addMonths, type Day } from '../day.ts';
import type { Context, DateKind } from '../reading.ts';
import type { Length, Phrase, Point } from './piece.ts';
import { type Placed, place } from './place.ts';

export interface Settled {
  readonly phrase: Phrase;
  readonly kind: DateKind;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly vague: boolean;
  readonly bad: boolean;
  /** The year was said, not taken from the context. */
  readonly explicit: boolean;
  /** What the next date of a list leans on. */
  readonly last: Placed | undefined;
}

function endOf(start: Day, { count, unit }: Length): Day {
  if (unit === 'day') return addDays(start, count - 1);
  return addDays(addMonths(start, unit === 'year' ? count * 12 : count), -1);
}

/** 令和5～8年度: what the first half leaves open the second half says. */
function withFiscal(point: Point, other: Point | undefined): Point {
  const [year, next] = [point.year, other?.year];
  if (year === undefined || next === undefined || year.is === 'none' || next.is === 'none') return point;
  if (year.is === 'relative' || year.fiscal !== undefined || next.fiscal === undefined) return point;
  return { ...point, year: { ...year, fiscal: next.fiscal } };
}

/** 4月～令和8年3月: the last April before it, unless the year of the context has one. */
function placedBefore(point: Point, to: Placed, context: Context, before: Placed | undefined): Placed {
  const here = place(point, context, before);
  if (point.year !== undefined || to.year === undefined || to.from === null) return here;
  if (here.from !== null && here.from <= to.from) return here;
  for (const fiscalYear of [to.year.year, to.year.year - 1]) {
    const there = place(point, { fiscalYear });
    if (there.from !== null && there.from <= to.from) return there;
  }
  return here;
}

function stretch(phrase: Phrase, from: Point, to: Point, context: Context, before: Placed | undefined) {
  if (from === to) {
    const placed = place(from, context, before);
    return { first: placed, last: placed };
  }
  const start = place(withFiscal(from, to), context, before);
  const last = place(withFiscal(to, start.point), context, start);
  return {
    first:
      phrase.kind === 'on' && before === undefined
        ? placedBefore(withFiscal(from, to), last, context, before)
        : start,
    last,
  };
}

export function settle(phrase: Phrase, context: Context, before: Placed | undefined): Settled {
  const plain = { phrase, kind: phrase.kind, vague: phrase.vague === true };
  const { from, to, length } = phrase;
  if (from !== undefined && to !== undefined) {
    const { first, last } = stretch(phrase, from, to, context, before);
    const bad = first.bad || last.bad;
    return {
      ...plain,
      from: first.from,
      to: last.to,
      bad,
      explicit: (first.year ?? last.year) !== undefined,
      last,
    };
  }
  const point = from ?? to;
  if (point === undefined)
    return { ...plain, from: null, to: null, bad: false, explicit: false, last: undefined };
  const placed = place(point, context, before);
  const rest = { ...plain, bad: placed.bad, explicit: placed.year !== undefined, last: placed };
  if (length !== undefined) {
    return { ...rest, from: placed.from, to: placed.from === null ? null : endOf(placed.from, length) };
  }
  return from === undefined
    ? { ...rest, from: null, to: placed.to }
    : { ...rest, from: placed.from, to: null };
}
