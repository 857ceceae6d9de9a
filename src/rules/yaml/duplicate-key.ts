/** A key written twice: found by the reader. */
import type { Rule } from '../rule.ts';

export const duplicateKey: Rule = {
  id: 'yaml/duplicate-key',
  title: { ja: '2回書かれた項目', en: 'A key written twice' },
  why: {
    ja: '一方の値だけが使われ、もう一方は印字されません。',
    en: 'Only one of the values is used; the other is not printed.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
title: 区役所と本庁のあり方 # ←
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
