/** A comment that silences a rule that does not exist: found where the comments of the sheets are read. */
import type { Rule } from '../rule.ts';

export const ignoredUnknownRule: Rule = {
  id: 'ignore/unknown-rule',
  title: { ja: 'reform-ignore にない規則の名前', en: 'A comment that silences no known rule' },
  why: {
    ja: '名前を書き間違えた注釈は、どの指摘も止めません。',
    en: 'A comment with a misspelt name silences nothing.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  後期:
    # reform-ignore schedule/undatd -- 審議会の日程による # ←
    - 改定案を作成
`,
    alsoFinds: ['schedule/undated'],
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  後期:
    # reform-ignore schedule/undated -- 審議会の日程による
    - 改定案を作成
`,
  },
};
