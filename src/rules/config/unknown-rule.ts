/** A setting for a rule that does not exist: found where the settings of reform.yaml are read. */
import type { Rule } from '../rule.ts';

export const unknownRuleName: Rule = {
  id: 'config/unknown-rule',
  title: { ja: '設定にない規則の名前', en: 'A setting for a rule that does not exist' },
  why: {
    ja: '名前を書き間違えた設定は効きません。止めたつもりの指摘も、厳しくしたつもりの指摘も変わりません。',
    en: 'A misspelt setting does nothing: what it was to silence or to sharpen stays as it was.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
rules:
  schedule/undatd: off # ←
  kpis/*: warning # ←
`,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
rules:
  schedule/undated: off
  kpi/*: warning
`,
    },
  },
};
