/** A character that only looks like the right one: カ for 力, 夕 for タ. */
import type { Words } from '../../diagnostics/words.ts';
import { findHomoglyphs } from '../../japanese/homoglyph.ts';
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { textsHaving } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';
import { slips } from '../slips.ts';

export const homoglyph: Rule = {
  id: 'text/homoglyph',
  title: { ja: '形の似た別の文字', en: 'A character that only looks right' },
  why: {
    ja: '見た目では気づけませんが、検索にも読み上げにもかかりません。',
    en: 'Nobody sees it, but neither a search nor a screen reader finds the word.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 地域のカ・絆を強める。 # ←
  - マイナンバー力ードの普及。 # ←
  - 本庁ヘの集約。 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 地域の力・絆を強め、3カ所の窓口でスカウトとサービスの工夫を続ける。
  - プレゼン力アップ研修、サイト口コミの分析、ステージ二コース（第2号ロを除く。）
`,
  },
  check: (plan) =>
    slips(textsHaving(plan, trait.twin), findHomoglyphs, ({ found, mended, right, words }) => ({
      message: {
        ja: `${quote(words)}の「${found}」は、「${right}」（${kindOf(right).ja}）ではありませんか。書かれているのは${kindOf(found).ja}です。`,
        en: `The 「${found}」 in ${quote(words)} is ${kindOf(found).en}; 「${right}」 (${kindOf(right).en}) may be meant.`,
      },
      hint: {
        ja: `${quote(mended)}なら、「${right}」を入力し直してください。`,
        en: `If it is ${quote(mended)}, type 「${right}」 again.`,
      },
    })),
};

const kinds: readonly (readonly [RegExp, Words])[] = [
  [/\p{Script=Han}/u, { ja: '漢字', en: 'a kanji' }],
  [/\p{Script=Katakana}/u, { ja: 'カタカナ', en: 'katakana' }],
  [/\p{Script=Hiragana}/u, { ja: 'ひらがな', en: 'hiragana' }],
  [/\p{Script=Latin}/u, { ja: 'ローマ字', en: 'a Latin letter' }],
  [/\p{Script=Greek}/u, { ja: 'ギリシャ文字', en: 'a Greek letter' }],
  [/\p{Script=Cyrillic}/u, { ja: 'キリル文字', en: 'a Cyrillic letter' }],
];

function kindOf(character: string): Words {
  const known = kinds.find(([pattern]) => pattern.test(character));
  return known?.[1] ?? { ja: '長音の記号', en: 'the mark of a long vowel' };
}
