/** Looks like a date but is none. */
import { quote } from '../../japanese/quote.ts';
import { milestonesAndReports } from '../../plan/items.ts';
import type { Milestone, Progress } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

export const unreadableDate: Rule = {
  id: 'schedule/unreadable-date',
  title: { ja: '日付のように見えるが読み取れない', en: 'Looks like a date but is none' },
  why: {
    ja: '読み取れない日付は、期の振り分けにも遅れの検査にも使えません。',
    en: 'A date that cannot be read can neither be sorted into a period nor checked for delay.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 骨子案を作成（13月～） # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 骨子案を作成（9月～）
    - 窓口BPR（業務の抜本的見直し）を推進（7月～）
`,
  },
  *check({ initiatives }) {
    for (const { reading, textOrigin } of milestonesAndReports(initiatives).filter(isUnread)) {
      for (const { text } of reading.unread) {
        yield {
          at: textOrigin,
          words: text,
          message: {
            ja: `${quote(text)}は日付として読み取れません。`,
            en: `${quote(text)} cannot be read as a date.`,
          },
          hint: {
            ja: '「（4月～）」「（～9月）」「（7月）」「（令和7年10月）」のように書いてください。',
            en: 'Write it like （4月～）, （～9月）, （7月） or （令和7年10月）.',
          },
        };
      }
    }
  },
};

function isUnread({ reading }: Milestone | Progress): boolean {
  return reading.unread.length > 0;
}
