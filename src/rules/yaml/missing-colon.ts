/** A line without ": ": found by the reader. */
import type { Rule } from '../rule.ts';

export const missingColon: Rule = {
  id: 'yaml/missing-colon',
  title: { ja: '「: 」のない行', en: 'A line without ": "' },
  why: {
    ja: '項目名なのか前の行の続きなのかが分からず、シートが読めません。',
    en: 'It is neither a key nor clearly the rest of the line above, so the sheet cannot be read.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の
推進 # ←
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
