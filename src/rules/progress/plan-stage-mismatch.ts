/** A stage in the records that the revised plan does not have for that year. */
import { quote } from '../../japanese/quote.ts';
import type { Plan, Written } from '../../plan/plan.ts';
import type { EffectiveStage } from '../../plan/programme.ts';
import { mismatchesOf, type Recorded, recordsOf } from '../../plan/records.ts';
import { sameStage } from '../../plan/stages.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const planStageMismatch: Rule = {
  id: 'progress/plan-stage-mismatch',
  title: {
    ja: '記録の段階が、変更後の計画の段階と違う',
    en: 'A stage in the records that the revised plan does not have for that year',
  },
  why: {
    ja: '計画を変更した年度なのに段階が合わないときは、変更か記録のどちらかが直されていません。',
    en: 'The plan was revised in that very year, and still the two differ: one of them was not brought up to date.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages: [準備, 決定, 継続実施, ⇒]
    revisions:
      - { in: 5年度, stages: { 6年度: 準備, 7年度: 決定, 8年度: 継続実施 }, reason: 説明会に時間をかけたため }
    records:
      R5:
        actual: { stage: 検討, text: 方針の案を話し合った。 } # ←
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages: [準備, 決定, 継続実施, ⇒]
    revisions:
      - { in: 5年度, stages: { 5年度: 検討, 6年度: 準備, 7年度: 決定, 8年度: 継続実施 }, reason: 説明会に時間をかけたため }
    records:
      R5:
        actual: { stage: 検討, text: 方針の案を話し合った。 }
`),
  },
  *check(plan, { asOf }) {
    for (const recorded of recordsOf(plan)) {
      const { record, item } = recorded;
      if (record.reason) continue;
      const revised = item.rows.some(({ year }) => year !== undefined && year === record.year);
      const found = [
        ...(revised ? mismatchesOf(recorded, plan, asOf) : []),
        ...plannedOtherwise(recorded, plan),
      ];
      for (const { planned, stage } of found) {
        yield {
          at: stage.origin,
          message: {
            ja: `${record.at}の計画は${quote(planned.stage)}ですが、記録は${quote(stage.text)}です。`,
            en: `The plan for ${record.at} is ${quote(planned.stage)}, the record says ${quote(stage.text)}.`,
          },
          hint: {
            ja: '計画の変更か記録の段階を直すか、記録の reason に理由を書いてください。',
            en: 'Correct the revision or the record, or give the reason in the record.',
          },
          related: [{ at: planned.from.origin, message: { ja: '計画はここです', en: 'planned here' } }],
        };
      }
    }
  },
};

/** 取組予定 repeats the plan of the year. */
function plannedOtherwise(
  { item, record }: Recorded,
  plan: Plan,
): { planned: EffectiveStage; stage: Written }[] {
  const planned = item.effective[record.column ?? -1];
  if (!planned) return [];
  return record.plan.flatMap(({ stage }) =>
    stage && !sameStage(stage.text, planned.stage, plan.city.stages) ? [{ planned, stage }] : [],
  );
}
