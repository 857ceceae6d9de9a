/** Progress with a date that is still to come. */
import { nameOfDay } from '../../calendar/era.ts';
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';
import { stillToCome } from '../still-to-come.ts';

export const future: Rule = {
  id: 'progress/future',
  title: { ja: '進捗の時期が、まだ来ていない', en: 'Progress with a date that is still to come' },
  why: {
    ja: 'まだ来ていない日の実績は、予定の写し間違いです。',
    en: 'What has not happened yet cannot be progress; it is a plan copied by mistake.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 骨子案を作成（9月）
progress:
  前期:
    - 骨子案を作成（9月） # ←
`,
    asOf: '2025-08-01',
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 骨子案を作成（9月）
progress:
  前期:
    - 骨子案を作成（9月）
`,
    asOf: '2025-10-01',
  },
  *check({ initiatives }, { asOf }) {
    for (const { progress } of initiatives) {
      for (const { reading, textOrigin } of progress) {
        for (const clause of reading.clauses) {
          const date = stillToCome(clause, asOf);
          if (!date) continue;
          yield {
            at: textOrigin,
            words: date.text,
            message: {
              ja: `${quote(date.text)}は、点検の基準日（${nameOfDay(asOf)}）より先の時期です。`,
              en: `${quote(date.text)} lies after the day of the check (${asOf}).`,
            },
            hint: {
              ja: '実施した時期に直すか、スケジュールに移してください。',
              en: 'Write when it was done, or move it to the schedule.',
            },
          };
        }
      }
    }
  },
};
