/** The result is the plan in the past tense. */
import { fold } from '../../japanese/fold.ts';
import { similarity } from '../../japanese/similarity.ts';
import { isBest, recordsOf, said } from '../../plan/records.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

const copied = 0.9;
const shortest = 20;

const example = (actual: string) => `items:
  - title: 体制の整備
    stages: [準備, 決定, 順次実施, ⇒]
    records:
      R5:
        plan: 再編方針に沿って、令和6年度にまちづくりセンターを設置する準備を進める。
        actual: ${actual}
        grade: A
`;

export const copiedEvidence: Rule = {
  id: 'progress/copied-evidence',
  title: { ja: '実績が予定の写しになっている', en: 'The result is the plan in the past tense' },
  why: {
    ja: '予定の語尾を変えただけの実績は、最も良い評価の裏づけになりません。',
    en: 'A plan put into the past tense is no evidence for the best grade.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: programmeFiles(
      example('再編方針に沿って、令和6年度にまちづくりセンターを設置する準備を進めた。').replace(
        'を進めた。',
        'を進めた。 # ←',
      ),
    ),
  },
  good: {
    files: programmeFiles(
      example('センター17か所の場所と担当職員49人の配置を決め、地域への説明を3回行った。'),
    ),
  },
  *check(plan) {
    for (const { record } of recordsOf(plan)) {
      const best = record.evaluations.some((one) => isBest(one, plan.city));
      const planned = record.plan.at(-1);
      const done = record.actual.at(-1);
      if (!planned?.text[0] || !done?.text[0] || said(done.text).length < shortest) continue;
      const same = fold(said(planned.text)) === fold(said(done.text));
      if (!same && (!best || similarity(said(planned.text), said(done.text)) < copied)) continue;
      yield {
        at: done.text[0].origin,
        message: same
          ? {
              ja: '実績が、予定の文と一字も違いません。',
              en: 'The result is the plan, word for word.',
            }
          : {
              ja: '実績が、予定の文とほとんど同じです。',
              en: 'The result says almost the same as the plan.',
            },
        hint: {
          ja: '件数や日付など、行ったことがわかる事実を書いてください。',
          en: 'Give facts: numbers, dates, what was made.',
        },
        related: [{ at: planned.text[0].origin, message: { ja: '予定の文です', en: 'the plan' } }],
      };
    }
  },
};
