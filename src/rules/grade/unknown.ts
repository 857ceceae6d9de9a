/** A grade that the city does not know. */
import { quote } from '../../japanese/quote.ts';
import { oncePer } from '../../once.ts';
import { evaluationsOf, scaleOf } from '../../plan/records.ts';
import { membersOf, type Scale } from '../../plan/scale.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';
import { vocabularyOf } from '../vocabulary.ts';

const example = (grade: string) =>
  programmeFiles(`evaluations:
  - { at: 令和6年度, by: 所管課, grade: ${grade}, comment: 予定したとおりに行った。 }
`);

export const unknownGrade: Rule = {
  id: 'grade/unknown',
  title: { ja: '市の評価にない記号が使われている', en: 'A grade that the city does not know' },
  why: {
    ja: '全角と半角の違いだけでも、集計では別の評価として数えられます。',
    en: 'Even a letter of another width is counted as another grade.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: programmeFiles(`evaluations:
  - at: 令和6年度
    grade: Ａ # ←
    comment: 予定したとおりに行った。
`),
  },
  good: { files: example('A') },
  *check(plan) {
    const vocabularyIn = oncePer((scale: Scale) => vocabularyOf(membersOf(scale)));
    for (const evaluation of evaluationsOf(plan)) {
      const { grade } = evaluation;
      const scale = scaleOf(evaluation, plan.city);
      if (!grade || !scale) continue;
      const known = vocabularyIn(scale);
      if (known.has(grade.text)) continue;
      const same = known.same(grade.text);
      const near = same ?? known.near(grade.text);
      yield {
        at: grade.origin,
        words: grade.text,
        ...(near !== undefined && { fix: { text: near, safe: same !== undefined } }),
        message: {
          ja: `評価${quote(grade.text)}は、reform.yaml にありません。`,
          en: `The grade ${quote(grade.text)} is not in reform.yaml.`,
        },
        hint: near
          ? { ja: `${quote(near)}に直してください。`, en: `Did you mean ${quote(near)}?` }
          : { ja: `${known.oneOf.ja}にしてください。`, en: `Use ${known.oneOf.en}.` },
      };
    }
  },
};
