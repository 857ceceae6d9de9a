/** Indentation by tabs: found by the reader. */
import type { Rule } from '../rule.ts';

export const tabIndentation: Rule = {
  id: 'yaml/tab',
  title: { ja: 'タブによる字下げ', en: 'Indentation by tabs' },
  why: {
    ja: 'YAML はタブの字下げを認めません。タブの幅はエディターによって違うためです。',
    en: 'YAML forbids tabs there, as every editor shows them in another width.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues:
\t- 窓口が混雑している # ←
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
