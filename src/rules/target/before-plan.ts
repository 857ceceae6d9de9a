/** A deadline that had passed before the plan began. */
import { fiscalYearOf } from '../../calendar/fiscal-year.ts';
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { readTarget } from '../../plan/target.ts';
import { statedBy } from '../../plan/theme.ts';
import type { Rule } from '../rule.ts';

const example = (year: string) => `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 防災
    directions:
      - title: 避難計画
        targets:
          - ${year}年度末までに策定
`;

export const targetBeforePlan: Rule = {
  id: 'target/before-plan',
  title: {
    ja: 'めざす姿の期限が、計画期間より前にある',
    en: 'A target that was due before the plan began',
  },
  why: {
    ja: '過ぎた期限は守れません。元号か年の打ち間違いです。',
    en: 'Nobody can keep a deadline that has passed: the era or the year is a slip of the pen.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: { files: example('平成8').replace(/\n$/, ' # ←\n') },
  good: { files: example('令和8') },
  *check({ policies }) {
    for (const policy of policies) {
      const { origin, title, years } = policy;
      if (!years) continue;
      for (const own of statedBy(policy)) {
        const early = readTarget(own.text).deadlines.find(
          ({ kind, to }) => kind === 'until' && to && fiscalYearOf(to) < years.from,
        );
        if (!early) continue;
        yield {
          at: own.origin,
          words: early.text,
          message: {
            ja: `${quote(early.text)}は、${quote(title)}の計画期間（${years.text}）が始まる前です。`,
            en: `${quote(early.text)} lies before the period of ${quote(title)} (${years.text}).`,
          },
          hint: { ja: '年と元号を確かめてください。', en: 'Check the year and the era.' },
          related: [
            {
              at: below(origin, 'years'),
              message: { ja: '計画期間です', en: 'the period of the plan' },
            },
          ],
        };
      }
    }
  },
};
