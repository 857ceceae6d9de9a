/** An SDG whose number and name do not belong together. */
import { below } from '../../diagnostics/finding.ts';
import { fold } from '../../japanese/fold.ts';
import { quote } from '../../japanese/quote.ts';
import { foldCode } from '../../plan/city.ts';
import { goalNames } from '../../plan/sdgs.ts';
import type { Rule, Said } from '../rule.ts';

export const sdgMismatch: Rule = {
  id: 'reference/sdg-mismatch',
  title: {
    ja: 'SDGsのゴールの番号と名前が合わない',
    en: 'An SDG whose number and name do not belong together',
  },
  why: {
    ja: 'ゴールは17あり、番号と名前が国連で決まっています。',
    en: 'There are seventeen goals, and their numbers and names are fixed.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
plans:
  - id: sdgs
    title: 未来都市計画
    standard: sdgs
    policies:
      16: 住み続けられるまちづくりを # ←
`,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
plans:
  - id: sdgs
    title: 未来都市計画
    standard: sdgs
    policies:
      16: 平和と公正をすべての人に
`,
    },
  },
  *check({ upperPlans, initiatives }) {
    for (const { standard, policies } of upperPlans) {
      if (standard !== 'sdgs') continue;
      for (const [code, { origin, text }] of policies) {
        const name = goalNames[Number(code) - 1];
        if (name !== undefined && fold(name) === fold(text)) continue;
        const fix = name === undefined ? {} : { fix: { text: name, safe: false } };
        yield { at: origin, words: text, ...fix, ...wrongGoal(code, text, name) };
      }
    }
    for (const { code, origin, plan } of initiatives.flatMap(({ contributions }) => contributions)) {
      if (plan.standard !== 'sdgs' || code === '' || goalNames[Number(foldCode(code)) - 1] !== undefined)
        continue;
      yield { at: below(origin, 'to'), words: code, ...wrongGoal(code, '', undefined) };
    }
  },
};

function wrongGoal(code: string, text: string, name: string | undefined): Said {
  const right = goalNames.findIndex((goal) => fold(goal) === fold(text)) + 1;
  const other =
    right > 0
      ? { ja: `${quote(text)}は${right}番です。`, en: ` ${quote(text)} is goal ${right}.` }
      : { ja: '', en: '' };
  if (name === undefined) {
    return {
      message: {
        ja: `SDGsに${code}番のゴールはありません。${other.ja}`,
        en: `There is no SDG ${code}.${other.en}`,
      },
      hint: { ja: '1から17までの番号にしてください。', en: 'Use a number from 1 to 17.' },
    };
  }
  return {
    message: {
      ja: `SDGsの${code}番は${quote(name)}ですが、${quote(text)}と書かれています。${other.ja}`,
      en: `SDG ${code} is ${quote(name)}, but it says ${quote(text)}.${other.en}`,
    },
    hint: { ja: '番号か名前を直してください。', en: 'Correct the number or the name.' },
  };
}
