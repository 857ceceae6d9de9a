/** をを, かかなり, 。。: letters typed twice. */
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { textsHaving } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';
import { mendedIn, slips } from '../slips.ts';

export const repeatedCharacters: Rule = {
  id: 'text/repeated-characters',
  title: { ja: '同じ文字や語の打ち重ね', en: 'Letters or words typed twice' },
  why: {
    ja: '直しの途中で残った字です。読む人は、ほかにも直し忘れがないかと疑います。',
    en: 'They stay behind when a sentence is changed, and make a reader doubt the rest.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 窓口サービスをを改善する。 # ←
  - 既にかかなりの事務が集約されている。 # ←
  - 方向性を定め、たううえで支援する。 # ←
  - 市民のの声を聞く。。 # ←
  - 進め方についてについて検討する。 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 国ががん検診を勧めるものの、受ける人は減り、行うううえの場が要る。
  - 各々がきき手となり、ここで学び、たたかう。いつしかかなりの人が集まった。
  - もののけの森や野々市のような里で、ののしることなく、母とともに歩む。
  - 地域地域の特性、一人一人の声、都度都度の調整、堺市市民局、調査・調査報告を大切にする…。
`,
  },
  check: (plan) =>
    slips(
      textsHaving(plan, trait.doubled),
      (text) => patterns.flatMap(([pattern, right, safe]) => mendedIn(text, pattern, right, safe)),
      ({ found: twice, mended, words }) => ({
        message: {
          ja: `${quote(words)}の「${twice}」は、打ち重ねではありませんか。`,
          en: `「${twice}」 in ${quote(words)} seems to be typed twice.`,
        },
        hint: { ja: `${quote(mended)}に直してください。`, en: `Make it ${quote(mended)}.` },
      }),
    ),
};

/** Many a word doubles a kana (ここ, かかる, もののけ), so only where no word can be. */
const patterns: readonly (readonly [RegExp, string, boolean])[] = [
  [/をを+/g, 'を', true],
  [/(?<=[\p{Script=Han}ァ-ヺー」）])([のにがはでとへ])\1(?=[\p{Script=Han}ァ-ヺ「（])/gu, '$1', true],
  [/(?<=[にはも、])かかなり/g, 'かなり', true],
  [/(?<!う)([ただ])ううえ(?=[で、にはの])/g, '$1うえ', true],
  [/(?<=\p{Script=Han})し(?=しました)/gu, '', true],
  [/まし(?=ました)/g, '', true],
  [
    /(について|において|に対して|に関する|に向けた|に向けて|することを|することが|することに|とともに|により|ために|として)\1/g,
    '$1',
    true,
  ],
  [
    /(検討|実施|推進|整備|設置|強化|促進|策定|改定|作成|開催|導入|継続|連携|構築|確保|充実|向上|拡充|活用|募集|周知|公表)\1/g,
    '$1',
    false,
  ],
  [/(?<![、。])([、。])\1(?!\1)/g, '$1', true],
  [/、。|。、/g, '。', true],
];
