/** A line that begins with a full-width － or ＃: found by the reader. */
import type { Rule } from '../rule.ts';

export const fullWidthMark: Rule = {
  id: 'yaml/full-width-mark',
  title: { ja: '全角の「－」「＃」で始まる行', en: 'A line that begins with a full-width － or ＃' },
  why: {
    ja: '全角の記号は文字として扱われ、一覧や注釈になりません。',
    en: 'Full-width marks are letters to YAML and start neither a list nor a comment.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues:
  － 窓口が混雑している # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues:
  - 窓口が混雑している
`,
  },
};
