/** A proper noun that the city's dictionary calls wrong. */
import { wordsWithin } from '../../japanese/edges.ts';
import { quote } from '../../japanese/quote.ts';
import { grouped } from '../../lists.ts';
import { textsOf } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';

export const properNoun: Rule = {
  id: 'text/proper-noun',
  title: { ja: '用語集で誤りとされた固有名詞', en: 'A proper noun the dictionary calls wrong' },
  why: {
    ja: '計画や組織の名前の誤りは、別のものを指してしまいます。',
    en: 'A wrong name of a plan or an office points at another one.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
dictionary:
  - { wrong: 例県基本計画, right: 例市基本計画 }
`,
      'sheet.yaml': `kind: policy
id: basic
title: 区役所のあり方
chapters:
  - title: 策定の趣旨
    points: [例県基本計画を受けて策定する。] # ←
`,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
dictionary:
  - { wrong: 例県基本計画, right: 例市基本計画 }
  - { wrong: 基本計画, right: 例市基本計画 }
`,
      'sheet.yaml': `kind: policy
id: basic
title: 区役所のあり方
chapters:
  - title: 策定の趣旨
    points: [例市基本計画を受けて策定する。]
`,
    },
  },
  *check(plan) {
    const entries = grouped(plan.city.dictionary, ({ wrong }) => wrong);
    if (entries.size === 0) return;
    const wrongIn = wordsWithin(entries.keys());
    for (const { origin, text } of textsOf(plan)) {
      for (const { right, wrong } of wrongIn(text).flatMap((word) => entries.get(word) ?? [])) {
        // The right name may hold the wrong one.
        if (!text.replaceAll(right, '').includes(wrong)) continue;
        yield {
          at: origin,
          words: wrong,
          message: {
            ja: `${quote(wrong)}と書かれていますが、用語集では${quote(right)}です。`,
            en: `It says ${quote(wrong)}; the dictionary has ${quote(right)}.`,
          },
          hint: { ja: `${quote(right)}に直してください。`, en: `Make it ${quote(right)}.` },
        };
      }
    }
  },
};
