/** A bracket that is not closed: found by the reader. */
import type { Rule } from '../rule.ts';

export const unclosedBracket: Rule = {
  id: 'yaml/unclosed-bracket',
  title: { ja: '閉じていない [ や {', en: 'A bracket that is not closed' },
  why: {
    ja: '括弧が閉じないと、後の行まで一覧や組の中身として読まれます。',
    en: 'Without the closing bracket the following lines are read as part of the list.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues: [窓口の混雑, 待ち時間 # ←
year: 令和7年度
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues: [窓口の混雑, 待ち時間]
year: 令和7年度
`,
  },
};
