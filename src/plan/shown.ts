/** A value with its unit as a form shows it: the unit joins a bare number – 100以上 is 100件以上 –, `80%以上` and `策定` already say all. */
import type { Kpi, Measure } from './plan.ts';

export function shownValue({ figure, value }: Measure, { unit = '' }: Pick<Kpi, 'unit'>): string {
  const bare = (figure.kind === 'number' || figure.kind === 'range') && figure.unit === '';
  return bare ? value.replace(/^(.*[\d０-９][万億兆千百]*)/, `$1${unit}`) : value;
}
