/** The time a value is for – 2024年, 令和7年9月末, 令和3年4月1日現在 – by its first and its last day; undefined where nobody can tell. */
import type { Day, Span } from '../calendar/day.ts';
import { readDates } from '../calendar/read.ts';
import type { Measure } from './plan.ts';

export function endOf(measure: Measure): Day | undefined {
  return timeOf(measure)?.to ?? undefined;
}

export function beginningOf(measure: Measure): Day | undefined {
  return timeOf(measure)?.from ?? undefined;
}

function timeOf({ at }: Measure): Span | undefined {
  const { dates } = readDates(at);
  return dates.length === 1 ? dates[0] : undefined;
}
