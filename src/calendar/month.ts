/** Months counted on the calendar: from 7月 to 9月 there are two, whatever the days. */
import { type Day, partsOf } from './day.ts';

export function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}
