/** A full-width colon: found by the reader. */
import type { Rule } from '../rule.ts';

export const fullWidthColon: Rule = {
  id: 'yaml/full-width-colon',
  title: { ja: '全角の「：」', en: 'A full-width colon' },
  why: {
    ja: '項目と値を分ける印は半角の「:」と空白です。全角では項目になりません。',
    en: 'Only a half-width ":" and a space separate a key from its value.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title：区役所改革の推進 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
`,
  },
};
