/** 翌年度5月 in a sheet of 令和7年度 is 令和8年5月; in the sheet of the next year the same words mean a year later. */
import { lastDay } from '../../calendar/fiscal-year.ts';
import { readDates } from '../../calendar/read.ts';
import { timesOf } from '../../calendar/times.ts';

/** Whether words of a year speak of what comes after it as seen from it: 翌6月, 来年度, 次年度以降. */
export function isRelative(text: string, year: number): boolean {
  const own = timesIn(text, year);
  const next = new Set(timesIn(text, year + 1).map(said));
  return own.some((time) => (time.from ?? time.to ?? '') > lastDay(year) && !next.has(said(time)));
}

function timesIn(text: string, fiscalYear: number) {
  return readDates(text, { fiscalYear }).clauses.flatMap(timesOf);
}

function said({ from, to }: ReturnType<typeof timesIn>[number]): string {
  return `${from} ${to}`;
}
