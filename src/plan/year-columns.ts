/** 計画期間 → the columns of the tables by year, and which of them a year in an author's words means. */
import { nearestYear } from '../calendar/era.ts';
import { nameOfFiscalYear, readYear, readYearSpan } from '../calendar/fiscal-year.ts';
import { fold } from '../japanese/fold.ts';
import type { Programme, YearColumn } from './programme.ts';

/** A list is printed as it is; of a span the columns are called 26年度, 令和5年度 where the count is small, and by their era where it changes. */
export function yearColumns(years: string | readonly string[] | undefined): YearColumn[] {
  if (years === undefined || areTooMany(years)) return [];
  if (typeof years !== 'string') {
    const near = years.flatMap((text) => readYear(text)?.year ?? [])[0];
    return years.map((text) => ({ text, year: yearOf(text, near) }));
  }
  const span = readYearSpan(years);
  if (!span) return [];
  const all = Array.from({ length: span.to - span.from + 1 }, (_, index) => span.from + index);
  return all.map((year) => ({ text: nameOfColumn(fold(years), year, span.from), year }));
}

/** No page has room for more columns, and nobody plans as far. */
const mostYears = 50;

export function areTooMany(years: string | readonly string[]): boolean {
  if (typeof years !== 'string') return years.length > mostYears;
  const span = readYearSpan(years);
  return span !== undefined && span.to - span.from >= mostYears;
}

const eraYear = /([MTSHR]|明治|大正|昭和|平成|令和)(\d+|元)/g;

/** 平成32年度 never came, but the author planned for it: within one era the count goes on. */
function nameOfColumn(years: string, year: number, first: number): string {
  if (/(?:19|20)\d\d/.test(years)) return `${year}年度`;
  const named = [...years.matchAll(eraYear)];
  const count = named[0]?.[2];
  if (count === undefined || new Set(named.map(([, era]) => era)).size > 1) return nameOfFiscalYear(year);
  const begins = count === '元' ? 1 : Number(count);
  const number = begins + year - first;
  const era = begins < 10 ? named[0]?.[1] : '';
  return `${era}${number === 1 ? '元' : number}年度`;
}

/** H28, 28年度 and 28 by the years around them. */
export function yearOf(text: string, near: number | undefined): number | undefined {
  const known = readYear(text)?.year;
  if (known !== undefined) return known;
  const count = /^(\d{1,2})(?:年度?)?$/.exec(fold(text))?.[1];
  return count === undefined || near === undefined ? undefined : nearestYear(Number(count), near);
}

/** That of the first column that says one. */
export function firstYear(columns: readonly YearColumn[]): number | undefined {
  return columns.find(({ year }) => year !== undefined)?.year;
}

export function columnOf(columns: readonly YearColumn[], text: string): number | undefined {
  const same = columns.findIndex((column) => fold(column.text) === fold(text));
  if (same >= 0) return same;
  const year = yearOf(text, firstYear(columns));
  const index = year === undefined ? -1 : columns.findIndex((column) => column.year === year);
  return index < 0 ? undefined : index;
}

/** Under 令和8年度以降 stand the records of every later year. */
export function openColumnOf(columns: readonly YearColumn[], year: number | undefined): number | undefined {
  const near = firstYear(columns);
  const index = year === undefined ? -1 : columns.findIndex((column) => beginsBy(year, column, near));
  return index < 0 ? undefined : index;
}

function beginsBy(year: number, { text }: YearColumn, near: number | undefined): boolean {
  const first = /^(.+?)(?:以降|以後|[～〜~])$/.exec(text.trim())?.[1];
  const begins = first === undefined ? undefined : yearOf(first, near);
  return begins !== undefined && begins <= year;
}

/** 平成26～30年度, as written, or its columns one by one. */
export function nameOfYears({ columns, years }: Pick<Programme, 'columns' | 'years'>): string {
  return years?.text ?? columns.map(({ text }) => text).join('・');
}
