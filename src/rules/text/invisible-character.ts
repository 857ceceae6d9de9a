/** A character without width inside a word, as text copied from a web page or a PDF has it. */
import { codeOf } from '../../japanese/characters.ts';
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { textsHaving } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';
import { mendedIn, slips } from '../slips.ts';

export const invisibleCharacter: Rule = {
  id: 'text/invisible-character',
  title: { ja: '目に見えない文字', en: 'A character that cannot be seen' },
  why: {
    ja: 'ウェブページや PDF から写した文に残ります。目では気づけませんが、検索にも照合にもかかりません。',
    en: 'It stays behind in text from a web page or a PDF; nobody sees it, and no search finds the word.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 区役所\u200b改革を進める。 # ←
  - 窓口の待ち時間を\u2028短くする。 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 区役所改革を進める（👨\u200d👩\u200d👧の相談、葛\u{e0100}城地区）。
`,
  },
  check: (plan) =>
    slips(
      textsHaving(plan, trait.hidden),
      (text) => mendedIn(text, between, ''),
      ({ found: character, mended }) => ({
        message: {
          ja: `${quote(mended)}の中に、目に見えない文字（${codeOf(character)}）があります。`,
          en: `Inside ${quote(mended)} there is a character that cannot be seen (${codeOf(character)}).`,
        },
        hint: { ja: `${quote(mended)}と入力し直してください。`, en: `Type ${quote(mended)} again.` },
      }),
    ),
};

/** What joins a family of emoji, or letters of scripts that need it, is meant. */
const between =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|[\u0600-\u0dff])[\u0085\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/gu;
