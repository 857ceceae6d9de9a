/** The same reason word for word on several items. */
import { fold } from '../../japanese/fold.ts';
import { quote } from '../../japanese/quote.ts';
import type { Written } from '../../plan/plan.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

const example = (second: string) => `items:
  - title: 実施方針の策定
    stages: [検討, 決定, 継続実施, ⇒]
    revisions:
      - { in: 6年度, stages: { 6年度: 準備, 7年度: 決定, 8年度: 継続実施 }, reason: 説明会に時間をかけたため }
  - title: 体制の整備
    stages: [検討, 決定, 継続実施, ⇒]
    revisions:
      - { in: 6年度, stages: { 6年度: 準備, 7年度: 決定, 8年度: 継続実施 }, reason: ${second} }
`;

export const sameReason: Rule = {
  id: 'revision/same-reason',
  title: {
    ja: '別の項目と同じ変更理由がそのまま書かれている',
    en: 'The same reason word for word on another item',
  },
  why: {
    ja: '項目ごとに事情は違うはずです。写しただけの理由では、なぜこの項目が遅れるのかわかりません。',
    en: 'A copied reason does not say why this very item is late.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: { files: programmeFiles(example('説明会に時間をかけたため').replace(/\n$/, ' # ←\n')) },
  good: { files: programmeFiles(example('関係課との協議が長引いたため')) },
  *check({ initiatives }) {
    for (const { programme } of initiatives) {
      const seen = new Map<
        string,
        { readonly item: unknown; readonly reason: Written; readonly title: string }
      >();
      for (const item of programme.items) {
        for (const { reason } of item.rows) {
          if (!reason) continue;
          const title = item.title?.text ?? '';
          const first = seen.get(fold(reason.text));
          if (!first) seen.set(fold(reason.text), { item, reason, title });
          if (!first || first.item === item) continue;
          yield {
            at: reason.origin,
            message: {
              ja: `変更理由が、${quote(first.title)}のものと同じです。`,
              en: `The reason is the same as that of ${quote(first.title)}.`,
            },
            hint: {
              ja: 'この項目に固有の事情があれば、書き分けてください。',
              en: 'Say what is particular to this item, if anything is.',
            },
            related: [{ at: first.reason.origin, message: { ja: '同じ理由です', en: 'the same reason' } }],
          };
        }
      }
    }
  },
};
