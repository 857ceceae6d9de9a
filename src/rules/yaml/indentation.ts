/** Indentation that does not line up: found by the reader. */
import type { Rule } from '../rule.ts';

export const unevenIndentation: Rule = {
  id: 'yaml/indentation',
  title: { ja: 'そろっていない字下げ', en: 'Indentation that does not line up' },
  why: {
    ja: '字下げの深さが、どの項目に属するかを決めます。',
    en: 'Its indentation decides what a line belongs to.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
content:
  - title: 基盤の強化
   points: [相談窓口の統合] # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
content:
  - title: 基盤の強化
    points: [相談窓口の統合]
`,
  },
};
