/** The quick look never passes over what a rule would have found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHomoglyphs } from '../../src/japanese/homoglyph.ts';
import { trait, traitsOf } from '../../src/japanese/traits.ts';

describe('what a text has in it', () => {
  test.each([
    ['radical', '地域の\u2f12', '社会が\u2ed1い'],
    ['privateUse', '渡\ue000', '\u{f0000}'],
    ['hidden', '区\u200b', '\ufeff区', '\u202e', '\u2028'],
    ['halfKana', 'ｻｰﾋﾞｽ', '｡'],
    ['foreign', 'ディバ\u064a\u062f', '区\u0e01役'],
    ['twin', '地域のカ', 'カ', 'センターヘの', '統ー', '力ード', 'タ方', 'ハ王子', '\u0392PR', 'D\u0425'],
    [
      'doubled',
      'をを',
      '市民のの声',
      'た。。',
      '、。',
      '検討検討',
      'についてについて',
      'することをすることを',
      'ましました',
      'たううえ',
      'かかなり',
    ],
    [
      'placeholder',
      '○○件',
      '●●様',
      '○月○日',
      'TODO',
      'FIXME',
      'TBD',
      '（要確認）',
      '【後日記入】',
      '[仮置き]',
    ],
    ['office', '内線 3214', '090-0000-0000', '（部外秘）', '【庁内限り】', '(取扱注意)', '〔関係者限り〕'],
    ['abbreviation', 'QOL', 'ＢＣＰ'],
    ['wideTilde', '～'],
    ['waveDash', '〜'],
    ['halfTilde', '~'],
    ['wideParenthesis', '（'],
    ['halfParenthesis', '('],
    ['wideDigit', '５'],
    ['halfDigit', '5'],
    ['comma', '、'],
    ['wideComma', '，'],
  ] as const)('%s', (name, ...texts) => {
    for (const text of texts)
      for (const around of [text, `窓口で${text}を見直す。`])
        expect(traitsOf(around) & trait[name], around).not.toBe(0);
  });

  test('an ordinary sentence has nothing to look at', () => {
    expect(traitsOf('区役所のサービスを見直し、ニーズとロードマップに沿って工夫する。')).toBe(trait.comma);
    expect(traitsOf('')).toBe(0);
  });

  test('a character that looks like another is never passed over', () => {
    const letters =
      'カエロニヘリベペタハ力工口二八夕卜一ー統同唯のをとあり方市民王子ァャンスBΒХ、。「 1ヶ所'.split('');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 12 }), (chosen) => {
        const text = chosen.join('');
        if (findHomoglyphs(text).length > 0) expect(traitsOf(text) & trait.twin, text).not.toBe(0);
      }),
      { numRuns: 5000 },
    );
  });
});
