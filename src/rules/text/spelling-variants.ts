/** One word spelt in several ways inside a document. */
import type { Finding } from '../../diagnostics/finding.ts';
import { trait } from '../../japanese/traits.ts';
import { type Said, saidDocuments } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';

export const spellingVariants: Rule = {
  id: 'text/spelling-variants',
  title: { ja: '1つの文書の中の表記のゆれ', en: 'One word spelt in several ways' },
  why: {
    ja: '読む人は、書き方が違えば意味も違うのかと迷います。',
    en: 'A reader wonders whether another spelling means another thing.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - これまでの取組みを検証した。
  - 今後の取組みを示す。
  - 新しい取り組みを始める。 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - これまでの取組を検証した。取組項目を決め、区役所が取り組む。
  - 新しい取組を始める。課題に取り組み、取り組みやすくする。ユーザーのためのユーザビリティを高める。
`,
  },
  *check(plan) {
    for (const document of saidDocuments(plan)) {
      if ((document.traits & trait.variant) === 0) continue;
      for (const family of families)
        if (mayVary(family, document.all())) yield* variantsOf(family, document.texts());
    }
  },
};

/** 課題に取り組み、 取り組みます, 取り組みやすい. */
const noVerb = '(?!ま|やす|にく|た[いく]|な[がい]|つつ|始|続|、)';

type Family = readonly (readonly [word: string, pattern: RegExp])[];

/** Nouns only: 取り組む is a verb, and 取組項目 is written so by everyone. */
const families: readonly Family[] = [
  [
    ['取組', /取組(?![みむまめもん\p{Script=Han}])/gu],
    ['取組み', new RegExp(`取組み${noVerb}`, 'g')],
    ['取り組み', new RegExp(`取り組み${noVerb}`, 'g')],
  ],
  [
    ['あり方', /あり方/g],
    ['在り方', /在り方/g],
  ],
  [
    ['デバイド', /デバイド/g],
    ['ディバイド', /ディバイド/g],
  ],
  [
    ['手続', /手続(?![き\p{Script=Han}])/gu],
    ['手続き', /手続き/g],
  ],
  [
    ['申込', /申込(?![みむ\p{Script=Han}])/gu],
    ['申込み', /申込み/g],
    ['申し込み', new RegExp(`申し込み${noVerb}`, 'g')],
  ],
  [
    ['問合せ', /問合せ/g],
    ['問い合わせ', /問い合わせ(?![まてたらるや、])/g],
    ['問合わせ', /問合わせ/g],
  ],
  [
    ['サーバ', /サーバ(?![ァ-ヺー])/g],
    ['サーバー', /サーバー/g],
  ],
  [
    ['ユーザ', /ユーザ(?![ァ-ヺー])/g],
    ['ユーザー', /ユーザー/g],
  ],
];

interface Use {
  readonly said: Said;
  readonly word: string;
}

/** Every spelling has its word, and most sheets have one of a family at most. */
function mayVary(family: Family, text: string): boolean {
  return family.filter(([word]) => text.includes(word)).length > 1;
}

/** Pointed at where the rarest spelling first stands. */
function* variantsOf(family: Family, texts: readonly Said[]): Iterable<Finding> {
  const found = family
    .map(([word, pattern]) => ({
      word,
      uses: texts.flatMap((said): Use[] => [...said.text.matchAll(pattern)].map(() => ({ said, word }))),
    }))
    .filter(({ uses }) => uses.length > 0)
    .sort((a, b) => b.uses.length - a.uses.length);
  const [usual, rarest] = [found[0], found.at(-1)];
  const [first, other] = [rarest?.uses[0], usual?.uses[0]];
  if (!usual || !rarest || !first || !other || usual === rarest) return;
  const counts = found.map(({ uses, word }) => ({ word, count: uses.length }));
  yield {
    at: first.said.origin,
    words: first.word,
    message: {
      ja: `同じ言葉の書き方が${found.length}通りあります（${counts.map(({ count, word }) => `「${word}」${count}か所`).join('、')}）。`,
      en: `One word is spelt in ${found.length} ways (${counts.map(({ count, word }) => `「${word}」 ${count}`).join(', ')}).`,
    },
    hint: {
      ja: `「${usual.word}」などにそろえてください。`,
      en: `Use one of them, 「${usual.word}」 for example.`,
    },
    related: [
      {
        at: other.said.origin,
        words: other.word,
        message: { ja: 'こちらの書き方の例です', en: 'the other spelling' },
      },
    ],
  };
}
