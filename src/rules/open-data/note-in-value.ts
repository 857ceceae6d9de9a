/** 895件（暫定値）, 36.2%※: a remark inside the field of a value. */
import { quote } from '../../japanese/quote.ts';
import { valuesOf } from '../data-fields.ts';
import { presetCity } from '../preset-example.ts';
import type { Rule } from '../rule.ts';

const sheet = (value: string, note: string) => ({
  'reform.yaml': presetCity('open-data'),
  'kpi.yaml': `kind: kpi
id: crimes
title: 犯罪認知件数
better: lower
actuals:
  - { at: 2023年度, value: '1,195件' }
  - { at: 2024年度, value: ${value}${note} }
target: { at: 2025年度, value: 880件 }
`,
});

const marked = (files: Readonly<Record<string, string>>) => ({
  ...files,
  'kpi.yaml': (files['kpi.yaml'] ?? '').replace(/(.*2024年度.*)/, '$1 # ←'),
});

export const noteInValue: Rule = {
  id: 'open-data/note-in-value',
  title: { ja: '値の欄に書かれた注', en: 'A remark inside a value' },
  why: {
    ja: '数値のセルには数値だけを置き、注は別の欄に書きます（総務省「統計表における機械判読可能なデータの表記方法の統一ルール」1-2・1-3）。',
    en: 'A cell of a number holds the number alone, and remarks stand elsewhere (Ministry of Internal Affairs and Communications, 2020, 1-2 and 1-3).',
  },
  preset: 'open-data',
  severity: { draft: 'off', submit: 'off' },
  bad: { files: marked(sheet('895件（暫定値）', '')) },
  good: { files: sheet('895件', ', note: 暫定値') },
  *check(plan) {
    for (const { origin, text } of valuesOf(plan)) {
      const words = noteIn(text);
      if (words === undefined) continue;
      yield {
        at: origin,
        words,
        message: {
          ja: `値${quote(text)}に注${quote(words)}が付いています。`,
          en: `The value ${quote(text)} carries a remark, ${quote(words)}.`,
        },
        hint: { ja: '注は note に書いてください。', en: 'Write the remark in `note`.' },
      };
    }
  },
};

/** Behind the first digit of the last line. */
export function noteIn(text: string): string | undefined {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const digit = line.search(/[0-9０-９]/);
  if (digit < 0) return undefined;
  const behind = line.slice(digit);
  const mark = behind.search(/[※＊*]/);
  const bracket = /[）)]$/.test(behind) ? behind.search(/[（(]/) : -1;
  const isNote = bracket >= 0 && /\p{Script=Han}/u.test(behind.slice(bracket, -1));
  const from = isNote && (mark < 0 || bracket < mark) ? bracket : mark;
  return from < 0 ? undefined : behind.slice(from);
}
