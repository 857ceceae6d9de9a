/** A status that the city does not know. */
import { quote } from '../../japanese/quote.ts';
import { recordsOf } from '../../plan/records.ts';
import { membersOf } from '../../plan/scale.ts';
import { plainCity } from '../plain-example.ts';
import type { Rule } from '../rule.ts';
import { vocabularyOf } from '../vocabulary.ts';

const example = (status: string) => ({
  'reform.yaml': `${plainCity}statuses: [順調, やや遅れ, 遅れ]\n`,
  'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
status: ${status}
`,
});

export const unknownState: Rule = {
  id: 'progress/unknown-status',
  title: { ja: '市の状態の言葉にないものが使われている', en: 'A status that the city does not know' },
  why: {
    ja: '状態の言葉が揃っていないと、遅れている取組を数えられません。',
    en: 'Only the same words let anybody count what is late.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: { files: example('やや遅延 # ←') },
  good: { files: example('やや遅れ') },
  *check(plan) {
    const { statuses } = plan.city;
    if (!statuses) return;
    const known = vocabularyOf(membersOf(statuses));
    const written = [
      ...plan.initiatives.flatMap(({ programme }) => programme.states.flatMap(({ status }) => status ?? [])),
      ...recordsOf(plan).flatMap(({ record }) => record.status ?? []),
    ];
    for (const { origin, text } of written) {
      if (known.has(text)) continue;
      const near = known.same(text) ?? known.near(text);
      yield {
        at: origin,
        message: {
          ja: `状態${quote(text)}は、reform.yaml の statuses にありません。`,
          en: `The status ${quote(text)} is not among the statuses in reform.yaml.`,
        },
        hint: near
          ? { ja: `${quote(near)}に直してください。`, en: `Use ${quote(near)}.` }
          : { ja: `${known.oneOf.ja}に直してください。`, en: `Use ${known.oneOf.en}.` },
      };
    }
  },
};
