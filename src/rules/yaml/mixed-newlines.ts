/** Mixed line ends: found by the reader. */
import type { Rule } from '../rule.ts';

export const mixedNewlines: Rule = {
  id: 'yaml/mixed-newlines',
  title: { ja: '混ざった改行', en: 'Mixed line ends' },
  why: {
    ja: '改行の種類が混ざると、変更していない行まで変更されたように見えます。',
    en: 'With mixed line ends, lines that nobody touched look changed.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative\r
id: wards\r
owner: [市民局, 区政課]\r
title: 区役所改革の推進 # ←
`,
  },
  good: {
    files: `kind: initiative\r
id: wards\r
owner: [市民局, 区政課]\r
title: 区役所改革の推進\r
`,
  },
};
