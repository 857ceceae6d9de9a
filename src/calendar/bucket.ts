/** The labels over a form's blocks: 前期 (～9月), 第2四半期, 次年度以降; which period of the year each of them means. */
import { glyphsOf } from './grammar/glyphs.ts';
import { type Cycle, type Period, periods, readPeriodName, withoutBrackets } from './period.ts';
import { readDates } from './read.ts';

export const laterName = '次年度以降';

export interface LabelledPeriod {
  /** Undefined for what comes after the year. */
  readonly period: Period | undefined;
  readonly later: boolean;
}

const afterwards = /^(?:(?:次|翌|来)年度?(?:以降)?|翌々年度(?:以降)?|以降|今後|将来)$/;

/** 前期, 後期, 上半期, Q1, 通年, 4～6月, 令和7年度前期; 次年度以降, 令和8年度以降. Undefined for anything else. */
export function bucketOf(label: string, cycle: Cycle, fiscalYear: number): LabelledPeriod | undefined {
  const name = withoutBrackets(glyphsOf(label).chars.replace(/\n/g, ''));
  if (/^[-の]?$/.test(name)) return undefined;
  if (afterwards.test(name.replace(/\([^()]*\)$/, ''))) return { period: undefined, later: true };
  const known = readPeriodName(name);
  if (known !== undefined) return { period: periods(known.cycle, fiscalYear)[known.index - 1], later: false };
  return fromDates(name, cycle, fiscalYear);
}

/** 令和8年度以降 and 4～9月 are dates as any other; 調査（4～9月） is no name of a period. */
function fromDates(name: string, cycle: Cycle, fiscalYear: number): LabelledPeriod | undefined {
  const { dates, understood } = readDates(name, { fiscalYear });
  const [date] = dates;
  if (!understood || date?.from == null || !isAll(name, date.text)) return undefined;
  const all = [...periods(cycle, fiscalYear), ...periods('year', fiscalYear)];
  const last = all.at(-1);
  if (last !== undefined && date.from > last.to) return { period: undefined, later: true };
  const period = all.find((one) => one.from === date.from && one.to === date.to);
  return period && { period, later: false };
}

function isAll(name: string, date: string): boolean {
  return name.replace(glyphsOf(date).chars, '').replace(/[()\s]/g, '') === '';
}

/** Where the bucket stands in the city's cycle, from 0; what comes after the year stands last. */
export function bucketIndex(label: string, cycle: Cycle, fiscalYear: number): number | undefined {
  const found = bucketOf(label, cycle, fiscalYear);
  if (found === undefined) return undefined;
  const all = periods(cycle, fiscalYear);
  if (found.later) return all.length;
  const index = all.findIndex((one) => one.from === found.period?.from && one.to === found.period.to);
  return index < 0 ? undefined : index;
}
