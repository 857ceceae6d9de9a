/** Whether a value meets a target, in the direction the KPI says is better, and how far it has come. */
import type { Direction, Kpi, Measure } from './plan.ts';

/** False also where one of the two is no plain number or their units differ. */
export function meets({ figure: actual }: Measure, { figure: target }: Measure, better: Direction): boolean {
  if (actual.kind !== 'number' || target.kind !== 'number') return false;
  if (actual.unit !== target.unit && actual.unit !== '' && target.unit !== '') return false;
  if (better === 'keep') return actual.number === target.number;
  return better === 'higher' ? actual.number >= target.number : actual.number <= target.number;
}

export interface Attainment {
  readonly target: Measure;
  readonly latest: Measure;
  /** Where it began: the first value there is. */
  readonly baseline: Measure | undefined;
  /** How much of the way from there to the target is done: 0 to 1, less when it went the other way, more beyond the target. */
  readonly share: number | undefined;
  /** Undefined where nobody says which way is better. */
  readonly met: boolean | undefined;
}

/** Undefined where there is no number to hold against a number. */
export function attainmentOf({ actuals, baseline, better, target }: Kpi): Attainment | undefined {
  const series = [...(baseline ? [baseline] : []), ...actuals].filter(isNumber);
  const latest = actuals.findLast(isNumber);
  if (!latest || !target || !isNumber(target)) return undefined;
  const first = series[0] === latest ? undefined : series[0];
  const met = better && meets(latest, target, better);
  return { target, latest, baseline: first, share: shareOf(first, latest, target, met), met };
}

function shareOf(
  first: Measure | undefined,
  { figure: now }: Measure,
  { figure: end }: Measure,
  met: boolean | undefined,
): number | undefined {
  if (first?.figure.kind !== 'number' || now.kind !== 'number' || end.kind !== 'number') return undefined;
  const way = end.number - first.figure.number;
  if (way === 0) return met === undefined ? undefined : Number(met);
  return (now.number - first.figure.number) / way;
}

function isNumber({ figure }: Measure): boolean {
  return figure.kind === 'number';
}
