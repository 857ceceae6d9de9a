/** A comment that silences nothing any more: found where the comments of the sheets are read. */
import type { Rule } from '../rule.ts';

export const unusedIgnoreComment: Rule = {
  id: 'ignore/unused',
  title: { ja: '要らなくなった reform-ignore', en: 'A comment that silences nothing any more' },
  why: {
    ja: '残しておくと、後で同じ行に起きた本当の問題まで、古い理由で止めてしまいます。',
    en: 'Left behind, it would silence a new problem of that line for an old reason.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  後期:
    - 改定案を作成（～1月） # reform-ignore schedule/undated -- 審議会の日程による # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  後期:
    - 改定案を作成（～1月）
`,
  },
};
