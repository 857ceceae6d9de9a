/** The times of a table of indicators: the plan's years, and every other time at which a value or a target stands. */
import { eraNamed } from '../../calendar/era.ts';
import { nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import { readDates } from '../../calendar/read.ts';
import { byText } from '../../lists.ts';
import type { Initiative, Kpi, Measure } from '../../plan/plan.ts';

export interface Time {
  readonly key: string;
  readonly title: string;
}

/** In order of time. */
export function timesOf({ programme: { columns } }: Initiative, kpis: readonly Kpi[]): Time[] {
  const measures = kpis.flatMap((kpi) => [...kpi.actuals, ...yearlyTargets(kpi)]);
  const words = new Map<string, string>();
  for (const measure of measures) if (!words.has(keyOf(measure))) words.set(keyOf(measure), measure.at);
  const sample = measures.find(({ at }) => /^[A-Z]\d+$/.test(at.normalize('NFKC')));
  for (const { text, year } of columns) {
    const key = `${year} 年度`;
    if (year !== undefined && !words.has(key)) words.set(key, sample ? alike(sample, text, year) : text);
  }
  return [...words]
    .map(([key, title]) => ({ key, title }))
    .sort((a, b) => byText(orderOf(a.key), orderOf(b.key)));
}

/** The same by their own words, each a time of its own. */
export function timesAsWritten(measures: readonly Measure[]): string[] {
  const days = new Map(measures.map((one) => [one.at, orderOf(keyOf(one))]));
  return [...days].sort(([, a], [, b]) => byText(a, b)).map(([at]) => at);
}

/** Targets of the years between; those of another plan stand in a note. */
export function yearlyTargets({ targets }: Kpi): Measure[] {
  return targets.filter(({ at, of }) => of === undefined && at !== '');
}

/** R5 and 令和5年度 are one time; 令和4年9月末 is one of its own. */
export function keyOf({ at, year }: Measure): string {
  return year ? `${year.number} ${year.fiscal ? '年度' : '年'}` : at;
}

/** The day a time ends on; what no calendar knows comes last, as it was written. */
function orderOf(key: string): string {
  const [, year, fiscal] = /^(\d{4}) 年(度?)$/.exec(key) ?? [];
  if (year !== undefined) return fiscal ? `${Number(year) + 1}-03-31` : `${year}-12-31`;
  const date = readDates(key).clauses.at(-1)?.date;
  return date?.to ?? date?.from ?? '9999';
}

/** H28 as written → H29 for the year after, and R1 where the plan counts that year in another era. */
function alike({ at, year }: Measure, column: string, other: number): string {
  const sample = at.normalize('NFKC');
  const own = column.normalize('NFKC');
  const named = /\d{4}/.test(own) ? nameOfFiscalYear(other) : own;
  const era = eraNamed(named.replace(/(?:\d|元).*$/s, ''));
  if (era && era.letter !== sample.slice(0, 1)) return `${era.letter}${other - era.first + 1}`;
  return `${at.slice(0, 1)}${Number(sample.slice(1)) + other - (year?.number ?? other)}`;
}
