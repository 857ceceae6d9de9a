/** （ ） beside ( ): brackets around Japanese words in two widths. */
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { counted, departures, type Habit } from '../habit.ts';
import type { Rule } from '../rule.ts';

const sheet = (last: string) => `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 区役所（支所を含む。）の窓口を見直す。
  - 防災計画（素案）と福祉計画（案）を作る。
  - 待ち時間（平均）を縮める。f(x) と (1) は別である。
  - 方針${last}を定める。
`;

export const mixedParentheses: Rule = {
  id: 'text/mixed-parentheses',
  title: { ja: '括弧の全角と半角のゆれ', en: 'Brackets of two widths' },
  why: {
    ja: '全角と半角の括弧が混ざると、検索から漏れ、印字もふぞろいになります。',
    en: 'Brackets of two widths look uneven in print, and a search misses some of them.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: { files: sheet('(改定案)').replace(/(方針.*)/, '$1 # ←') },
  good: { files: sheet('（改定案）') },
  check: (plan) => departures(plan, habit),
};

const wide = { ja: '「（ ）」（全角）', en: 'full-width 「（ ）」' };
const japanese = '[\\p{Script=Han}ぁ-んァ-ヺ]';

/** A pair is one sign, and only around Japanese words: (1) and f(x) are half-width for everybody. */
const habit: Habit = {
  styles: [
    {
      name: wide,
      trait: trait.wideParenthesis,
      pattern: () => new RegExp(`（[^（）()]*${japanese}[^（）()]*）`, 'gu'),
    },
    {
      name: { ja: '「( )」（半角）', en: 'half-width 「( )」' },
      trait: trait.halfParenthesis,
      pattern: () => new RegExp(`\\([^（）()]*${japanese}[^（）()]*\\)`, 'gu'),
    },
  ],
  restyle: (found, { name }) => (name === wide ? `（${found.slice(1, -1)}）` : `(${found.slice(1, -1)})`),
  slip: (words, { style }, usual) => ({
    message: {
      ja: `${quote(words)}の括弧は${style.name.ja}ですが、ほかでは${usual.name.ja}です。`,
      en: `The brackets of ${quote(words)} are ${style.name.en}; elsewhere they are ${usual.name.en}.`,
    },
    hint: { ja: `${usual.name.ja}に直してください。`, en: `Make them ${usual.name.en}.` },
  }),
  mixed: (counts) => ({
    message: {
      ja: `括弧の書き方が2通りあります（${counted(counts).ja}）。`,
      en: `Brackets are written in two widths (${counted(counts).en}).`,
    },
    hint: { ja: 'どちらかにそろえてください。', en: 'Use one of them.' },
  }),
};
