/** A stage that the city does not know. */
import { quote } from '../../japanese/quote.ts';
import type { Written } from '../../plan/plan.ts';
import type { Item } from '../../plan/programme.ts';
import { itemsOf } from '../../plan/records.ts';
import { kindOfCell, unknownStepOf } from '../../plan/stages.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';
import { vocabularyOf } from '../vocabulary.ts';

export const unknownStage: Rule = {
  id: 'schedule/unknown-stage',
  title: { ja: '市の段階にない言葉が使われている', en: 'A stage that the city does not know' },
  why: {
    ja: '段階の言葉が揃っていないと、どのシートがどこまで進んだかを比べられません。',
    en: 'Only the same words tell how far one sheet is beside another.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages:
      5年度: 検討
      6年度: 検討・決裁 # ←
      7年度: 継続実施
      8年度: ⇒
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages:
      5年度: 検討
      6年度: 検討・決定
      7年度: 継続実施
      8年度: ⇒
`),
  },
  *check(plan) {
    const { stages } = plan.city;
    if (stages.length === 0) return;
    const known = vocabularyOf(stages);
    for (const { item } of itemsOf(plan)) {
      for (const { origin, text } of stagesOf(item)) {
        const unknown = unknownStepOf(text, stages);
        if (unknown === undefined) continue;
        const near = known.same(unknown) ?? known.near(unknown);
        yield {
          at: origin,
          words: unknown,
          message: {
            ja: `${quote(unknown)}は、reform.yaml の stages にない段階です。`,
            en: `${quote(unknown)} is not one of the stages in reform.yaml.`,
          },
          hint: near
            ? {
                ja: `${quote(near)}のことではありませんか。そうであれば直してください。`,
                en: `Did you mean ${quote(near)}?`,
              }
            : {
                ja: `${known.listed.ja}のいずれか、またはそれらを「・」でつないだ段階にしてください。`,
                en: `Use one of ${known.listed.en}, or several joined by ・.`,
              },
        };
      }
    }
  },
};

function stagesOf({ records, rows }: Item): Written[] {
  return [
    ...rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'stage')),
    ...records.flatMap(({ actual, plan }) =>
      [...plan, ...actual].flatMap(({ stage }) => (stage && !saysNothing(stage) ? [stage] : [])),
    ),
  ];
}

/** － in a record: in that year nothing was reached, or nothing planned. */
function saysNothing({ text }: Written): boolean {
  const kind = kindOfCell(text);
  return kind === 'none' || kind === 'blank';
}
