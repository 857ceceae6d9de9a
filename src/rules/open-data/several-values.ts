/** 前期10件、後期12件: two data in one field. */
import { readFigure } from '../../japanese/figure.ts';
import { quote } from '../../japanese/quote.ts';
import { valuesOf } from '../data-fields.ts';
import { presetCity } from '../preset-example.ts';
import type { Rule } from '../rule.ts';

export const severalValues: Rule = {
  id: 'open-data/several-values',
  title: { ja: '1つの欄に2つ以上の値', en: 'Several values in one field' },
  why: {
    ja: '1つのセルには1つのデータだけを置きます（総務省「統計表における機械判読可能なデータの表記方法の統一ルール」1-2）。',
    en: 'One cell holds one datum (Ministry of Internal Affairs and Communications, 2020, 1-2).',
  },
  preset: 'open-data',
  severity: { draft: 'off', submit: 'off' },
  bad: {
    files: {
      'reform.yaml': presetCity('open-data'),
      'sheet.yaml': `kind: policy
id: basic
title: まちづくり
themes:
  - title: 防災
    results:
      - { text: 訓練の回数, value: 前期10回、後期12回 } # ←
`,
    },
  },
  good: {
    files: {
      'reform.yaml': presetCity('open-data'),
      'sheet.yaml': `kind: policy
id: basic
title: まちづくり
themes:
  - title: 防災
    results:
      - text: 訓練の回数
        value: 22回
        breakdown: [{ item: 前期, value: 10回 }, { item: 後期, value: 12回 }]
      - { text: 参加した地域, value: 326/329 }
      - { text: 待ち時間, value: 15～20分 }
      - { text: 利用者, value: 1億2,300万人 }
`,
    },
  },
  *check(plan) {
    for (const { origin, text } of valuesOf(plan)) {
      const figures = text.split(/[、・,，／/;；\s　]+(?![0-9０-９]{3}(?![0-9０-９]))/).filter(isFigure);
      if (figures.length < 2 || readFigure(text).kind !== 'words') continue;
      yield {
        at: origin,
        message: {
          ja: `値${quote(text)}には、${figures.length}つの値があります。`,
          en: `The value ${quote(text)} holds ${figures.length} values.`,
        },
        hint: {
          ja: '値ごとに項目を分けるか、breakdown に内訳として書いてください。',
          en: 'Give each an entry of its own, or list them as `breakdown`.',
        },
      };
    }
  },
};

function isFigure(part: string): boolean {
  return /[0-9０-９][^0-9０-９]{0,4}$/.test(part);
}
