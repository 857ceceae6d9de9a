/** The time that words of a sheet mean – 2025年, 2025年度, 9月末, a bare 28年度 – and whether it is over, or has begun, by a day. */
import { type Day, dayOf, type Span } from '../calendar/day.ts';
import { firstDay, lastDay, readYear } from '../calendar/fiscal-year.ts';
import { readDates } from '../calendar/read.ts';
import { fold } from '../japanese/fold.ts';
import { yearOf } from './year-columns.ts';

/** The stretch that the words mean, both ends known; a bare 28年度 is read by the year near it. */
export function stretchOf(words: string, fiscalYear: number | undefined): Required<Span> | undefined {
  const known = readYear(words);
  if (known && !known.fiscal) return { from: dayOf(known.year, 1, 1), to: dayOf(known.year, 12, 31) };
  const bare = /^\d{1,2}(?:年度?)?$/.test(fold(words)) ? yearOf(words, fiscalYear) : undefined;
  const year = known?.year ?? bare;
  if (year !== undefined) return { from: firstDay(year), to: lastDay(year) };
  const { dates } = readDates(words, fiscalYear === undefined ? {} : { fiscalYear });
  const last = dates.findLast(({ from, to }) => from !== null || to !== null);
  return last && { from: last.from ?? last.to, to: last.to ?? last.from };
}

/** Words that cannot be read are never later than anything. */
export function isOverBy(end: Day, words: string | undefined, fiscalYear: number | undefined): boolean {
  const to = words === undefined ? undefined : stretchOf(words, fiscalYear)?.to;
  return to == null || to <= end;
}

/** Had begun by that day. */
export function isBegunBy(end: Day, words: string | undefined, fiscalYear: number | undefined): boolean {
  const from = words === undefined ? undefined : stretchOf(words, fiscalYear)?.from;
  return from == null || from <= end;
}
