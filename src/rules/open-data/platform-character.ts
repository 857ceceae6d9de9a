/** ㈱, ㎡, Ⅱ: characters that not every machine has. */
import { quote } from '../../japanese/quote.ts';
import { namesOf, valuesOf } from '../data-fields.ts';
import { presetCity } from '../preset-example.ts';
import type { Rule } from '../rule.ts';

const sheet = (unit: string) => ({
  'reform.yaml': presetCity('open-data'),
  'kpi.yaml': `kind: kpi
id: parks
title: 公園の面積
unit: ${unit}
better: higher
actuals: [{ at: 2024年度, value: '1,200' }]
target: { at: 2025年度, value: '1,300' }
`,
});

export const platformCharacter: Rule = {
  id: 'open-data/platform-character',
  title: { ja: 'データの中の機種依存文字', en: 'Characters that not every machine has' },
  why: {
    ja: '丸数字・ローマ数字・単位などの機種依存文字は、ほかの機種で正しく読めません（総務省「統計表における機械判読可能なデータの表記方法の統一ルール」1-10）。',
    en: 'Circled and Roman numbers and squared units are not read alike everywhere (Ministry of Internal Affairs and Communications, 2020, 1-10).',
  },
  preset: 'open-data',
  severity: { draft: 'off', submit: 'off' },
  bad: { files: sheet('㎡ # ←') },
  good: { files: sheet('平方メートル') },
  *check(plan) {
    for (const { origin, text } of [...valuesOf(plan), ...namesOf(plan)]) {
      const words = /[①-⑳Ⅰ-Ⅻⅰ-ⅻ㈠-㉃㊀-㊰㌀-㍗㍻-㏟№℡]/.exec(text)?.[0];
      if (words === undefined) continue;
      const plain = words.normalize('NFKC');
      yield {
        at: origin,
        words,
        fix: { text: plain, safe: false },
        message: {
          ja: `${quote(text)}に機種依存文字「${words}」があります。`,
          en: `${quote(text)} has 「${words}」, a character that not every machine has.`,
        },
        hint: { ja: `「${plain}」などに直してください。`, en: `Write 「${plain}」, for example.` },
      };
    }
  },
};
