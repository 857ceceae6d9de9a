/** The times at which a KPI is to be measured and has no value: those its targets are set for, and the years before where the values so far came year by year. */
import { type Day, dayOf } from '../calendar/day.ts';
import { lastDay, nameOfFiscalYear } from '../calendar/fiscal-year.ts';
import { codeOfPeriod } from '../calendar/period.ts';
import { fold } from '../japanese/fold.ts';
import { ownAimsOf } from './measures.ts';
import type { Kpi, Measure } from './plan.ts';

export interface Time {
  /** As the author names such times. */
  readonly words: string;
  readonly number: number;
  readonly fiscal: boolean;
}

export function unmeasuredTimes(kpi: Kpi): Time[] {
  const targets = ownAimsOf(kpi).flatMap(timeOf);
  const last = targets.toSorted((a, b) => a.number - b.number).at(-1);
  const times = [...targets, ...(last ? yearsBefore(last, kpi) : [])];
  const measured = kpi.actuals.filter(({ figure }) => figure.kind !== 'pending').flatMap(timeOf);
  return times
    .filter((time, index) => times.findIndex((other) => same(other, time)) === index)
    .filter((time) => !measured.some((other) => same(other, time)))
    .toSorted((a, b) => a.number - b.number);
}

export function endOf({ fiscal, number }: Time): Day {
  return fiscal ? lastDay(number) : dayOf(number, 12, 31);
}

function yearsBefore(end: Time, { actuals }: Kpi): Time[] {
  const [before, latest] = actuals.slice(-2).flatMap(timeOf);
  if (!before || !latest || latest.fiscal !== end.fiscal || latest.number - before.number !== 1) return [];
  const count = Math.max(0, end.number - latest.number - 1);
  return Array.from({ length: count }, (_, index) => {
    const number = latest.number + index + 1;
    return { words: likewise(latest, number), number, fiscal: latest.fiscal };
  });
}

/** Named as the author names years: 2025年, 2025年度, R7, 令和7年度. */
function likewise({ fiscal, words }: Time, year: number): string {
  if (!fiscal) return `${year}年`;
  if (/(?:19|20)\d\d/.test(fold(words))) return `${year}年度`;
  if (/^[MTSHR]\d/i.test(fold(words))) return codeOfPeriod({ cycle: 'year', fiscalYear: year, index: 1 });
  return nameOfFiscalYear(year);
}

/** － says that there is nothing to measure. */
function timeOf(measure: Measure): Time[] {
  if (!measure.year || measure.figure.kind === 'none') return [];
  return [{ words: measure.at, ...measure.year }];
}

function same(a: Time, b: Time): boolean {
  return a.number === b.number && a.fiscal === b.fiscal;
}
