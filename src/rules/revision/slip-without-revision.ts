/** A year ended in another stage than planned, and the plan was not revised. */
import { quote } from '../../japanese/quote.ts';
import { mismatchesOf, recordsOf } from '../../plan/records.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const slipWithoutRevision: Rule = {
  id: 'revision/slip-without-revision',
  title: {
    ja: '予定と違う段階で年度が終わったのに、計画が変更されていない',
    en: 'A year ended in another stage than planned, and the plan was not revised',
  },
  why: {
    ja: '変更の記録がないずれは、説明のないまま次の年度に持ち越されます。',
    en: 'A slip without a revision is carried into the next year without a word.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages: [検討・決定, 継続実施, ⇒, ⇒]
    records:
      R5:
        actual: { stage: 検討, text: 方針の案を話し合った。 } # ←
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages: [検討・決定, 継続実施, ⇒, ⇒]
    revisions:
      - { in: 5年度, stages: { 5年度: 検討, 6年度: 決定, 7年度: 継続実施 }, reason: 説明会に時間をかけたため }
    records:
      R5:
        actual: { stage: 検討, text: 方針の案を話し合った。 }
`),
  },
  *check(plan, { asOf }) {
    for (const recorded of recordsOf(plan)) {
      const { item, record } = recorded;
      if (record.reason || item.rows.some(({ year }) => year === record.year)) continue;
      for (const { planned, stage } of mismatchesOf(recorded, plan, asOf)) {
        yield {
          at: stage.origin,
          message: {
            ja: `${record.at}の予定は${quote(planned.stage)}でしたが、実績は${quote(stage.text)}です。${record.at}の変更がありません。`,
            en: `${record.at} was planned as ${quote(planned.stage)} and ended as ${quote(stage.text)}; there is no revision of that year.`,
          },
          hint: {
            ja: 'revisions に変更と理由を書くか、記録の reason に理由を書いてください。',
            en: 'Add a revision with its reason, or give the reason in the record.',
          },
          related: [{ at: planned.from.origin, message: { ja: '予定はここです', en: 'planned here' } }],
        };
      }
    }
  },
};
