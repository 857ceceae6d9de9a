/** ⼒ for 力: a sign for the radical of a dictionary, as text copied from a PDF has it. */
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { textsHaving } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';
import { matchesIn, slips } from '../slips.ts';

export const radicalForm: Rule = {
  id: 'text/radical-form',
  title: { ja: '漢字と見分けのつかない部首の記号', en: 'A sign for a radical that looks like a kanji' },
  why: {
    ja: 'PDF から写した文に紛れ込む文字です。見た目は同じでも別の文字なので、検索にかからず、フォントによっては印字されません。',
    en: 'It comes with text copied from a PDF. It looks the same, but no search finds the word, and some fonts cannot print it.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 地域の\u2f12を活かす。 # ←
  - 社会が\u2ed1く続く。 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 地域の力を活かす。
  - 社会が長く続く。
`,
  },
  check: (plan) =>
    slips(textsHaving(plan, trait.radical), found, ({ found: sign, mended, right, words }) => ({
      message: {
        ja: `${quote(words)}の「${sign}」は、漢字の「${right}」ではなく、部首を表す記号です。`,
        en: `The 「${sign}」 in ${quote(words)} is a sign for a radical, not the kanji 「${right}」.`,
      },
      hint: { ja: `${quote(mended)}に直してください。`, en: `Make it ${quote(mended)}.` },
    })),
};

/** Unicode gives these no kanji of their own; only the forms that stand for a whole character of Japanese. */
const supplement: Readonly<Record<string, string>> = {
  '\u2e9f': '母',
  '\u2ea0': '民',
  '\u2ebd': '臼',
  '\u2ec4': '西',
  '\u2ec5': '見',
  '\u2ed1': '長',
  '\u2ed8': '青',
  '\u2edd': '食',
  '\u2ee8': '麦',
  '\u2ee9': '黄',
  '\u2eeb': '斉',
  '\u2eed': '歯',
  '\u2eef': '竜',
  '\u2ef2': '亀',
};

function found(text: string) {
  return matchesIn(text, /[\u2f00-\u2fd5\u2e80-\u2ef3]/gu).flatMap((slip) => {
    const plain = slip.found.normalize('NFKC');
    const right = supplement[slip.found] ?? (plain === slip.found ? undefined : plain);
    return right === undefined ? [] : [{ ...slip, right, safe: true }];
  });
}
