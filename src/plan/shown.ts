/** A value as a form or a message shows it: the unit joins a bare number, `80%以上` and `策定` already say all. */
import type { Kpi, Measure } from './plan.ts';

type WithUnit = Pick<Kpi, 'unit'>;

export function shownValue(measure: Measure, { unit = '' }: WithUnit): string {
  return isBare(measure) && endsInNumber(measure) ? `${measure.value}${unit}` : measure.value;
}

/** Its time between the words around it; nothing of them where the author gave none. */
export function shownTime({ at }: Measure, before: string, after = ''): string {
  return at === '' ? '' : `${before}${at}${after}`;
}

/** `100以上`: a number whose unit cannot be put behind it without changing the author's words. */
export function lacksUnit(measure: Measure): boolean {
  return isBare(measure) && !endsInNumber(measure);
}

function isBare({ figure }: Measure): boolean {
  return (figure.kind === 'number' || figure.kind === 'range') && figure.unit === '';
}

function endsInNumber({ value }: Measure): boolean {
  return /[\d０-９百千万億兆]\s*$/.test(value);
}
