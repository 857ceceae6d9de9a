/** When an item of the schedule, or a report on it, happens: from its first dated clause to its last. */
import type { Day } from '../calendar/day.ts';
import type { Clause, DateMention, Reading } from '../calendar/reading.ts';

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
export function timingOf({ clauses }: Reading): Timing | undefined {
  const dated = clauses.flatMap(dateOf);
  const first = dated[0];
  const last = dated.at(-1);
  if (!first || !last) return undefined;
  return {
    starts: earliest(dated.map(({ from }) => from)),
    ends: latest(dated.map(({ to }) => to)),
    first: first.text,
    words: last.text,
  };
}

/** The date of a clause, where it lies in time: a rhythm or 随時 does not. */
function dateOf({ date }: Clause): DateMention[] {
  return date && (date.from !== null || date.to !== null) ? [date] : [];
}

/** A missing beginning lies before every other one. */
function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b));
}

/** A missing end lies after every other one. */
function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b));
}
