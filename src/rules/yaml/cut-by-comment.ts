/** A value cut by " #": found by the reader. */
import type { Rule } from '../rule.ts';

export const cutByComment: Rule = {
  id: 'yaml/cut-by-comment',
  title: { ja: '「 #」で切れた値', en: 'A value cut by " #"' },
  why: {
    ja: '空白の後の「#」から行末までは注釈になり、様式に印字されません。',
    en: 'What follows " #" is a comment and will not be printed.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革 #2 の推進 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: '区役所改革 #2 の推進'
`,
  },
};
