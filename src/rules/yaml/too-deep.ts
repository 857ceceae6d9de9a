/** Nesting that is too deep: found by the reader. */
import type { Rule } from '../rule.ts';

export const tooDeep: Rule = {
  id: 'yaml/too-deep',
  title: { ja: '深すぎる入れ子', en: 'Nesting that is too deep' },
  why: {
    ja: '100段より深い入れ子は書き間違いであり、読むと他のシートまで止まります。',
    en: 'More than 100 levels are a slip, and reading them could stop all other sheets.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues: ${'['.repeat(101)} # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
issues: [窓口が混雑している]
`,
  },
};
