/** The values of a KPI: those there are, those it is to reach, and the time that each is for. */
import type { Day, Span } from '../calendar/day.ts';
import { readDates } from '../calendar/read.ts';
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

/** The last day of its time – 2024年, 令和7年9月末, 令和3年4月1日現在; undefined where nobody can tell. */
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
