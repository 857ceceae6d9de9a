/** ディバيد: letters of another script inside a Japanese word. */
import { codeOf } from '../../japanese/characters.ts';
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { textsHaving } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';
import { matchesIn, slips } from '../slips.ts';

export const foreignScript: Rule = {
  id: 'text/foreign-script',
  title: { ja: '日本語の語に紛れた外国の文字', en: 'Letters of another script inside a Japanese word' },
  why: {
    ja: '文書を取り込むときに化けた文字です。元の語が失われ、検索にもかかりません。',
    en: 'A letter went wrong when the text was taken over; the word is lost, and no search finds it.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - デジタル・ディバ\u064a\u062f対策にも力を入れる。 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - デジタル・ディバイド対策にも力を入れる。
  - 案内を中文、한국어版、Tiếng Việt、Українська、ไทย でも用意し、α版で試す。「안녕」と迎える。
`,
  },
  check: (plan) =>
    slips(
      textsHaving(plan, trait.foreign),
      (text) => matchesIn(text, inside),
      ({ found: letters, words }) => ({
        message: {
          ja: `${quote(words)}の「${letters}」は、日本語の文字ではありません（${codesOf(letters)}）。`,
          en: `「${letters}」 in ${quote(words)} is not written in Japanese letters (${codesOf(letters)}).`,
        },
        hint: {
          ja: '文字化けです。元の文書で正しい語を確かめ、入力し直してください。',
          en: 'Letters have gone wrong: look the word up in the original, and type it again.',
        },
      }),
    ),
};

/** Too short to be a word that is quoted, and grown into a word of katakana or between two letters. */
const inside =
  /(?<=[ァ-ヺー])[\u0530-\u10ff\u1200-\u1cff\ua4d0-\uabff\ufb13-\ufdff\ufe70-\ufefc]{1,3}(?=[ぁ-んァ-ヺー\p{Script=Han}])|(?<=[ぁ-ん\p{Script=Han}])[\u0530-\u10ff\u1200-\u1cff\ua4d0-\uabff\ufb13-\ufdff\ufe70-\ufefc](?=[ぁ-んァ-ヺー\p{Script=Han}])/gu;

function codesOf(letters: string): string {
  return [...letters].map(codeOf).join(' ');
}
