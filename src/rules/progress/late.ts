/** Late without a reason. */
import { many } from '../../diagnostics/words.ts';
import { quote } from '../../japanese/quote.ts';
import { reportsOf } from '../../plan/items.ts';
import { delayOf } from '../../plan/pace.ts';
import type { Rule } from '../rule.ts';
import { toldSoFar } from '../still-to-come.ts';

export const late: Rule = {
  id: 'progress/late',
  title: { ja: '予定より遅れたのに理由がない', en: 'Late without a reason' },
  why: {
    ja: '遅れそのものより、理由のない遅れが議会で問われます。',
    en: 'The council asks less about a delay than about a delay without a reason.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 骨子案を作成（7月）
progress:
  前期:
    - 骨子案を作成（9月） # ←
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
    - { id: outline, text: 骨子案を作成（7月） }
    - 受付を開始（～9月）
progress:
  前期:
    - { of: outline, text: 骨子案を作成（9月）, reason: 関係局との調整に時間を要したため }
    - 受付を開始（9月）
`,
    asOf: '2025-10-01',
  },
  *check({ initiatives }, { asOf }) {
    for (const progress of reportsOf(initiatives)) {
      const delay = progress.reason === undefined ? delayOf(toldSoFar(progress, asOf)) : undefined;
      if (!delay || givesReason.test(progress.text)) continue;
      const { actual, milestone, months, planned } = delay;
      yield {
        at: progress.textOrigin,
        words: actual,
        message: {
          ja: `予定の${quote(planned)}より${months}か月遅れていますが、理由がありません。`,
          en: `${many(months, 'month')} later than planned (${quote(planned)}), and no reason is given.`,
        },
        hint: {
          ja: 'reason に理由を書いてください。予定が変わったのなら、スケジュールを直してください。',
          en: 'Give the reason in `reason`, or correct the schedule if the plan has changed.',
        },
        related: [
          {
            at: milestone.textOrigin,
            words: planned,
            message: { ja: '予定はここです', en: 'planned here' },
          },
        ],
      };
    }
  },
};

const why = '(?:ため|により|に伴い|影響|都合)';
const mishap = '(?:不調|不落|不成立|不足|欠員|辞退|中止|難航|遅れ|遅延|災害|台風|大雨|地震|感染)';
/** 事業者の選定（8月）※入札不調のため1か月遅れ: the reason stands in the words themselves. */
const givesReason = new RegExp(
  `[※（(][^※（()）]*${why}|${why}[^。]{0,12}(?:遅|延期|延び|ずれ|先送り)|${mishap}[^。、]{0,8}${why}`,
);
