/** Of a date the day that decides which period it stands under: a deadline by its end, 令和8年度中 as well, everything else by its beginning. */
import type { Day } from './day.ts';
import { firstDay, fiscalYearOf, lastDay } from './fiscal-year.ts';
import { parse } from './grammar/parse.ts';
import type { DateMention } from './reading.ts';

type Dated = Pick<DateMention, 'from' | 'kind' | 'text' | 'to'>;

export function anchorOf(date: Dated): Day | null {
  const { from, kind, to } = date;
  return kind === 'until' || isWithinYear(date) ? to : (from ?? to);
}

/** Some time in one fiscal year: 令和8年度中, 年度内, 今年度. It has to be done by the end and need not begin with the year, as 4月～3月 and 4月・3月 do. */
export function isWithinYear({ from, kind, text, to }: Dated): boolean {
  if (kind !== 'on' || from === null || to === null) return false;
  const year = fiscalYearOf(from);
  return from === firstDay(year) && to === lastDay(year) && !hasTwoEnds(text);
}

const joints = new Set(['~', '-', 'sep', 'から', 'より']);

function hasTwoEnds(text: string): boolean {
  return parse(text).tokens.some(({ kind }) => joints.has(kind));
}
