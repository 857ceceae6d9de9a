/** 区　分: a blank that only makes a heading wider. */
import { quote } from '../../japanese/quote.ts';
import { namesOf } from '../data-fields.ts';
import { presetCity } from '../preset-example.ts';
import type { Rule } from '../rule.ts';

const sheet = (head: string) => ({
  'reform.yaml': presetCity('open-data'),
  'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局 企画部, 企画課]
sections:
  - title: 財源内訳
    table:
      head:
        - ${head}
        - 金額
      rows: [[国, '1,200']]
`,
});

export const layoutSpace: Rule = {
  id: 'open-data/layout-space',
  title: { ja: '体裁を整えるための空白', en: 'A blank that only makes a heading wider' },
  why: {
    ja: '見出しの間の空白は、ほかのデータとの照合を妨げます（総務省「統計表における機械判読可能なデータの表記方法の統一ルール」1-5）。',
    en: 'A blank inside a heading keeps it from being matched with other data (Ministry of Internal Affairs and Communications, 2020, 1-5).',
  },
  preset: 'open-data',
  severity: { draft: 'off', submit: 'off' },
  bad: { files: sheet('区　分 # ←') },
  good: { files: sheet('区分') },
  *check(plan) {
    for (const { origin, text } of namesOf(plan)) {
      if (!/^\p{Script=Han}(?:[ 　]+\p{Script=Han}){1,3}$/u.test(text)) continue;
      const joined = text.replace(/[ 　]+/g, '');
      yield {
        at: origin,
        words: text,
        fix: { text: joined, safe: true },
        message: {
          ja: `${quote(text)}の字の間に空白があります。`,
          en: `There are blanks between the characters of ${quote(text)}.`,
        },
        hint: { ja: `${quote(joined)}に直してください。`, en: `Make it ${quote(joined)}.` },
      };
    }
  },
};
