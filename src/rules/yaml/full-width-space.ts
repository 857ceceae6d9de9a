/** Indentation by full-width spaces: found by the reader. */
import type { Rule } from '../rule.ts';

export const fullWidthSpace: Rule = {
  id: 'yaml/full-width-space',
  title: { ja: '全角の空白による字下げ', en: 'Indentation by full-width spaces' },
  why: {
    ja: '全角の空白は文字として扱われ、字下げになりません。見た目では気付きません。',
    en: 'A full-width space is a letter to YAML, not indentation, and the eye does not see it.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues:
　- 窓口が混雑している # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues:
  - 窓口が混雑している
`,
  },
};
