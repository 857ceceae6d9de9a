/** A ": " inside a value: found by the reader. */
import type { Rule } from '../rule.ts';

export const colonInValue: Rule = {
  id: 'yaml/colon-in-value',
  title: { ja: '値の中の「: 」', en: 'A ": " inside a value' },
  why: {
    ja: '値の中に半角の「: 」があると、そこからが別の項目として読まれます。',
    en: 'YAML reads a ": " inside a value as another key.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 目標: 900件 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: '目標: 900件'
`,
  },
};
