/** A value with its unit as a form shows it: the unit is added to a bare number only, `80%以上` and `策定` already say all. */
import type { Kpi, Measure } from './plan.ts';

export function shownValue({ figure, value }: Measure, { unit = '' }: Pick<Kpi, 'unit'>): string {
  return figure.kind === 'number' && figure.unit === '' ? `${value}${unit}` : value;
}
