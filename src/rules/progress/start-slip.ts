/** A continuing item started later than planned. */
import { type Day, monthsBetween } from '../../calendar/day.ts';
import { many } from '../../diagnostics/words.ts';
import { quote } from '../../japanese/quote.ts';
import { oncePer } from '../../once.ts';
import type { Milestone } from '../../plan/plan.ts';
import { timingOf } from '../../plan/timing.ts';
import type { Rule } from '../rule.ts';

export const startSlip: Rule = {
  id: 'progress/start-slip',
  title: { ja: '継続する取組の始まりが予定より遅い', en: 'A continuing item started later than planned' },
  why: {
    ja: '始まりの遅れは、年度末の遅れの前ぶれです。',
    en: 'A late start foretells a late end.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 先進自治体を視察（5月～）
progress:
  前期:
    - 先進自治体を視察（6月） # ←
`,
    asOf: '2025-10-01',
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 先進自治体を視察（5月～）
progress:
  前期:
    - 先進自治体を視察（5月）
`,
    asOf: '2025-10-01',
  },
  *check({ initiatives }) {
    for (const { progress } of initiatives) {
      for (const { of, reading, reason, textOrigin } of progress) {
        // What is reported in the very words of the plan has one reading with it.
        if (!of || of.reading === reading) continue;
        const planned = timingOf(of.reading);
        const actual = timingOf(reading);
        if (!planned?.starts || planned.ends !== null || !actual?.starts || reason !== undefined) continue;
        // What goes on is reported in every period.
        if (actual.starts > firstStartOf(of).day) continue;
        const months = monthsBetween(planned.starts, actual.starts);
        if (months < 1) continue;
        yield {
          at: textOrigin,
          words: actual.first,
          message: {
            ja: `予定の${quote(planned.first)}より${months}か月遅く始まっています。`,
            en: `Started ${many(months, 'month')} later than planned (${quote(planned.first)}).`,
          },
          hint: {
            ja: '理由があれば reason に書いてください。',
            en: 'If there is a reason, give it in `reason`.',
          },
          related: [
            {
              at: of.textOrigin,
              words: planned.first,
              message: { ja: '予定はここです', en: 'planned here' },
            },
          ],
        };
      }
    }
  },
};

/** The earliest that any report on an item tells of; one that does not say since when tells of its period. */
const firstStartOf = oncePer(({ progress }: Milestone): { readonly day: Day } => {
  const starts = progress.flatMap(
    ({ bucket, reading }) => timingOf(reading)?.starts ?? bucket.period?.from ?? [],
  );
  return { day: starts.sort()[0] ?? '' };
});
