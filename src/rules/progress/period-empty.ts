/** A period is over and nothing at all is reported. */
import { nameOfDay } from '../../calendar/era.ts';
import { below } from '../../diagnostics/finding.ts';
import { closedBuckets } from '../../plan/closed-buckets.ts';
import type { Rule } from '../rule.ts';

export const periodEmpty: Rule = {
  id: 'progress/period-empty',
  title: { ja: '期が終わったのに、進捗が1つもない', en: 'A period is over and nothing at all is reported' },
  why: {
    ja: '空の欄のまま提出された様式は、差し戻されます。',
    en: 'A form with an empty block is sent back.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule: # ←
  前期:
    - 骨子案を作成（7月）
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
    - 骨子案を作成（7月）
  後期:
    - 改定案を作成（～1月）
progress:
  前期:
    - 骨子案を作成（7月）
`,
    asOf: '2025-10-01',
  },
  *check({ initiatives }, { asOf }) {
    for (const initiative of initiatives) {
      for (const { bucket, planned, silent } of closedBuckets(initiative, asOf)) {
        if (!silent || planned.length === 0) continue;
        yield {
          at: below(initiative.origin, initiative.progress.length > 0 ? 'progress' : 'schedule'),
          key: true,
          message: {
            ja: `${bucket.name}は${nameOfDay(bucket.period.to)}で終わりましたが、進捗が書かれていません。`,
            en: `${bucket.name} ended on ${bucket.period.to}, and nothing is reported.`,
          },
          hint: {
            ja: `progress に${bucket.name}を加えて、実施したことを書いてください。`,
            en: `Add ${bucket.name} to \`progress\` and write what was done.`,
          },
        };
      }
    }
  },
};
