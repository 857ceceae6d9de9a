/** A line swallowed by the one above: found by the reader. */
import type { Rule } from '../rule.ts';

export const swallowedLine: Rule = {
  id: 'yaml/swallowed-line',
  title: { ja: '前の行に飲み込まれた行', en: 'A line swallowed by the one above' },
  why: {
    ja: '項目名の後に値があると、次の行の「- 」も値の続きとして印字されます。',
    en: 'When a key already has a value, the "- " of the next line is printed as part of it.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues: 窓口が混雑している
  - 待ち時間が長い # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues:
  - 窓口が混雑している
  - 待ち時間が長い
`,
  },
};
