/** A target after the last year of the plan that shows it. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { aimsOf, ownAimsOf } from '../../plan/measures.ts';
import type { Measure } from '../../plan/plan.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

const files = (target: string) => ({
  ...programmeFiles('kpis: [visits]\n'),
  'kpi.yaml': `kind: kpi
id: visits
title: 地域での活動件数
unit: 件
better: higher
actuals:
  - { at: 令和6年度, value: "7,200" }
target: { at: ${target}, value: "9,500" }
`,
});

export const targetOutsidePlan: Rule = {
  id: 'kpi/target-outside-plan',
  title: {
    ja: '目標の年度が計画期間の後にある',
    en: 'A target after the last year of the plan that shows it',
  },
  why: {
    ja: '計画が終わった後の目標は、この計画では達したかどうかを確かめられません。',
    en: 'A plan cannot show whether a target is reached that lies beyond its end.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: {
      ...files('令和9年度'),
      'kpi.yaml': (files('令和9年度')['kpi.yaml'] ?? '').replace(/\n$/, ' # ←\n'),
    },
  },
  good: { files: files('令和8年度') },
  *check({ initiatives }) {
    // A KPI that many sheets show is told of once.
    const told = new Set<Measure>();
    for (const { programme } of initiatives) {
      const last = programme.columns.at(-1);
      if (last?.year === undefined) continue;
      const end = last.year;
      for (const kpi of programme.kpis) {
        const { title } = kpi;
        // Where there is a target within the plan, too, the later one takes nothing from it.
        if (ownAimsOf(kpi).some((aim) => isWithin(aim, end))) continue;
        for (const aim of aimsOf(kpi)) {
          if (aim.year === undefined || aim.year.number <= end || told.has(aim)) continue;
          told.add(aim);
          yield {
            at: below(aim.origin, 'at'),
            message: {
              ja: `${quote(title)}の目標${quote(aim.value)}は${aim.at}のもので、計画の最後の${last.text}より後です。`,
              en: `The target ${quote(aim.value)} of ${quote(title)} is for ${aim.at}, after ${last.text}, the last year of the plan.`,
            },
            hint: {
              ja: '計画期間内の目標も置けないか、確かめてください。',
              en: 'See whether there can be a target within the plan too.',
            },
            ...(programme.years && {
              related: [
                { at: programme.years.origin, message: { ja: '計画期間です', en: 'the years of the plan' } },
              ],
            }),
          };
        }
      }
    }
  },
};

/** － is none. */
function isWithin({ figure, year }: Measure, end: number): boolean {
  return figure.kind !== 'none' && year !== undefined && year.number <= end;
}
