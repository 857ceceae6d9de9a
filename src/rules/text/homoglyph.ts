/** A character that only looks like the right one: カ for 力, 夕 for タ. */

import { findHomoglyphs } from '../../japanese/homoglyph.ts';
import { quote } from '../../japanese/quote.ts';
import { textsOf } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';

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
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 地域の力・絆を強め、3カ所の窓口でスカウトとサービスの工夫を続ける。
`,
  },
  *check(plan) {
    for (const { origin, text } of textsOf(plan)) {
      for (const { around, found, meant } of findHomoglyphs(text)) {
        yield {
          at: origin,
          words: around,
          message: {
            ja: `${quote(around)}の「${found}」は、「${meant.character}」（${meant.kind}）ではありませんか。書かれているのは${kinds[meant.kind].ja}です。`,
            en: `The 「${found}」 in ${quote(around)} is ${kinds[meant.kind].en}; 「${meant.character}」 may be meant.`,
          },
          hint: {
            ja: `「${meant.character}」を入力し直してください。`,
            en: `Type 「${meant.character}」 again.`,
          },
        };
      }
    }
  },
};

/** What stands there instead. */
const kinds = {
  漢字: { ja: 'カタカナ', en: 'katakana' },
  カタカナ: { ja: '漢字', en: 'a kanji' },
} as const;
