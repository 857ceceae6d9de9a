/** A stage for a year that the plan does not have. */
import { quote } from '../../japanese/quote.ts';
import { itemsOf } from '../../plan/records.ts';
import { nameOfYears } from '../../plan/year-columns.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const yearOutsidePlan: Rule = {
  id: 'schedule/year-outside-plan',
  title: {
    ja: '計画期間にない年度の段階が書かれている',
    en: 'A stage for a year that the plan does not have',
  },
  why: {
    ja: '様式の表は計画期間の年度だけを列に持つので、それ以外の段階はどこにも印字できません。',
    en: 'The table has a column for each year of the plan only; nothing else could be printed.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages:
      5年度: 検討・決定
      6年度: 継続実施
      7年度: ⇒
      8年度: ⇒
      9年度: ⇒ # ←
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages:
      5年度: 検討・決定
      6年度: 継続実施
      7年度: ⇒
      8年度: ⇒
`),
  },
  *check(plan) {
    for (const { initiative, item } of itemsOf(plan)) {
      const { columns } = initiative.programme;
      for (const { origin, text } of item.outside) {
        yield {
          at: origin,
          key: typeof origin.path.at(-1) === 'string',
          message:
            columns.length === 0
              ? {
                  ja: '計画期間（years）がないので、段階がどの年度のものか決まりません。',
                  en: 'Without `years` nobody knows which year the stage is for.',
                }
              : {
                  ja: `${quote(text)}は、計画期間（${nameOfYears(initiative.programme)}）にありません。`,
                  en: `${quote(text)} is not among the years of the plan (${columns.map((one) => one.text).join(', ')}).`,
                },
          hint:
            columns.length === 0
              ? { ja: '「years: 令和5～8年度」のように書いてください。', en: 'Write `years: 令和5～8年度`.' }
              : {
                  ja: `${columns.map((one) => one.text).join('、')}のいずれかに書くか、years を直してください。`,
                  en: 'Use one of these years, or correct `years`.',
                },
        };
        if (columns.length === 0) break;
      }
    }
  },
};
