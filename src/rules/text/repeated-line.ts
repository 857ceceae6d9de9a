/** The same words twice in a row: a line that is repeated, or that the next one begins with. */
import { below, type Finding, leadsThrough } from '../../diagnostics/finding.ts';
import { plainWords } from '../../japanese/emphasis.ts';
import { fold } from '../../japanese/fold.ts';
import { beginAlike } from '../../japanese/letters.ts';
import { quote } from '../../japanese/quote.ts';
import { type Said, saidDocuments } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';

/** Shorter lines repeat by chance. */
const shortest = 8;

export const repeatedLine: Rule = {
  id: 'text/repeated-line',
  title: { ja: '同じ言葉が続けて二度書かれている', en: 'The same words twice in a row' },
  why: {
    ja: '写し間違いの多くは、行の重なりとして残ります。',
    en: 'Most slips of copying stay behind as a line that is there twice.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 地域の課題を直接つかむとともに、
  - 地域の課題を直接つかむとともに、必要な情報を届ける。 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 地域の課題を直接つかむ。
  - 地域の課題を直接つかむ力を育てる。
schedule:
  前期: [無料法律相談を実施（4月～）]
  後期: [無料法律相談を実施（4月～）]
`,
  },
  *check(plan) {
    for (const document of saidDocuments(plan).filter(({ alike }) => alike)) {
      let before: Said | undefined;
      for (const here of document.texts()) {
        const words = before && repeatedIn(before, here);
        if (before && words !== undefined) yield found(here, before, words);
        before = here;
      }
    }
  },
};

/** Two members of one list, one after the other. */
function isNext({ origin: a }: Said, { origin: b }: Said): boolean {
  const last = a.path.length - 1;
  const first = a.path[last];
  if (typeof first !== 'number' || b.path.length !== a.path.length || b.path[last] !== first + 1)
    return false;
  return leadsThrough(b.path, a.path.slice(0, -1));
}

/** A finished sentence may open another one; words left hanging, and whole lines, may not. */
function repeatedIn(one: Said, next: Said): string | undefined {
  const [before, here] = [one.text, next.text];
  if (!beginAlike(before, here) || !isNext(one, next)) return undefined;
  const [first, second] = [fold(plainWords(before)), fold(plainWords(here))];
  if (first.length < shortest) return undefined;
  if (first === second) return before;
  return /[、，,]$/.test(first) && second.startsWith(first) ? before : undefined;
}

function found({ origin }: Said, before: Said, words: string): Finding {
  return {
    at: below(origin),
    words,
    message: {
      ja: `${quote(words)}が続けて二度書かれています。`,
      en: `${quote(words)} is there twice in a row.`,
    },
    hint: { ja: '重なった行を消してください。', en: 'Delete the one that is too many.' },
    related: [{ at: before.origin, message: { ja: '1度目です', en: 'the first time' } }],
  };
}
