/** A number split by its comma: found by the reader. */
import type { Rule } from '../rule.ts';

export const splitNumber: Rule = {
  id: 'yaml/split-number',
  title: { ja: '「,」で分かれた数', en: 'A number split by its comma' },
  why: {
    ja: '[ ] の中の「,」は区切りなので、1,195 が 1 と 195 になります。',
    en: 'Inside [ ] a comma separates values, so 1,195 becomes 1 and 195.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues: [相談は年に, 1,195件] # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues: [相談は年に, '1,195件']
`,
  },
};
