/** A sheet for a year outside the period of its policy. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { nameOfYears } from '../../plan/year-columns.ts';
import type { Rule } from '../rule.ts';

export const periodMismatch: Rule = {
  id: 'document/period-mismatch',
  title: {
    ja: 'シートの年度が、方針の計画期間の外にある',
    en: 'A sheet for a year outside the period of its policy',
  },
  why: {
    ja: '期間の終わった方針に属する取組は、根拠を失っています。',
    en: 'An initiative under a policy that has ended has lost its ground.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: {
      'policy.yaml': `kind: policy
id: basic
title: 区役所のあり方
years: 令和2～6年度
`,
      'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
policy: basic # ←
`,
    },
  },
  good: {
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
`,
    },
  },
  *check({ initiatives }) {
    for (const { fiscalYear, origin, policy, programme, year } of initiatives) {
      if (!policy?.years) continue;
      const { from, text, to } = policy.years;
      const columns = programme.columns.flatMap((column) => column.year ?? []);
      // A sheet of several years is of none of them alone.
      const own = columns.length > 0 ? columns : fiscalYear === undefined ? [] : [fiscalYear];
      if (own.length === 0 || own.some((one) => one >= from && one <= to)) continue;
      const named = columns.length > 0 ? nameOfYears(programme) : year;
      yield {
        at: below(origin, 'policy'),
        message: {
          ja: `このシートは${named}のものですが、方針${quote(policy.title)}の計画期間は${text}です。`,
          en: `This sheet is for ${named}, but the policy ${quote(policy.title)} covers ${text}.`,
        },
        hint: { ja: '年度か方針を直してください。', en: 'Correct the year or the policy.' },
        related: [
          {
            at: below(policy.origin, 'years'),
            message: { ja: '方針の計画期間です', en: 'the period of the policy' },
          },
        ],
      };
    }
  },
};
