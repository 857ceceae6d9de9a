/** ｻｰﾋﾞｽ: katakana of half the width. */
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { textsHaving } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';
import { matchesIn, slips } from '../slips.ts';

export const halfWidthKana: Rule = {
  id: 'text/half-width-kana',
  title: { ja: '半角カタカナ', en: 'Katakana of half the width' },
  why: {
    ja: '濁点が1字になるため、検索や集計では全角と別の言葉になります。',
    en: 'Its voicing marks are letters of their own, so to a search it is another word than the usual one.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 窓口ｻｰﾋﾞｽの改善が要る。 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 窓口サービスの改善が要る。
`,
  },
  check: (plan) =>
    slips(textsHaving(plan, trait.halfKana), found, ({ found: kana, mended, words }) => ({
      message: {
        ja: `${quote(words)}の${quote(kana)}は半角です。`,
        en: `${quote(kana)} in ${quote(words)} is half-width.`,
      },
      hint: { ja: `${quote(mended)}に直してください。`, en: `Make it ${quote(mended)}.` },
    })),
};

function found(text: string) {
  return matchesIn(text, /[\uff61-\uff9f]+/g).map((slip) => ({
    ...slip,
    right: slip.found.normalize('NFKC'),
    safe: true,
  }));
}
