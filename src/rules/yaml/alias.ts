/** A "*" that refers to nothing: found by the reader. */
import type { Rule } from '../rule.ts';

export const unresolvedAlias: Rule = {
  id: 'yaml/alias',
  title: { ja: '指す先のない「*」', en: 'A "*" that refers to nothing' },
  why: {
    ja: '「*」で始まる値は別の場所の参照になり、文字として印字されません。',
    en: 'A value that begins with "*" is a reference and is not printed as text.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: *区役所改革の推進 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: '*区役所改革の推進'
`,
  },
};
