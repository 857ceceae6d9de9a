/** 3ヶ所, 2カ月: the small か of a count. */
import { presetFiles } from '../preset-example.ts';
import type { Rule } from '../rule.ts';
import { departuresFrom, sure, wording } from '../wording.ts';

export const counters: Rule = {
  id: 'koyobun/counters',
  title: { ja: '「か所」「か月」の書き方', en: 'The counter in 「3か所」 and 「2か月」' },
  why: {
    ja: '算用数字には平仮名の「か」を、漢数字には「箇」を使います（「公用文作成の考え方」Ⅰ-4）。',
    en: 'After Arabic figures 「か」 is written in hiragana, after kanji figures as 「箇」 (the Council for Cultural Affairs, 2022, Ⅰ-4).',
  },
  preset: 'koyobun',
  severity: { draft: 'off', submit: 'off' },
  bad: {
    files: presetFiles('koyobun', ['窓口を3ヶ所に置く。 # ←', '試行は6カ月とする。 # ←']),
  },
  good: {
    files: presetFiles('koyobun', [
      '窓口を3か所に置き、6か月試す。',
      '一箇所に集め、霞ケ関と八ケ岳を訪ね、24カットを撮る。',
    ]),
  },
  check: (plan) => departuresFrom(plan, spellings),
};

const spellings = wording('「公用文作成の考え方」Ⅰ-4', [
  sure(/(?<=[0-9０-９数])[ヶヵカケ](?=所|月|年|国|条)/, 'か'),
  sure(/(?<=[一二三四五六七八九十])[ヶヵカケ](?=所|月|年|国|条)/, '箇'),
]);
