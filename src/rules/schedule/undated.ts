/** An item within the year has no date. */
import type { DateKind } from '../../calendar/reading.ts';
import { quote } from '../../japanese/quote.ts';
import { milestonesOf } from '../../plan/items.ts';
import type { Milestone } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

export const undated: Rule = {
  id: 'schedule/undated',
  title: { ja: '年度内の項目に時期がない', en: 'An item within the year has no date' },
  why: {
    ja: '時期のない予定は、遅れても誰も気づきません。',
    en: 'Nobody notices when a plan without a date is late.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 骨子案を作成 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - PTの初会議（4月）。めざす姿について認識を共有。以降月1～2回開催。
  次年度以降:
    - 改定後の方針に基づき取組を推進
`,
  },
  *check({ initiatives }) {
    for (const { text, textOrigin } of milestonesOf(initiatives).filter(isUndated)) {
      yield {
        at: textOrigin,
        message: {
          ja: `${quote(text)}に時期がありません。`,
          en: `${quote(text)} has no date.`,
        },
        hint: {
          ja: '文の終わりに「（～9月）」のように時期を書いてください。',
          en: 'Write the date at the end of the sentence, like （～9月）.',
        },
      };
    }
  },
};

/** What comes after the year may stand without a date. */
function isUndated({ bucket, initiative, placed, reading }: Milestone): boolean {
  if (initiative.fiscalYear === undefined || (placed && bucket.later)) return false;
  return reading.unread.length === 0 && reading.dates.every(({ kind }) => besides.has(kind));
}

/** 受付を開始（南区は令和6年度に実施済） says when of something else. */
const besides: ReadonlySet<DateKind> = new Set(['note', 'former']);
