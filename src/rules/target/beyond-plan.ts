/** A target beyond the last year of its own plan. */
import { fiscalYearOf } from '../../calendar/fiscal-year.ts';
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { readTarget } from '../../plan/target.ts';
import { statedBy } from '../../plan/theme.ts';
import type { Rule } from '../rule.ts';

export const targetBeyondPlan: Rule = {
  id: 'target/beyond-plan',
  title: { ja: 'めざす姿の期限が計画期間を超えている', en: 'A target beyond the last year of its plan' },
  why: {
    ja: '計画期間の後に期限があるめざす姿は、この計画のモニタリングでは達成を確かめられません。',
    en: 'The monitoring of this plan ends before the target is due.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 業務の標準化
    directions:
      - title: システムの標準化
        targets:
          - 令和5年度中に方針を定め、以降令和10年度まで取組を推進 # ←
`,
  },
  good: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 業務の標準化
    directions:
      - title: システムの標準化
        targets:
          - 令和5年度中に方針を定め、以降令和8年度末まで取組を推進
`,
  },
  *check({ policies }) {
    for (const policy of policies) {
      const { origin, title, years } = policy;
      if (!years) continue;
      for (const own of statedBy(policy)) {
        const late = readTarget(own.text).deadlines.find(({ to }) => to && fiscalYearOf(to) > years.to);
        if (!late) continue;
        yield {
          at: own.origin,
          words: late.text,
          message: {
            ja: `${quote(late.text)}は、${quote(title)}の計画期間（${years.text}）の後です。`,
            en: `${quote(late.text)} lies after the period of ${quote(title)} (${years.text}).`,
          },
          hint: {
            ja: '計画期間内の到達点を書くか、次の計画への引継ぎを確かめてください。',
            en: 'Say what is reached within the period, or make sure that the next plan takes it over.',
          },
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
