/** A value of a KPI as a form prints it: the author's string, with the unit where only a number was written. */
import type { Kpi, Measure } from '../../plan/plan.ts';

/** `80%以上` and `策定` already say all. */
export function shownValue({ figure, value }: Measure, { unit = '' }: Kpi): string {
  return figure.kind === 'number' && figure.unit === '' ? `${value}${unit}` : value;
}
