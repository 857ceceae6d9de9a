/** A period that the city’s cycle does not have. */
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';

export const unknownPeriod: Rule = {
  id: 'schedule/unknown-period',
  title: { ja: '市の周期にない期が使われている', en: 'A period that the city’s cycle does not have' },
  why: {
    ja: '様式は周期の期ごとに段を持ちます。ない期に書いたものは、どこにも印字できません。',
    en: 'The form has a block for each period of the cycle; what stands under another one could not be printed.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  中期: # ←
    - 骨子案を作成（7月）
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 骨子案を作成（7月）
`,
  },
  *check({ unresolved }) {
    for (const { kind, words, known, origin } of unresolved) {
      if (kind !== 'period') continue;
      yield {
        at: origin,
        key: true,
        message: {
          ja: `${quote(words)}という期はありません。`,
          en: `There is no period ${quote(words)}.`,
        },
        hint: {
          ja: `${known.join('、')}のいずれかにしてください（周期は reform.yaml の cycle で決まります）。`,
          en: `Use one of ${known.join(', ')} (the cycle is set in reform.yaml).`,
        },
      };
    }
  },
};
