/** A mistake in a rule of a city's own: found where `own-rules` of reform.yaml is read. */
import type { Rule } from '../rule.ts';

const kpi = `kind: kpi
id: visits
title: 来庁者数
unit: 人
better: lower
source: 窓口統計
actuals:
  - { at: 2024年度, value: "9,500" }
target: { at: 2025年度, value: "9,000" }
`;

export const ownRule: Rule = {
  id: 'config/own-rule',
  title: { ja: '独自の規則の書き誤り', en: "A mistake in a rule of the city's own" },
  why: {
    ja: '項目の名前や値を書き誤った規則は動きません。点検したつもりのものが、点検されないまま通ります。',
    en: 'A rule with a misspelt field or value does not run, and what it was to catch passes unseen.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
own-rules:
  kpi-source:
    of: kpi
    title: 指標には出典を書く
    must: { field: sourse } # ←
  few-targets:
    of: policy
    title: めざす姿は10件まで
    must:
      field: targets
      count-at-most: 十数件 # ←
`,
      'kpi.yaml': kpi,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
own-rules:
  kpi-source:
    of: kpi
    title: 指標には出典を書く
    must: { field: source }
  few-targets:
    of: policy
    title: めざす姿は10件まで
    must:
      field: targets
      count-at-most: 10
`,
      'kpi.yaml': kpi,
    },
  },
};
