/** The values of a KPI: those there are, those it is to reach, and the time that each is for. */
import { addDays, addMonths, type Day, type Span } from '../calendar/day.ts';
import { readDates } from '../calendar/read.ts';
import { fold } from '../japanese/fold.ts';
import { nameOfUnit } from '../japanese/unit.ts';
import type { Kpi, Measure } from './plan.ts';

/** From where it began to the latest. */
export function valuesOf({ actuals, baseline }: Pick<Kpi, 'actuals' | 'baseline'>): readonly Measure[] {
  return baseline ? [baseline, ...actuals] : actuals;
}

/** The last first, then those of the years between. */
export function aimsOf({ target, targets }: Pick<Kpi, 'target' | 'targets'>): readonly Measure[] {
  return target ? [target, ...targets] : targets;
}

/** Those that no other plan set. */
export function ownAimsOf({ target, targets }: Pick<Kpi, 'target' | 'targets'>): readonly Measure[] {
  return aimsOf({ target, targets: targets.filter(({ of }) => of === undefined) });
}

/** What it is to reach in the end: its target, or the latest of those of the years where that is all there is; － is none. */
export function finalAimOf(kpi: Pick<Kpi, 'target' | 'targets'>): Measure | undefined {
  return kpi.target ?? latestIn(ownAimsOf(kpi));
}

function latestIn(aims: readonly Measure[]): Measure | undefined {
  const set = aims.filter(({ figure }) => figure.kind !== 'none');
  return set.toSorted((a, b) => (a.year?.number ?? 0) - (b.year?.number ?? 0)).at(-1);
}

/** A bare number is in the unit of its KPI; but of 458 in 千円 and 450千円 nobody can tell which is more. */
export function areInOneUnit(one: Measure, other: Measure, { unit = '' }: Pick<Kpi, 'unit'>): boolean {
  const [a, b] = [unitOf(one), unitOf(other)];
  if (a === undefined || b === undefined) return false;
  if (a === b) return true;
  if (a !== '' && b !== '') return false;
  return unit === '' || (!/^[十百千万億]./.test(unit) && areAlike(a || b, unit));
}

/** 件 and 件／年, 人 and 名. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [nameOfUnit(one), nameOfUnit(other)];
  return a.includes(b) || b.includes(a);
}

function unitOf({ figure }: Measure): string | undefined {
  return figure.kind === 'number' || figure.kind === 'range' ? figure.unit : undefined;
}

/** The months so far of a year – 令和7年9月末, 令和7年度上半期 – of which a count has less to show than of the whole. */
export function isOfPart(measure: Measure): boolean {
  if (!/月|期/.test(measure.at)) return false;
  const { from, to } = timeOf(measure) ?? { from: null, to: null };
  const isYear = from !== null && to !== null && addMonths(from, 12) <= addDays(to, 1);
  return !isYear && !to?.endsWith('-03-31') && !isAmidMonth(from, to);
}

/** 令和7年4月1日: how many there are on that day, and not since another. */
function isAmidMonth(from: Day | null, to: Day | null): boolean {
  return to !== null && from === to && !addDays(to, 1).endsWith('-01');
}

/** A share is the same of a part. */
export function isShare({ figure }: Measure, { unit = '' }: Pick<Kpi, 'unit'>): boolean {
  return figure.kind === 'number' && /^[%％]$/.test(figure.unit || unit);
}

/** The last day of its time – 2024年, 令和7年9月末, 令和3年4月1日現在; undefined where nobody can tell. */
export function endOf(measure: Measure): Day | undefined {
  return timeOf(measure)?.to ?? undefined;
}

export function beginningOf(measure: Measure): Day | undefined {
  return timeOf(measure)?.from ?? undefined;
}

/** R5 and 令和5年度 are one time; 令和4年9月末 is one of its own. */
export function keyOfTime({ at, year }: Measure): string {
  return year ? `${year.number} ${year.fiscal}` : fold(at);
}

function timeOf({ at }: Measure): Span | undefined {
  const { dates } = readDates(at);
  return dates.length === 1 ? dates[0] : undefined;
}
