/** The reason for a grade only repeats what was done. */
import { similarity } from '../../japanese/similarity.ts';
import { recordsOf, said } from '../../plan/records.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

/** 0.91 between a comment and the result it repeats, in a real sheet. */
const copied = 0.88;
const shortest = 15;

const example = (comment: string) => `items:
  - title: 開庁時間の見直し
    stages: [検討, ⇒, 準備, 順次実施]
    records:
      R5:
        actual: 証明書の発行を促した。開庁時間の見直しには、まだ着手していない。
        grade: C
        comment: ${comment}
`;

export const copiesResult: Rule = {
  id: 'grade/copies-result',
  title: {
    ja: '評価の理由が実績の写しになっている',
    en: 'The reason for a grade only repeats what was done',
  },
  why: {
    ja: '実績を繰り返しても、なぜその評価なのか、どうすればよくなるのかはわかりません。',
    en: 'To repeat the result explains neither the grade nor what would make it better.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: programmeFiles(
      example('証明書の発行を促したが、開庁時間の見直しには、まだ着手していない。').replace(/\n$/, ' # ←\n'),
    ),
  },
  good: {
    files: programmeFiles(example('開庁時間は関係課との協議が整わず、見直しの案を作れなかったため。')),
  },
  *check(plan) {
    for (const { record } of recordsOf(plan)) {
      const result = record.actual.at(-1);
      for (const { comment } of record.evaluations) {
        const [first] = comment;
        if (!first || !result?.text[0] || said(comment).length < shortest) continue;
        if (similarity(said(comment), said(result.text)) < copied) continue;
        yield {
          at: first.origin,
          message: {
            ja: '評価の理由が、実績の文とほとんど同じです。',
            en: 'The reason says almost the same as the result.',
          },
          hint: {
            ja: 'なぜその評価なのか、次に何をするのかを書いてください。',
            en: 'Say why it deserves this grade, and what comes next.',
          },
          related: [{ at: result.text[0].origin, message: { ja: '実績の文です', en: 'the result' } }],
        };
      }
    }
  },
};
