/** A line that is no YAML: found by the reader. */
import type { Rule } from '../rule.ts';

export const unreadableLine: Rule = {
  id: 'yaml/syntax',
  title: { ja: 'YAMLとして読めない行', en: 'A line that is no YAML' },
  why: {
    ja: '読めない行があると、その後の行も正しく読めません。',
    en: 'After a line that cannot be read, the rest of the sheet is not understood either.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
[窓口]: 統合 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues: [窓口の統合]
`,
  },
};
