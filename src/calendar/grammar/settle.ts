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
function placedBefore(point: Point, to: Placed, here: Placed): Placed {
  if (point.year !== undefined || to.year === undefined || to.from === null) return here;
  if (here.from !== null && here.from <= to.from) return here;
  for (const fiscalYear of [to.year.year, to.year.year - 1]) {
    const there = place(point, { fiscalYear });
    if (there.from !== null && there.from <= to.from) return there;
  }
  return here;
}

export function settle(phrase: Phrase, context: Context, before: Placed | undefined): Settled {
  const { kind, vague, from, to, length } = phrase;
  const [start, end] = bothEnds(from, to, context, before);
  const first = start?.from ?? null;
  return {
    phrase,
    kind,
    vague,
    from: first,
    to: length === undefined ? (end?.to ?? null) : first && endOf(first, length),
    bad: start?.bad === true || end?.bad === true,
    explicit: (start?.year ?? end?.year) !== undefined,
    last: end ?? start,
  };
}

function bothEnds(
  from: Point | undefined,
  to: Point | undefined,
  context: Context,
  before: Placed | undefined,
): readonly [start: Placed | undefined, end: Placed | undefined] {
  if (from === undefined || to === undefined) {
    return [from && place(from, context, before), to && place(to, context, before)];
  }
  if (from === to) {
    const placed = place(from, context, before);
    return [placed, placed];
  }
  const start = place(withFiscal(from, to), context, before);
  const end = place(withFiscal(to, start.point), context, start);
  return [before === undefined ? placedBefore(withFiscal(from, to), end, start) : start, end];
}
