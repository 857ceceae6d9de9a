/** The stage says what the text denies. */
import { quote } from '../../japanese/quote.ts';
import { recordsOf, said } from '../../plan/records.ts';
import { stepsOf } from '../../plan/stages.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const stageTextContradiction: Rule = {
  id: 'progress/stage-text-contradiction',
  title: { ja: '状況の段階を、文が打ち消している', en: 'The stage says what the text denies' },
  why: {
    ja: '状況だけを見る人には、実際より進んでいるように見えます。',
    en: 'Those who look only at the stage believe that more was done than was.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: programmeFiles(`items:
  - title: 開庁時間の見直し
    stages: [検討, ⇒, 準備, 順次実施]
    records:
      R5:
        actual:
          stage: 検討
          text: 窓口の混雑を調べた。開庁時間の見直しは、検討まで至らなかった。 # ←
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 開庁時間の見直し
    stages: [検討, ⇒, 準備, 順次実施]
    records:
      R5:
        actual:
          stage: 検討
          text: 窓口の混雑を調べ、開庁時間の見直しを検討した。
`),
  },
  *check(plan) {
    for (const { record } of recordsOf(plan)) {
      for (const { stage, text } of record.actual) {
        if (!stage) continue;
        for (const step of stepsOf(stage.text, plan.city.stages)) {
          const denial = denialOf(step).exec(said(text))?.[0];
          const place = denial === undefined ? undefined : text.find((one) => one.text.includes(denial));
          if (denial === undefined || !place) continue;
          yield {
            at: place.origin,
            words: denial,
            message: {
              ja: `状況は${quote(stage.text)}ですが、文には${quote(denial)}とあります。`,
              en: `The stage is ${quote(stage.text)}, but the text says ${quote(denial)}.`,
            },
            hint: { ja: '状況か文のどちらかを直してください。', en: 'Correct the stage or the text.' },
            related: [{ at: stage.origin, message: { ja: '状況です', en: 'the stage' } }],
          };
        }
      }
    }
  },
};

/** 検討まで至らなかった, 決定できなかった, 準備に着手できていない */
function denialOf(step: string): RegExp {
  const word = step.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `${word}[^。、\\n]{0,8}?(?:至らなかった|至らず|至って(?:い)?ない|できなかった|できて(?:い)?ない|しなかった|行わなかった|未着手)`,
  );
}
