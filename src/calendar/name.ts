/** Days and stretches in words a person reads: 令和7年7月, 令和7年9月30日まで, 令和7年度, 前期. */
import type { Language } from '../diagnostics/words.ts';
import { anchorOf } from './anchor.ts';
import { type Day, lastOfMonth, partsOf, type Span } from './day.ts';
import { nameOfDay, nameOfYear } from './era.ts';
import { firstDay, fiscalYearOf, lastDay, nameOfFiscalYear } from './fiscal-year.ts';
import { periods, shortNameOfPeriod } from './period.ts';
import type { Context, DateMention } from './reading.ts';
import { windowOf } from './window.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function dayIn(day: Day, language: Language): string {
  if (language === 'ja') return nameOfDay(day);
  const { year, month, day: date } = partsOf(day);
  return `${date} ${months[month - 1] ?? ''} ${year}`;
}

function monthIn(day: Day, language: Language): string {
  const { year, month } = partsOf(day);
  return language === 'ja' ? `${nameOfYear(year, day)}${month}月` : `${months[month - 1] ?? ''} ${year}`;
}

/** Whole fiscal years and whole months have names of their own. */
function whole(from: Day, to: Day, language: Language): string | undefined {
  const [first, last] = [fiscalYearOf(from), fiscalYearOf(to)];
  const { year, month } = partsOf(to);
  const name = (fiscalYear: number) =>
    language === 'ja' ? nameOfFiscalYear(fiscalYear) : `fiscal year ${fiscalYear}`;
  if (from === firstDay(first) && to === lastDay(last)) {
    if (first === last) return name(first);
    return language === 'ja' ? `${name(first)}から${name(last)}まで` : `fiscal years ${first} to ${last}`;
  }
  if (!from.endsWith('-01') || to !== lastOfMonth(year, month)) return undefined;
  if (from.slice(0, 7) === to.slice(0, 7)) return monthIn(from, language);
  const [a, b] = [monthIn(from, language), monthIn(to, language)];
  return language === 'ja' ? `${a}から${b}まで` : `${a} to ${b}`;
}

/** Empty when neither end is known. */
export function nameOfSpan({ from, to }: Span, language: Language): string {
  const ja = language === 'ja';
  if (from === null && to === null) return '';
  if (from === null) return ja ? `${dayIn(to ?? '', language)}まで` : `until ${dayIn(to ?? '', language)}`;
  if (to === null) return ja ? `${dayIn(from, language)}から` : `from ${dayIn(from, language)}`;
  if (from === to) return dayIn(from, language);
  const [a, b] = [dayIn(from, language), dayIn(to, language)];
  return whole(from, to, language) ?? (ja ? `${a}から${b}まで` : `${a} to ${b}`);
}

const english: Readonly<Record<string, string>> = { 前期: 'first half', 後期: 'second half' };

/** The half of the year a date stands under. Empty outside the year. */
export function halfOf(date: DateMention, { fiscalYear }: Context, language: Language): string {
  if (fiscalYear === undefined || (date.from === null && date.to === null)) return '';
  const day = anchorOf({ ...date, ...windowOf(date, { fiscalYear }) });
  const half = periods('halves', fiscalYear).find((one) => day && one.from <= day && day <= one.to);
  const name = half === undefined ? '' : shortNameOfPeriod(half);
  return language === 'ja' ? name : (english[name] ?? '');
}
