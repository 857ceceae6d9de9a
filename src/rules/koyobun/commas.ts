/** 、 beside ，: two commas in one plan. */
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { counted, departures, type Habit } from '../habit.ts';
import { presetFiles } from '../preset-example.ts';
import type { Rule } from '../rule.ts';

const lines = (last: string) => [
  '窓口を減らし、電話を増やす。',
  '地域と話し、課題をつかむ。',
  '人を育て、場を整える。',
  '声を聞き、形にする。1，200件',
  last,
];

export const commas: Rule = {
  id: 'koyobun/commas',
  title: { ja: '「、」と「，」の混在', en: 'Two kinds of commas' },
  why: {
    ja: '読点は「、」を原則とし、「，」を使うときも1つの文書の中ではどちらかに統一します（「公用文作成の考え方」Ⅰ-5）。',
    en: 'One document uses one comma, 、 as a rule (the Council for Cultural Affairs, 2022, Ⅰ-5).',
  },
  preset: 'koyobun',
  severity: { draft: 'off', submit: 'off' },
  bad: { files: presetFiles('koyobun', lines('区を支え，本庁とつなぐ。 # ←')) },
  good: { files: presetFiles('koyobun', lines('区を支え、本庁とつなぐ。')) },
  check: (plan) => departures(plan, habit),
};

const habit: Habit = {
  styles: [
    { name: { ja: '「、」', en: '「、」' }, trait: trait.comma, pattern: () => /、/g },
    {
      name: { ja: '「，」', en: '「，」' },
      trait: trait.wideComma,
      pattern: () => /(?<![0-9０-９])，|，(?![0-9０-９])/g,
    },
  ],
  restyle: (_, { name }) => name.ja[1],
  slip: (words, { style }, usual) => ({
    message: {
      ja: `${quote(words)}の読点は${style.name.ja}ですが、ほかでは${usual.name.ja}です。`,
      en: `The comma of ${quote(words)} is ${style.name.en}; elsewhere it is ${usual.name.en}.`,
    },
    hint: { ja: `${usual.name.ja}に直してください。`, en: `Make it ${usual.name.en}.` },
  }),
  mixed: (counts) => ({
    message: {
      ja: `読点が2種類あります（${counted(counts).ja}）。`,
      en: `There are two kinds of commas (${counted(counts).en}).`,
    },
    hint: { ja: '「、」にそろえてください。', en: 'Use 、 everywhere.' },
  }),
};
