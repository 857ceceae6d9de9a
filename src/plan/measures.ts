/** The values of a KPI: those there are, and those it is to reach. */
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
