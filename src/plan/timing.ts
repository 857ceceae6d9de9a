/** When an item of the schedule, or a report on it, happens: from its first dated clause to its last. */
import type { Day } from '../calendar/day.ts';
import type { Clause, DateMention, Reading } from '../calendar/reading.ts';
import { happens, timesOf } from '../calendar/times.ts';
import { oncePer } from '../once.ts';

export interface Timing {
  /** Null where only a deadline was written. */
  readonly starts: Day | null;
  /** Null where it goes on without an end. */
  readonly ends: Day | null;
  /** The words of the first date and of the last, as written. */
  readonly first: string;
  readonly words: string;
}

/** Undefined where no clause says when. */
export function timingOf(reading: Reading): Timing | undefined {
  const { clauses } = reading;
  const [one] = clauses;
  if (clauses.length === 1 && one && one.dates.length < 2) return ofDate(one.date);
  const found = timed(reading);
  return found === 'never' ? undefined : found;
}

/** Several rules ask for the same item, and a reading never changes. */
const timed = oncePer(({ clauses }: Reading) => timingIn(clauses) ?? 'never');

function timingIn(clauses: readonly Clause[]): Timing | undefined {
  const dated = clauses.flatMap(timesOf).filter(liesInTime);
  const own = clauses.flatMap(({ date }) => (date && liesInTime(date) ? [date] : []));
  const first = dated[0];
  const last = own.at(-1);
  if (!first || !last) return undefined;
  return {
    starts: earliest(dated.map(({ from }) => from)),
    ends: goesOn(clauses) ? null : latest(own.map(({ to }) => to)),
    first: first.text,
    words: last.text,
  };
}

/** 初会議（4月）。以降月1～2回開催。 has no end. */
function goesOn(clauses: readonly Clause[]): boolean {
  return clauses.findLast(({ date }) => date)?.date?.kind === 'repeat';
}

/** Most items say when in one date. */
function ofDate(date: DateMention | undefined): Timing | undefined {
  if (!date || !liesInTime(date)) return undefined;
  return { starts: date.from, ends: date.to, first: date.text, words: date.text };
}

function liesInTime({ from, kind, to }: DateMention): boolean {
  return (from !== null || to !== null) && happens.has(kind);
}

/** A missing beginning lies before every other one. */
function earliest(days: readonly (Day | null)[]): Day | null {
  return days.includes(null) ? null : (sorted(days)[0] ?? null);
}

/** A missing end lies after every other one. */
function latest(days: readonly (Day | null)[]): Day | null {
  return days.includes(null) ? null : (sorted(days).at(-1) ?? null);
}

function sorted(days: readonly (Day | null)[]): Day[] {
  return days.filter((day) => day !== null).sort();
}
