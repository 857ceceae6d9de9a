/** Whether a value meets a target, in the direction the KPI says is better. */
import type { Direction, Measure } from './plan.ts';

/** False also where one of the two is no plain number or their units differ. */
export function meets({ figure: actual }: Measure, { figure: target }: Measure, better: Direction): boolean {
  if (actual.kind !== 'number' || target.kind !== 'number') return false;
  if (actual.unit !== target.unit && actual.unit !== '' && target.unit !== '') return false;
  if (better === 'keep') return actual.number === target.number;
  return better === 'higher' ? actual.number >= target.number : actual.number <= target.number;
}
