/** Whether the dates of an item lie in the bucket it stands in, and where they would belong. */
import { isWithinYear } from '../calendar/anchor.ts';
import type { Day } from '../calendar/day.ts';
import { firstDay, lastDay } from '../calendar/fiscal-year.ts';
import type { Clause, DateMention } from '../calendar/reading.ts';
import { besidesOf, timesOf } from '../calendar/times.ts';
import { oncePer } from '../once.ts';
import { milestonesOf, reportsOf } from '../plan/items.ts';
import type { Bucket, Initiative, Milestone, Progress } from '../plan/plan.ts';

/**
 * - `outside` no date touches the bucket: 7月 under 後期, but not 4月に調査し、10月に報告 under 前期
 * - `before`  it goes on in the bucket, but begins in an earlier one: 5月～ under 後期
 * - `after`   it goes on in the bucket, but its deadline lies in a later one: ～1月 under 前期
 */
export type Miss = 'outside' | 'before' | 'after';

export interface Misfit {
  readonly bucket: Bucket;
  readonly date: DateMention;
  /** The bucket the date belongs to; before the year there is none. */
  readonly right: Bucket | undefined;
}

interface Window {
  readonly date: DateMention;
  readonly from: Day;
  readonly to: Day;
}

interface Restless {
  readonly milestones: readonly Milestone[];
  readonly progress: readonly Progress[];
}

/** The items and reports that may miss their bucket; nearly all fit. Asked by one rule after the other, about the same plan. */
export const restlessIn = oncePer(
  (initiatives: readonly Initiative[]): Restless => ({
    milestones: milestonesOf(initiatives).filter(isRestless),
    progress: reportsOf(initiatives).filter(isRestless),
  }),
);

function isRestless({ bucket, initiative, placed, reading }: Milestone | Progress): boolean {
  if (!placed || initiative.fiscalYear === undefined) return false;
  const room = roomOf(bucket, initiative.fiscalYear);
  return !reading.clauses.every((clause) =>
    clause.dates.length < 2 ? fits(clause.date, room) : timesOf(clause).every((date) => fits(date, room)),
  );
}

export function misfitOf(item: Milestone | Progress, miss: Miss): Misfit | undefined {
  const { bucket, initiative } = item;
  if (initiative.fiscalYear === undefined || !isRestless(item)) return undefined;
  const room = roomOf(bucket, initiative.fiscalYear);
  const wrong = wrongOne(item.reading.clauses, miss, room);
  if (!wrong) return undefined;
  const anchor = wrong.date.kind === 'until' ? wrong.to : wrong.from;
  const right = initiative.buckets.find((one) => holds(roomOf(one, initiative.fiscalYear ?? 0), anchor));
  return { bucket, date: wrong.date, right };
}

/** Misses in no way, as nearly every date. */
function fits(date: DateMention | undefined, room: Room): boolean {
  if (!date || !liesInTime(date)) return true;
  const begins = date.from === null || isWithinYear(date) || (date.from >= room.from && date.from <= room.to);
  return begins && (date.to === null || (date.to >= room.from && (date.to <= room.to || goesOn(date))));
}

/** A range that ends before it starts is told as that. */
function liesInTime({ from, to }: DateMention): boolean {
  if (from === null || to === null) return from !== to;
  return from <= to;
}

function goesOn({ from, kind }: DateMention): boolean {
  return from !== null && kind !== 'until';
}

/** Only the first can begin before the bucket, and then it is told as that. */
function wrongOne(clauses: readonly Clause[], miss: Miss, room: Room): Window | undefined {
  const windows = windowsOf(clauses.flatMap(timesOf), room);
  const [first, ...others] = windows;
  if (!windows.some((one) => touches(one, room)))
    return miss === 'outside' && !touchesBesides(clauses, room) ? first : undefined;
  const begins = first !== undefined && first.from < room.from;
  if (miss === 'before') return begins ? first : undefined;
  const rest = begins ? others : windows;
  return miss === 'after' ? rest.find(({ date, to }) => date.kind === 'until' && to > room.to) : undefined;
}

interface Room {
  readonly from: Day;
  readonly to: Day;
}

const endOfTime = '9999-12-31';

function roomOf({ period, later }: Bucket, fiscalYear: number): Room {
  if (period) return period;
  return later
    ? { from: firstDay(fiscalYear + 1), to: endOfTime }
    : { from: firstDay(fiscalYear), to: lastDay(fiscalYear) };
}

/** The year as a whole speaks for no bucket: 令和7年度の予算を10月に要求. */
function touchesBesides(clauses: readonly Clause[], room: Room): boolean {
  const besides = clauses.flatMap(besidesOf).filter((date) => !isWithinYear(date));
  return windowsOf(besides, room).some((one) => touches(one, room));
}

function windowsOf(dates: readonly DateMention[], room: Room): Window[] {
  return dates.flatMap((date) => {
    if (!liesInTime(date)) return [];
    const { to } = date;
    const from = isWithinYear(date) ? null : date.from;
    // A bare deadline says nothing of its beginning; it is only held to its end.
    const start = from ?? (to !== null && to < room.from ? to : room.from);
    return [{ date, from: start, to: to ?? endOfTime }];
  });
}

function touches({ from, to }: Window, room: Room): boolean {
  return from <= room.to && to >= room.from;
}

function holds(room: Room, day: Day): boolean {
  return day >= room.from && day <= room.to;
}
