/** A period is over and an item of its plan is not reported. */
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';

export const unreported: Rule = {
  id: 'progress/unreported',
  title: {
    ja: '期が終わったのに、予定の項目の進捗がない',
    en: 'A period is over and an item of its plan is not reported',
  },
  why: {
    ja: '予定に書いたことは、できてもできなくても報告します。',
    en: 'What was planned is reported, whether it was done or not.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 無料法律相談を実施（4月～）
    - 基本方針の骨子案を作成（7月） # ←
progress:
  前期:
    - 無料法律相談を実施（4月～）
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
    - 無料法律相談を実施（4月～）
    - 基本方針の骨子案を作成（7月）
progress:
  前期:
    - 無料法律相談を実施（4月～）
    - 骨子案を作成（7月）
`,
    asOf: '2025-10-01',
  },
  *check({ initiatives }, { asOf }) {
    for (const { buckets, milestones, progress } of initiatives) {
      for (const bucket of buckets) {
        if (!bucket.period || bucket.period.to >= asOf) continue;
        if (!progress.some((one) => one.bucket === bucket)) continue;
        for (const { bucket: own, progress: reports, text, textOrigin } of milestones) {
          if (own !== bucket || reports.length > 0) continue;
          yield {
            at: textOrigin,
            message: {
              ja: `${bucket.name}は終わりましたが、${quote(text)}の進捗がありません。`,
              en: `${bucket.name} is over, but nothing is reported on ${quote(text)}.`,
            },
            hint: {
              ja: `progress の${bucket.name}に書いてください。言葉を変えて書いたときは、of で対象の項目を示してください。`,
              en: `Report it under ${bucket.name} in \`progress\`; if it is there in other words, link it with \`of\`.`,
            },
          };
        }
      }
    }
  },
};
