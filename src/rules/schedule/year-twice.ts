/** One year of the stages is written twice, each time in other words. */
import { quote } from '../../japanese/quote.ts';
import { itemsOf } from '../../plan/records.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

export const yearTwice: Rule = {
  id: 'schedule/year-twice',
  title: { ja: '同じ年度の段階が2度書かれている', en: 'The stage of one year is written twice' },
  why: {
    ja: '様式の表には1つの年度の欄が1つしかないので、一方はどこにも印字できません。',
    en: 'The table has one square for a year; the other one could not be printed.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages:
      5年度: 検討
      R5: 検討・決定 # ←
      6年度: 継続実施
      7年度: ⇒
      8年度: ⇒
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages:
      5年度: 検討・決定
      R6: 継続実施
      7年度: ⇒
      8年度: ⇒
`),
  },
  *check(plan) {
    for (const { item } of itemsOf(plan)) {
      for (const { first, origin, text } of item.twice) {
        yield {
          at: origin,
          key: true,
          message: {
            ja: `${quote(first.text)}と${quote(text)}は、同じ年度です。`,
            en: `${quote(first.text)} and ${quote(text)} are one year.`,
          },
          hint: { ja: 'どちらか1つにまとめてください。', en: 'Make them one.' },
          related: [{ at: first.origin, key: true, message: { ja: 'もう一方です', en: 'the other one' } }],
        };
      }
    }
  },
};
