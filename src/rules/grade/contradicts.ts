/** The best grade for what was not reached. */
import type { Finding } from '../../diagnostics/finding.ts';
import { around } from '../../japanese/around.ts';
import { quote } from '../../japanese/quote.ts';
import type { Plan, Written } from '../../plan/plan.ts';
import { isBest, mismatchesOf, notReached, recordsOf } from '../../plan/records.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const gradeContradicts: Rule = {
  id: 'grade/contradicts',
  title: { ja: '達していないことに最も良い評価がついている', en: 'The best grade for what was not reached' },
  why: {
    ja: '評価と実績が食い違うと、評価全体が信用されなくなります。',
    en: 'One grade that the facts deny takes away the trust in all of them.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: programmeFiles(`items:
  - title: 開庁時間の見直し
    stages: [検討, ⇒, 準備, 順次実施]
    records:
      R5:
        actual: 窓口の混雑を調べたが、見直しには至らなかった。
        grade: A # ←
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 開庁時間の見直し
    stages: [検討, ⇒, 準備, 順次実施]
    records:
      R5:
        actual: 窓口の混雑を調べたが、見直しには至らなかった。
        grade: B
        comment: 調査に時間がかかり、見直しに入れなかったため。
`),
  },
  *check(plan, { asOf }) {
    yield* wholesDenied(plan);
    for (const recorded of recordsOf(plan)) {
      const { actual, evaluations } = recorded.record;
      const best = evaluations.filter((one) => isBest(one, plan.city));
      if (best.length === 0) continue;
      const denied = [...actual.flatMap(({ text }) => text), ...best.flatMap(({ comment }) => comment)].find(
        ({ text }) => notReached.test(text),
      );
      const [mismatch] = mismatchesOf(recorded, plan, asOf);
      const fact = denied ?? mismatch?.stage;
      if (fact) for (const { grade } of best) if (grade) yield finding(grade, fact, denied !== undefined);
    }
  },
};

/** Judgements of a whole initiative stand beside no result: only their own words can deny them. */
function* wholesDenied({ city, initiatives }: Plan): Iterable<Finding> {
  for (const { comment, grade } of initiatives
    .flatMap(({ programme }) => programme.evaluations)
    .filter((one) => isBest(one, city))) {
    const denied = comment.find(({ text }) => notReached.test(text));
    if (grade && denied) yield finding(grade, denied, true);
  }
}

function finding(grade: Written, fact: Written, denied: boolean) {
  const words = denied ? denialIn(fact.text) : fact.text;
  return {
    at: grade.origin,
    message: denied
      ? {
          ja: `評価は最も良い${quote(grade.text)}ですが、文には${quote(words)}とあります。`,
          en: `The grade is the best one, ${quote(grade.text)}, but the text says ${quote(words)}.`,
        }
      : {
          ja: `評価は最も良い${quote(grade.text)}ですが、実績の段階${quote(words)}は計画と違います。`,
          en: `The grade is the best one, ${quote(grade.text)}, but the stage reached, ${quote(words)}, is not the planned one.`,
        },
    hint: { ja: '評価か実績のどちらかを直してください。', en: 'Correct the grade or the record.' },
    related: [{ at: fact.origin, words, message: { ja: 'ここに書かれています', en: 'it is written here' } }],
  };
}

/** 至らなかった, to the end of the word. */
function denialIn(text: string): string {
  const { 0: found = '', index = 0 } = notReached.exec(text) ?? {};
  return found + around(text, index, index + found.length).after;
}
