/** A grade below the best without a word. */
import { quote } from '../../japanese/quote.ts';
import { evaluationsOf, said, scaleOf } from '../../plan/records.ts';
import { isBelowBest } from '../../plan/scale.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const needsReason: Rule = {
  id: 'grade/needs-reason',
  title: { ja: '最も良い評価ではないのに、理由がない', en: 'A grade below the best without a word' },
  why: {
    ja: '何が足りなかったのかがわからなければ、翌年度の取組を直せません。',
    en: 'Without knowing what was lacking nobody can put the next year right.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: programmeFiles(`evaluations:
  - at: 令和6年度
    grade: C # ←
`),
  },
  good: {
    files: programmeFiles(`evaluations:
  - at: 令和6年度
    grade: C
    comment: 開庁時間の見直しに着手できなかったため。
`),
  },
  *check(plan) {
    for (const evaluation of evaluationsOf(plan)) {
      const { comment, grade } = evaluation;
      const scale = scaleOf(evaluation, plan.city);
      if (!grade || !scale || said(comment).trim() !== '' || !isBelowBest(scale, grade.text)) continue;
      const meaning = scale.meanings.get(grade.text);
      const shown = meaning ? `${grade.text}（${meaning}）` : grade.text;
      yield {
        at: grade.origin,
        message: {
          ja: `評価は${quote(shown)}ですが、理由がありません。`,
          en: `The grade is ${quote(shown)}, and no reason is given.`,
        },
        hint: { ja: 'comment に評価の理由を書いてください。', en: 'Give the reason in `comment`.' },
      };
    }
  },
};
