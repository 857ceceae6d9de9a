/** From words to days: a point in time, the year it belongs to, and the date before it that it leans on. */
import { type Day, dayOf, daysInMonth, lastOfMonth } from '../day.ts';
import { yearAfter } from '../era.ts';
import { firstDay, lastDay, type Year } from '../fiscal-year.ts';
import type { Context } from '../reading.ts';
import type { Point, YearWords } from './piece.ts';

export interface Placed {
  readonly from: Day | null;
  readonly to: Day | null;
  /** The point as it was understood, for what leans on it. */
  readonly point: Point;
  /** The year that was said or taken over; undefined when it came from the context. */
  readonly year: (Year & { readonly western: boolean }) | undefined;
  readonly bad: boolean;
}

/** 令和7年11月～2月 ends in the year after; 令和7年度11月～2月 stays in its own. */
function inherited(point: Point, before: Placed | undefined): Placed['year'] {
  if (before?.year === undefined) return undefined;
  const { year, fiscal, western } = before.year;
  const [last, first] = [before.point.months, point.months];
  const wraps = !fiscal && last !== undefined && first !== undefined && first.first < last.first;
  return { year: wraps ? year + 1 : year, fiscal, western };
}

function yearOf(words: YearWords, context: Context, before: Placed | undefined): Placed['year'] {
  const near = before?.year;
  switch (words.is) {
    case 'known':
      return { year: words.year, fiscal: words.fiscal ?? true, western: words.western };
    case 'bare': {
      const around = near?.year ?? context.fiscalYear;
      const western = near?.western ?? false;
      const year = around === undefined ? undefined : yearAfter(words.count, { year: around, western });
      return year === undefined ? undefined : { year, fiscal: words.fiscal ?? true, western };
    }
    case 'relative': {
      const from = (words.chained ? near?.year : undefined) ?? seenFrom(words, context, before);
      return from === undefined
        ? undefined
        : { year: from + words.offset, fiscal: words.fiscal, western: false };
    }
    case 'none':
      return undefined;
  }
}

/** 来年度 under 次年度以降 is the year after the sheet's, but 翌5月 the May after the month before it. */
function seenFrom(
  { chained, offset }: Extract<YearWords, { is: 'relative' }>,
  { ahead = 0, fiscalYear }: Context,
  before: Placed | undefined,
): number | undefined {
  const isSeenFromSheet = offset > 0 && !(chained && before);
  return fiscalYear === undefined || !isSeenFromSheet ? fiscalYear : fiscalYear - ahead;
}

interface MonthRange {
  readonly year: number;
  readonly month: number;
  readonly lastYear: number;
  readonly lastMonth: number;
}

/** The calendar years of the months: January to March of a 年度 belong to the next one, 春 begins before it. */
function monthRangeOf(point: Point, { year, fiscal }: Year): MonthRange | undefined {
  if (point.months === undefined) return undefined;
  const { first, last } = point.months;
  const spring = first < 4 && last >= 4;
  const start = fiscal && first < 4 && !spring ? year + 1 : year;
  return { year: start, month: first, lastYear: last < first ? start + 1 : start, lastMonth: last };
}

function ends(point: Point, year: Year): { from: Day; to: Day } | undefined {
  const range = monthRangeOf(point, year);
  if (range === undefined) {
    return year.fiscal
      ? { from: firstDay(year.year), to: lastDay(year.year) }
      : { from: dayOf(year.year, 1, 1), to: dayOf(year.year, 12, 31) };
  }
  const { year: y, month, lastYear, lastMonth } = range;
  const [first, last] = point.days ?? [1, 99];
  const most = daysInMonth(lastYear, lastMonth);
  if (first > daysInMonth(y, month) || (last !== 99 && last > most)) return undefined;
  return {
    from: dayOf(y, month, first),
    to: last === 99 ? lastOfMonth(lastYear, lastMonth) : dayOf(lastYear, lastMonth, last),
  };
}

/** 中旬 and 15日 take the month of the date before them. */
function completed(point: Point, before: Placed | undefined): Point | undefined {
  if (point.partial !== true) return point;
  const months = before?.point.months;
  if (months === undefined) return undefined;
  const { partial: _, ...rest } = point;
  return { ...rest, months };
}

function nowhere(point: Point, bad: boolean): Placed {
  return { from: null, to: null, point, year: undefined, bad };
}

function yearFor(point: Point, context: Context, before: Placed | undefined): Placed['year'] {
  return point.year === undefined ? inherited(point, before) : yearOf(point.year, context, before);
}

/** Without a year, neither in the words nor around them, a month is understood and has no days. */
export function place(written: Point, context: Context, before?: Placed): Placed {
  const point = completed(written, before);
  if (point === undefined || point.bad === true || point.year?.is === 'none') return nowhere(written, true);
  const year = yearFor(point, context, before);
  const { fiscalYear } = context;
  const around =
    point.year === undefined && fiscalYear !== undefined ? { year: fiscalYear, fiscal: true } : undefined;
  const meant = year ?? around;
  if (meant === undefined) return nowhere(point, false);
  const days = ends(point, meant);
  if (days === undefined) return nowhere(point, true);
  const from = point.edge === 'last' ? days.to : days.from;
  const to = point.edge === 'first' ? days.from : days.to;
  return { from, to, point, year, bad: false };
}
