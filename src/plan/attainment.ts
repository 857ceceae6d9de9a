/** Whether a value meets a target, in the direction the KPI says is better, and how far it has come. */
import { areInOneUnit, finalAimOf, isOfPart, isShare, valuesOf } from './measures.ts';
import type { Direction, Kpi, Measure } from './plan.ts';

/** False also where one of the two is no plain number or their units differ. */
export function meets({ figure: actual }: Measure, { figure: target }: Measure, better: Direction): boolean {
  if (actual.kind !== 'number' || (target.kind !== 'number' && target.kind !== 'range')) return false;
  if (actual.unit !== target.unit && actual.unit !== '' && target.unit !== '') return false;
  const { number } = actual;
  if (target.kind === 'range')
    return (better === 'lower' || number >= target.from) && (better === 'higher' || number <= target.to);
  const { bound } = target;
  const isUpwards = better === 'higher' || (better === 'keep' && (bound === 'at-least' || bound === 'above'));
  const isDownwards = better === 'lower' || (better === 'keep' && (bound === 'at-most' || bound === 'below'));
  if (isUpwards) return bound === 'above' ? number > target.number : number >= target.number;
  if (isDownwards) return bound === 'below' ? number < target.number : number <= target.number;
  return number === target.number;
}

/** The last value that can be held against a target: fewer in half a year than are allowed in a whole one says nothing yet. */
export function latestAgainst(
  target: Measure,
  kpi: Pick<Kpi, 'actuals' | 'better' | 'unit'>,
): Measure | undefined {
  const { actuals, better } = kpi;
  const isEarly = (one: Measure) => isOfPart(one) && !isOfPart(target) && !isShare(one, kpi);
  return actuals.findLast((one) => isNumber(one) && (better === 'higher' || !isEarly(one)));
}

export interface Attainment {
  readonly target: Measure;
  readonly latest: Measure;
  /** Where it began: the first value there is. */
  readonly baseline: Measure | undefined;
  /** How much of the way from there to the target is done: 0 to 1, less when it went the other way, more beyond the target. */
  readonly share: number | undefined;
  /** Undefined where nobody says which way is better, or how near 程度 is near enough. */
  readonly met: boolean | undefined;
}

/** Undefined where there is no number to hold against a number. */
export function attainmentOf(kpi: Kpi): Attainment | undefined {
  const { better } = kpi;
  const series = valuesOf(kpi).filter(isNumber);
  const target = finalAimOf(kpi);
  const latest = target && latestAgainst(target, kpi);
  if (!latest || !areInOneUnit(latest, target, kpi)) return undefined;
  const first = series[0] === latest ? undefined : series[0];
  const met = better && metOf(latest, target, better);
  const share = shareOf(first, latest, target, { better, met });
  return { target, latest, baseline: first, share, met };
}

function metOf(latest: Measure, target: Measure, better: Direction): boolean | undefined {
  const met = meets(latest, target, better);
  const isVague = better === 'keep' && target.figure.kind === 'number' && target.figure.approximate;
  return met || !isVague ? met : undefined;
}

function shareOf(
  first: Measure | undefined,
  { figure: now }: Measure,
  { figure: end }: Measure,
  { better, met }: Pick<Attainment, 'met'> & Pick<Kpi, 'better'>,
): number | undefined {
  if (first?.figure.kind !== 'number' || now.kind !== 'number' || end.kind !== 'number') return undefined;
  const way = end.number - first.figure.number;
  if (way === 0) return met === undefined ? undefined : Number(met);
  // What is to be kept is on no way.
  if (better === 'keep') return undefined;
  return (now.number - first.figure.number) / way;
}

function isNumber({ figure }: Measure): boolean {
  return figure.kind === 'number';
}
