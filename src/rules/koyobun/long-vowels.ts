/** サーバ, ユーザ: loan words without their last ー. */
import { presetFiles } from '../preset-example.ts';
import type { Rule } from '../rule.ts';
import { ask, departuresFrom, wording } from '../wording.ts';

export const longVowels: Rule = {
  id: 'koyobun/long-vowels',
  title: { ja: '外来語の語末の長音', en: 'The long vowel at the end of a loan word' },
  why: {
    ja: '-er、-or、-ar で終わる外来語には「ー」を付けます。分野の慣用で省くこともあるため、直すかどうかは人が決めます（「公用文作成の考え方」Ⅰ-3）。',
    en: 'Loan words in -er, -or and -ar end in ー; a field may have its own habit (the Council for Cultural Affairs, 2022, Ⅰ-3).',
  },
  preset: 'koyobun',
  severity: { draft: 'off', submit: 'off' },
  bad: {
    files: presetFiles('koyobun', ['サーバを更新する。 # ←', 'ユーザの声を聞く。 # ←']),
  },
  good: {
    files: presetFiles('koyobun', [
      'サーバーを更新し、ユーザーの声を聞く。',
      'モニタリングとユーザビリティ、コンピュータリテラシー、センタリング',
    ]),
  },
  check: (plan) => departuresFrom(plan, spellings),
};

const spellings = wording('「公用文作成の考え方」Ⅰ-3', [
  ask(
    /(?<![ァ-ヺー])(コンピュータ|サーバ|ユーザ|フォルダ|プリンタ|スキャナ|モニタ|ルータ|エレベータ|アドバイザ|コーディネータ|カウンタ|メンバ|パラメータ)(?![ァ-ヺー])/,
    '$1ー',
  ),
]);
