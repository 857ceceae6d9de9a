/** A quotation mark that is not closed: found by the reader. */
import type { Rule } from '../rule.ts';

export const unclosedQuote: Rule = {
  id: 'yaml/unclosed-quote',
  title: { ja: '閉じていない引用符', en: 'A quotation mark that is not closed' },
  why: {
    ja: '引用符が閉じるまでの行がすべて1つの値になります。',
    en: 'All lines up to the closing mark become one value.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: "区役所改革"の推進 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 「区役所改革」の推進
`,
  },
};
