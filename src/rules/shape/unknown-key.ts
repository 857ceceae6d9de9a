/** A key that is not allowed: found where data meets its shape. */
import type { Rule } from '../rule.ts';

export const unknownKey: Rule = {
  id: 'shape/unknown-key',
  title: { ja: '書けない項目', en: 'A key that is not allowed' },
  why: {
    ja: '書き間違えた項目の値は、どの様式にも印字されません。',
    en: 'The value of a misspelt key is printed on no form.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
isues: [窓口の混雑] # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues: [窓口の混雑]
`,
  },
};
