/** The date by which a report tells of what, on the day of a check, is still to come. */
import type { Day } from '../calendar/day.ts';
import type { Clause, DateMention } from '../calendar/reading.ts';
import { entriesOf } from '../calendar/times.ts';

export function stillToCome(clause: Clause, asOf: Day): DateMention | undefined {
  return toldIn(clause).find(
    ({ from, kind }) => (kind === 'on' || kind === 'from') && from !== null && from > asOf,
  );
}

/** 年2回（6月・12月） is a rhythm, and goes on once its first time has come. */
function toldIn(clause: Clause): readonly DateMention[] {
  const { date, dates } = clause;
  return date && dates.some(({ kind }) => kind === 'repeat') ? [date] : entriesOf(clause);
}
