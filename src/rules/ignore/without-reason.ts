/** A finding silenced without a reason: found where the comments of the sheets are read. */
import type { Rule } from '../rule.ts';

export const ignoredWithoutReason: Rule = {
  id: 'ignore/without-reason',
  title: { ja: '理由のない reform-ignore', en: 'A finding silenced without a reason' },
  why: {
    ja: '理由のない指摘の停止は、後の担当者が正しいかどうかを判断できません。',
    en: 'Whoever comes later cannot judge a silence for which no reason is given.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  後期:
    # reform-ignore schedule/undated # ←
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
    # reform-ignore schedule/undated -- 審議会の日程が決まり次第、時期を書くため
    - 改定案を作成
`,
  },
};
