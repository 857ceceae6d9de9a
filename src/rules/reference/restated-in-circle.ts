/** 再掲 of a 再掲 that leads back to itself. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { isCircular } from '../../plan/sentence.ts';
import type { Rule } from '../rule.ts';

export const restatedInCircle: Rule = {
  id: 'reference/restated-in-circle',
  title: { ja: '再掲が循環している', en: 'Sentences that restate each other' },
  why: {
    ja: '互いに再掲し合う項目には元の文がなく、様式に印字できません。',
    en: 'Of sentences that restate each other none has words to print.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
themes:
  - title: 窓口
    directions:
      - title: 来庁不要サービス
        targets:
          - { id: a, restates: b } # ←
          - { id: b, restates: a } # ←
`,
  },
  good: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
themes:
  - title: 窓口
    directions:
      - title: 来庁不要サービス
        targets:
          - { id: a, text: 毎年度、オンライン相談を拡充 }
          - { id: b, restates: a }
          - { restates: b }
`,
  },
  *check({ policies }) {
    for (const sentence of policies.flatMap(({ sentences }) => sentences)) {
      if (!isCircular(sentence)) continue;
      const ids = sentence.restates.flatMap(({ id }) => id ?? []);
      yield {
        at: below(sentence.origin, 'restates'),
        message: {
          ja: `再掲元の${ids.map(quote).join('、')}をたどると、この項目に戻ります。`,
          en: `${ids.map(quote).join(', ')} leads back to this sentence.`,
        },
        hint: {
          ja: '元の文を持つ項目を再掲元にしてください。',
          en: 'Restate a sentence that has words of its own.',
        },
      };
    }
  },
};
