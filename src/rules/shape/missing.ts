/** A key that must be there is missing: found where data meets its shape. */
import type { Rule } from '../rule.ts';

export const missingKey: Rule = {
  id: 'shape/missing',
  title: { ja: 'なければならない項目がない', en: 'A key that must be there is missing' },
  why: {
    ja: 'この項目がないと、その行が何を表すかが分かりません。',
    en: 'Without it nobody can tell what the entry means.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
schedule:
  前期:
    - { id: outline } # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
schedule:
  前期:
    - { id: outline, text: 骨子案を作成（7月） }
`,
  },
};
