/** What a report tells of that, on the day of a check, is still to come: by which date, and what is left without it. */
import type { Day } from '../calendar/day.ts';
import type { Clause, DateMention } from '../calendar/reading.ts';
import { entriesOf } from '../calendar/times.ts';
import type { Progress } from '../plan/plan.ts';

/** One rule tells of what is still to come; the others look at the clauses beside it. */
export function toldSoFar(progress: Progress, asOf: Day): Progress {
  const { reading } = progress;
  const clauses = reading.clauses.filter((clause) => !stillToCome(clause, asOf));
  if (clauses.length === reading.clauses.length) return progress;
  return { ...progress, reading: { ...reading, clauses, dates: clauses.flatMap(({ dates }) => dates) } };
}

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
