/** A rule that no project can soften: found where the settings of reform.yaml are read. */
import type { Rule } from '../rule.ts';

export const notOptionalRule: Rule = {
  id: 'config/not-optional',
  title: { ja: '弱められない規則', en: 'A rule that cannot be softened' },
  why: {
    ja: '読めない行や書けない項目は、様式から抜け落ちます。その指摘だけは止められません。',
    en: 'What cannot be read is missing from the forms; only that can never be silenced.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
rules:
  shape/unknown-key: off # ←
`,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
rules:
  yaml/byte-order-mark: off
`,
    },
  },
};
