/** 並びに without 及び: the conjunction of the larger group where there is no smaller one. */
import { quote } from '../../japanese/quote.ts';
import { textsOf } from '../../plan/texts.ts';
import { presetFiles } from '../preset-example.ts';
import type { Rule } from '../rule.ts';

export const nestedConjunctions: Rule = {
  id: 'koyobun/nested-conjunctions',
  title: { ja: '「並びに」「若しくは」の使いどころ', en: 'Where 「並びに」 and 「若しくは」 belong' },
  why: {
    ja: '「並びに」は「及び」でつないだものを更につなぐとき、「若しくは」は「又は」の中を分けるときだけに使います（「公用文作成の考え方」Ⅱ-1）。',
    en: '「並びに」 joins what 「及び」 has joined, and 「若しくは」 divides what 「又は」 has divided (the Council for Cultural Affairs, 2022, Ⅱ-1).',
  },
  preset: 'koyobun',
  severity: { draft: 'off', submit: 'off' },
  bad: {
    files: presetFiles('koyobun', ['区役所並びに本庁で進める。 # ←', '電話若しくはメールで受け付ける。 # ←']),
  },
  good: {
    files: presetFiles('koyobun', [
      '区役所及び支所並びに本庁で進める。',
      '電話又は郵便若しくはメールで受け付ける。',
    ]),
  },
  *check(plan) {
    for (const { origin, text } of textsOf(plan)) {
      if (!outer.test(text)) continue;
      for (const sentence of text.split(/(?<=。)|\n/))
        for (const { inner, lone } of pairs) {
          if (!sentence.includes(lone) || sentence.includes(inner)) continue;
          yield {
            at: origin,
            words: lone,
            message: {
              ja: `${quote(sentence)}には「${lone}」がありますが、「${inner}」がありません。`,
              en: `${quote(sentence)} has 「${lone}」 without 「${inner}」.`,
            },
            hint: { ja: `「${inner}」に直してください。`, en: `Make it 「${inner}」.` },
            fix: { text: inner, safe: false },
          };
        }
    }
  },
};

const outer = /並びに|若しくは/;
const pairs = [
  { lone: '並びに', inner: '及び' },
  { lone: '若しくは', inner: '又は' },
];
