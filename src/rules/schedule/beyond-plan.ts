/** A date beyond the policy’s last year. */
import { fiscalYearOf } from '../../calendar/fiscal-year.ts';
import type { DateMention } from '../../calendar/reading.ts';
import { timesOf } from '../../calendar/times.ts';
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';

export const beyondPlan: Rule = {
  id: 'schedule/beyond-plan',
  title: { ja: '時期が方針の計画期間を超えている', en: 'A date beyond the policy’s last year' },
  why: {
    ja: '計画期間の先の約束は、次の計画に引き継がれなければ果たされません。',
    en: 'A promise beyond the plan is kept only when the next plan takes it over.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: {
      'policy.yaml': `kind: policy
id: basic
title: 区役所のあり方
years: 令和5～7年度
`,
      'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
policy: basic
schedule:
  次年度以降:
    - 窓口を全区に設置（令和10年度まで） # ←
`,
    },
  },
  good: {
    files: {
      'policy.yaml': `kind: policy
id: basic
title: 区役所のあり方
years: 令和5～10年度
`,
      'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
policy: basic
schedule:
  次年度以降:
    - 窓口を全区に設置（令和10年度まで）
`,
    },
  },
  *check({ initiatives }) {
    for (const { fiscalYear = 0, milestones, policy } of initiatives) {
      if (!policy?.years) continue;
      const { to: last } = policy.years;
      for (const { reading, textOrigin } of milestones) {
        for (const clause of reading.clauses) {
          const date = timesOf(clause).find((one) => isBeyond(one, last, fiscalYear));
          if (!date) continue;
          const { text } = date;
          yield {
            at: textOrigin,
            words: text,
            message: {
              ja: `${quote(text)}は、方針${quote(policy.title)}の計画期間（${policy.years.text}）の後です。`,
              en: `${quote(text)} lies after the period of ${quote(policy.title)} (${policy.years.text}).`,
            },
            hint: {
              ja: '計画期間内の目標に直すか、次の計画への引継ぎを確かめてください。',
              en: 'Aim within the period, or make sure that the next plan takes it over.',
            },
            related: [
              {
                at: below(policy.origin, 'years'),
                message: { ja: '方針の計画期間です', en: 'the period of the policy' },
              },
            ],
          };
        }
      }
    }
  },
};

/** In the last year of a plan, what begins in the year after goes on from it. */
function isBeyond({ from, kind, to }: DateMention, last: number, fiscalYear: number): boolean {
  if (kind === 'note') return false;
  if (to !== null) return fiscalYearOf(to) > last;
  return from !== null && fiscalYearOf(from) > Math.max(last, fiscalYear + 1);
}
