/** Closes the open ends of a date with its fiscal year, so that a rule can compare two stretches. */
import type { Day, Span } from './day.ts';
import { firstDay, fiscalYearOf, lastDay } from './fiscal-year.ts';
import type { Context } from './reading.ts';

/** 4月～ ends with the fiscal year, ～9月 begins with it; a date of another year is closed within that one. */
export function windowOf(span: Span, context: Context): { readonly from: Day; readonly to: Day } {
  const { from, to } = span;
  const near = context.fiscalYear;
  const closed = (day: Day | null, outer: (a: number, b: number) => number) => {
    const own = day === null ? undefined : fiscalYearOf(day);
    if (own === undefined || near === undefined) return own ?? near;
    return outer(own, near);
  };
  const first = closed(to, Math.min);
  const last = closed(from, Math.max);
  return {
    from: from ?? (first === undefined ? '0001-01-01' : firstDay(first)),
    to: to ?? (last === undefined ? '9999-12-31' : lastDay(last)),
  };
}
