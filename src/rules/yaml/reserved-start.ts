/** A value that begins with a special mark: found by the reader. */
import type { Rule } from '../rule.ts';

export const reservedStart: Rule = {
  id: 'yaml/reserved-start',
  title: { ja: '特別な記号で始まる値', en: 'A value that begins with a special mark' },
  why: {
    ja: '@ % * & ! [ { ` | > などで始まる値は、YAML では文字になりません。',
    en: 'A value that begins with @ % * & ! [ { ` | > is not read as text.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues:
  - "窓口が混雑している"
  - @市民の声が届かない # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues:
  - 窓口が混雑している
  - '@市民の声が届かない'
`,
  },
};
