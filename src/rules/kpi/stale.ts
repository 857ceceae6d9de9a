/** A series that broke off: by its own rhythm there should be a newer value. */
import type { Day } from '../../calendar/day.ts';
import { fiscalYearOf } from '../../calendar/fiscal-year.ts';
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { endOf, finalAimOf } from '../../plan/measures.ts';
import type { Kpi, Measure } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

const example = (last: string) => `kind: kpi
id: crimes
title: 犯罪認知件数
unit: 件
better: lower
actuals:
  - { at: 令和3年度, value: '1,195' }
  - { at: 令和4年度, value: '1,020' }
${last}target: { at: 令和9年度, value: 880 }
`;

export const kpiStale: Rule = {
  id: 'kpi/stale',
  title: { ja: '実績が途切れている', en: 'A series of values that broke off' },
  why: {
    ja: '毎年取っていた値が2年途切れると、指標は進み具合を示せなくなります。',
    en: 'An indicator that is no longer measured no longer shows how far things are.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: { files: example('').replace("'1,020' }", "'1,020' } # ←"), asOf: '2025-10-01' },
  good: {
    files: example('  - { at: 令和5年度, value: 951 }\n  - { at: 令和6年度, value: 集計中 }\n'),
    asOf: '2025-10-01',
  },
  *check({ kpis }, { asOf }) {
    for (const kpi of kpis) {
      const [{ end, measure: latest } = {}, before] = newestOf(kpi);
      if (!latest || end === undefined || !before || latest.note !== undefined) continue;
      // A single value has no rhythm.
      const gap = Math.max(1, fiscalYearOf(end) - fiscalYearOf(before.end));
      if (kpi.note !== undefined || isOver(kpi, asOf) || !isDue(end, gap, asOf)) continue;
      yield {
        at: below(latest.origin, 'at'),
        message: {
          ja: `${quote(kpi.title)}は${gap === 1 ? '毎年' : `${gap}年ごと`}の値ですが、最新の実績は${latest.at}のものです。`,
          en: `${quote(kpi.title)} was measured ${gap === 1 ? 'every year' : `every ${gap} years`}, but its latest value is of ${latest.at}.`,
        },
        hint: {
          ja: '新しい値を加えるか、まだないなら「集計中」や理由を書いてください。',
          en: 'Add the newer value; if there is none yet, write 集計中 or the reason.',
        },
      };
    }
  },
};

interface Timed {
  readonly end: Day;
  readonly measure: Measure;
}

/** The newest first. */
function newestOf({ actuals }: Kpi): Timed[] {
  const timed = actuals.flatMap((measure) => {
    const end = endOf(measure);
    return end === undefined ? [] : [{ end, measure }];
  });
  return timed.sort((a, b) => (a.end < b.end ? 1 : -1));
}

/** Two years after the next one should have been: statistics take their time. */
function isDue(end: Day, gap: number, asOf: Day): boolean {
  return fiscalYearOf(asOf) - fiscalYearOf(end) > gap + 1;
}

/** Nobody goes on measuring once the year of the target has passed. */
function isOver(kpi: Kpi, asOf: Day): boolean {
  const target = finalAimOf(kpi);
  const end = target && endOf(target);
  return end !== undefined && end < asOf;
}
