/** A stage for a year that the plan does not have. */
import { many } from '../../diagnostics/words.ts';
import { quote } from '../../japanese/quote.ts';
import { itemsOf } from '../../plan/records.ts';
import { nameOfYears } from '../../plan/year-columns.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule, Said } from '../rule.ts';

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
        const step = origin.path.at(-1);
        const at = { at: origin, key: typeof step === 'string' };
        if (columns.length === 0) {
          yield { ...at, ...withoutYears };
          break;
        }
        const years = columns.map((column) => column.text);
        const plan = nameOfYears(initiative.programme);
        yield {
          ...at,
          ...(typeof step === 'number' ? tooMany(step + 1, plan, years) : outside(text, plan, years)),
        };
      }
    }
  },
};

const withoutYears: Said = {
  message: {
    ja: '計画期間（years）がないので、段階がどの年度のものか決まりません。',
    en: 'Without `years` nobody knows which year the stage is for.',
  },
  hint: { ja: '「years: 令和5～8年度」のように書いてください。', en: 'Write `years: 令和5～8年度`.' },
};

function outside(year: string, plan: string, years: readonly string[]): Said {
  return {
    message: {
      ja: `${quote(year)}は、計画期間（${plan}）にありません。`,
      en: `${quote(year)} is not among the years of the plan (${years.join(', ')}).`,
    },
    hint: {
      ja: `${years.join('、')}のいずれかに書くか、years を直してください。`,
      en: 'Use one of these years, or correct `years`.',
    },
  };
}

/** In a list of stages. */
function tooMany(place: number, plan: string, years: readonly string[]): Said {
  return {
    message: {
      ja: `${place}番目の段階に当たる年度が、計画期間（${plan}の${years.length}年度）にありません。`,
      en: `The plan has ${many(years.length, 'year')} (${years.join(', ')}), none for stage ${place} of the list.`,
    },
    hint: {
      ja: '多い分を除くか、years を直してください。',
      en: 'Take away what is too many, or correct `years`.',
    },
  };
}
