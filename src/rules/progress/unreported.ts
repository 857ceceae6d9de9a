/** A period is over and an item of its plan is not reported. */
import { quote } from '../../japanese/quote.ts';
import { closedBuckets } from '../../plan/closed-buckets.ts';
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
    for (const initiative of initiatives) {
      for (const { bucket, open, silent } of closedBuckets(initiative, asOf)) {
        if (silent) continue;
        for (const { text, textOrigin } of open) {
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
