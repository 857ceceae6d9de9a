/** 外字: a character that only the machine it was typed on knows. */
import { codeOf } from '../../japanese/characters.ts';
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { textsHaving } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';
import { matchesIn, slips } from '../slips.ts';

export const privateUse: Rule = {
  id: 'text/private-use',
  title: { ja: '外字（その端末だけの文字）', en: 'A character that only one machine knows' },
  why: {
    ja: '外字は、作った端末のほかでは空白や別の文字になります。',
    en: 'On any other machine it is a blank or another character.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 渡\ue000橋地区の窓口が遠い。 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 渡邊橋・髙田・𠮷野の3地区の窓口が遠い。
`,
  },
  check: (plan) =>
    slips(
      textsHaving(plan, trait.privateUse),
      (text) => matchesIn(text, /\p{Co}/gu),
      ({ found: character, words }) => ({
        message: {
          ja: `${quote(words)}に外字（${codeOf(character)}）があります。ほかの端末では表示も印刷もされません。`,
          en: `${quote(words)} has a character of one machine only (${codeOf(character)}); no other one can show or print it.`,
        },
        hint: {
          ja: '同じ字が Unicode にあればその字に、なければ別の書き方にしてください。',
          en: 'Use the same character of Unicode, or write it in another way.',
        },
      }),
    ),
};
