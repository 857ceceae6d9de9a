/** A revision without a reason. */
import { quote } from '../../japanese/quote.ts';
import { itemsOf } from '../../plan/records.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const withoutReason: Rule = {
  id: 'revision/without-reason',
  title: { ja: '変更に理由がない', en: 'A revision without a reason' },
  why: {
    ja: '計画を変えたことより、なぜ変えたかが問われます。様式には変更理由の欄があります。',
    en: 'What is asked is not that the plan changed but why; the form has a row for the reason.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages: [検討・決定, 継続実施, ⇒, ⇒]
    revisions:
      - in: 6年度 # ←
        stages: { 6年度: 決定, 7年度: 継続実施 }
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages: [検討, 継続実施, ⇒, ⇒]
    revisions:
      - in: 6年度
        stages: { 6年度: 決定, 7年度: 継続実施 }
        reason: 説明会に時間をかけたため
`),
  },
  *check(plan) {
    for (const { item } of itemsOf(plan)) {
      for (const { in: year, reason } of item.rows) {
        if (!year || reason) continue;
        yield {
          at: year.origin,
          message: {
            ja: `${quote(year.text)}の変更に、理由がありません。`,
            en: `The revision of ${quote(year.text)} has no reason.`,
          },
          hint: { ja: 'reason に変更理由を書いてください。', en: 'Write it in `reason`.' },
        };
      }
    }
  },
};
