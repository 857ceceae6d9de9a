/** A value of the wrong type: found where data meets its shape. */
import type { Rule } from '../rule.ts';

export const wrongType: Rule = {
  id: 'shape/wrong-type',
  title: { ja: '種類の違う値', en: 'A value of the wrong type' },
  why: {
    ja: '一覧のところに文字、文字のところに一覧を書くと、様式のどこに印字するかが決まりません。',
    en: 'With text in place of a list, or a list in place of text, the form cannot be filled.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
content:
  - title: 基盤の強化
    points: 相談窓口の統合 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
content:
  - title: 基盤の強化
    points:
      - 相談窓口の統合
`,
  },
};
