/** ～ 〜 ~: the sign of a range, written in several ways. */
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { counted, departures, type Habit } from '../habit.ts';
import type { Rule } from '../rule.ts';

const sheet = (second: string) => `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 体験調査を実施（4月～）
    - 骨子案を作成（～9月）
    - 先進都市を視察（5月～）
  後期:
    - 改定案を作成（～1月）
    - 方針を改定${second}
`;

export const mixedTildes: Rule = {
  id: 'text/mixed-tildes',
  title: { ja: '「～」の書き方のゆれ', en: 'The sign of a range written in several ways' },
  why: {
    ja: '見た目の似た「～」「〜」「~」は別の文字で、検索や置換から漏れます。',
    en: '～, 〜 and ~ look alike but are different characters, so a search misses some of them.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: { files: sheet('（〜3月） # ←') },
  good: { files: sheet('（～3月）') },
  check: (plan) => departures(plan, habit),
};

/** Beside Japanese words, numbers and brackets only: ~ has a meaning of its own in an address. */
const habit: Habit = {
  styles: [
    { name: { ja: '「～」（U+FF5E）', en: '「～」 (U+FF5E)' }, trait: trait.wideTilde, pattern: () => /～/g },
    { name: { ja: '「〜」（U+301C）', en: '「〜」 (U+301C)' }, trait: trait.waveDash, pattern: () => /〜/g },
    {
      name: { ja: '「~」（半角）', en: '「~」 (half-width)' },
      trait: trait.halfTilde,
      pattern: () =>
        /(?<=[\p{Script=Han}ぁ-んァ-ヺ])[~∼]|[~∼](?=[\p{Script=Han}ぁ-んァ-ヺ])|(?<=[（(])[~∼]|(?<=[0-9])[~∼](?=[0-9）)])/gu,
    },
  ],
  restyle: (_, { name }) => name.ja[1],
  slip: (words, { style }, usual) => ({
    message: {
      ja: `${quote(words)}の${style.name.ja}は、ほかで使っている${usual.name.ja}と別の文字です。`,
      en: `${style.name.en} in ${quote(words)} is another character than ${usual.name.en}, which is used elsewhere.`,
    },
    hint: { ja: `${usual.name.ja}に直してください。`, en: `Make it ${usual.name.en}.` },
  }),
  mixed: (counts) => ({
    message: {
      ja: `「～」の書き方が${counts.length}通りあります（${counted(counts).ja}）。`,
      en: `The sign of a range is written in ${counts.length} ways (${counted(counts).en}).`,
    },
    hint: { ja: '1つにそろえてください。', en: 'Use one of them.' },
  }),
};
