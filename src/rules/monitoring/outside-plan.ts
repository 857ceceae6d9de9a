/** A report on a year that is none of the plan's. */
import { below, type Origin } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';

export const outsidePlan: Rule = {
  id: 'monitoring/outside-plan',
  title: { ja: '報告の年度が計画期間にない', en: 'A report on a year outside the plan' },
  why: {
    ja: '計画期間にない年度の報告は、年度の書き間違いであることがほとんどです。',
    en: 'A report on another year is nearly always a slip of the pen.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: {
      'policy.yaml': `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 防災
    directions:
      - title: 避難計画
        targets:
          - { id: plans, text: 毎年度、点検を実施 }
`,
      'report.yaml': `kind: monitoring
policy: vision
year: 令和4年度 # ←
reports:
  plans: 達成
`,
    },
  },
  good: {
    files: {
      'policy.yaml': `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 防災
    directions:
      - title: 避難計画
        targets:
          - { id: plans, text: 毎年度、点検を実施 }
`,
      'report.yaml': `kind: monitoring
policy: vision
year: R5
reports:
  plans: 達成
`,
    },
  },
  *check({ policies }) {
    for (const { origin, reports, title, years } of policies) {
      if (!years) continue;
      const said = new Set<Origin>();
      for (const { fiscalYear, year } of reports) {
        // A year that cannot be read is told as that.
        if (!year || fiscalYear === undefined || said.has(year.origin)) continue;
        if (fiscalYear >= years.from && fiscalYear <= years.to) continue;
        said.add(year.origin);
        yield {
          at: year.origin,
          key: year.origin.path.at(-1) !== 'year',
          message: {
            ja: `${quote(year.text)}は、${quote(title)}の計画期間（${years.text}）の年度ではありません。`,
            en: `${quote(year.text)} is no year of ${quote(title)} (${years.text}).`,
          },
          hint: { ja: '年度を確かめてください。', en: 'Check the year.' },
          related: [
            {
              at: below(origin, 'years'),
              message: { ja: '計画期間です', en: 'the period of the plan' },
            },
          ],
        };
      }
    }
  },
};
