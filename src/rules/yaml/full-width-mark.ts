/** A full-width －, ＃, 、 or ［ where a half-width one is due: found by the reader. */
import type { Rule } from '../rule.ts';

export const fullWidthMark: Rule = {
  id: 'yaml/full-width-mark',
  title: { ja: '半角であるはずの全角の記号', en: 'A full-width mark where a half-width one is due' },
  why: {
    ja: '全角の記号は文字として扱われ、一覧にも注釈にも区切りにもなりません。',
    en: 'Full-width marks are letters to YAML: they start neither a list nor a comment, and part nothing.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues:
  － 窓口が混雑している # ←
effects: [相談、申請、証明] # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues:
  - 窓口が混雑している
effects: [相談, 申請, 証明]
`,
  },
};
