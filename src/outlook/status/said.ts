/** The words that the formats for people share. */
import { nameOfDay } from '../../calendar/era.ts';
import { codeOfPeriod, nameOfPeriod } from '../../calendar/period.ts';
import type { Language } from '../../diagnostics/words.ts';
import type { DutyState } from '../../plan/duties.ts';
import type { Measure } from '../../plan/plan.ts';
import { shownValue } from '../../plan/shown.ts';
import type { KpiStatus, Status } from './status.ts';

export const stateWords: Readonly<Record<Language, Readonly<Record<DutyState, string>>>> = {
  ja: { done: '完了', 'on-time': '順調', late: '遅れ', unreported: '未報告', upcoming: '予定' },
  en: { done: 'done', 'on-time': 'on time', late: 'late', unreported: 'unreported', upcoming: 'upcoming' },
};

export const words = {
  ja: {
    title: '計画の状況',
    department: '所管',
    nobody: '所管の記載なし',
    all: '計',
    kpi: '指標',
    target: '目標',
    reached: '達成',
    nothing: '報告するものがありません。',
    noValue: '値なし',
  },
  en: {
    title: 'How the plan stands',
    department: 'Department',
    nobody: 'no department named',
    all: 'all',
    kpi: 'KPI',
    target: 'target',
    reached: 'reached',
    nothing: 'Nothing is to be reported.',
    noValue: 'no value',
  },
} as const;

export function momentOf({ asOf, period }: Status, language: Language): string {
  const ja = [...(period ? [`${nameOfPeriod(period)}版`] : []), `${nameOfDay(asOf)}現在`].join('・');
  return language === 'ja' ? ja : [...(period ? [codeOfPeriod(period)] : []), `as of ${asOf}`].join(', ');
}

/** Where it began: the value from which the way is counted, else the first that somebody wrote. */
export function beginningOf(one: KpiStatus): Measure | undefined {
  const { attainment, kpi } = one;
  const first = [kpi.baseline, ...kpi.actuals].find((measure) => measure && measure.value !== '');
  return attainment?.baseline ?? (first === latestOf(one) ? undefined : first);
}

/** The value that is held against the target, else the last that somebody wrote: 策定, 集計中. */
export function latestOf({ attainment, kpi }: KpiStatus): Measure | undefined {
  return attainment?.latest ?? kpi.actuals.findLast(({ value }) => value !== '');
}

/** 2024年 895件 */
export function measured(measure: Measure | undefined, { kpi }: KpiStatus): string {
  return measure ? `${measure.at} ${shownValue(measure, kpi)}`.trim() : '';
}

/** A target that is not reached is never 100 %. */
export function percentOf({ attainment }: KpiStatus): string {
  const { met, share } = attainment ?? {};
  if (share === undefined) return '';
  const percent = Math.round(share * 100);
  const shown = met === false ? Math.min(percent, 99) : percent;
  return `${Math.max(-999, Math.min(999, shown))}%`;
}

export function missingOf({ unmeasured }: KpiStatus, language: Language): string {
  if (unmeasured.length === 0) return '';
  const times = unmeasured.map(({ what }) => what[language]).join(language === 'ja' ? '・' : ', ');
  return language === 'ja' ? `未報告: ${times}` : `missing: ${times}`;
}
