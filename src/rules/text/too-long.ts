/** A sentence longer than anyone reads in one breath. */
import { plainWords } from '../../japanese/emphasis.ts';
import { quote } from '../../japanese/quote.ts';
import { textWidth } from '../../japanese/width.ts';
import { textsLongerThan } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';

/** In full-width characters, what stands in brackets left out; few official sentences are longer. */
const longest = 120;

const long = `${'区役所と本庁が力を合わせて地域の課題をつかみ、'.repeat(6)}解決する。`;

export const tooLong: Rule = {
  id: 'text/too-long',
  title: { ja: '長すぎる文', en: 'A sentence that is too long' },
  why: {
    ja: '一文が長いと、何が何にかかるのか読み取れません（「公用文作成の考え方」Ⅲ-3は、一文を短くするよう求めています）。',
    en: 'In a long sentence nobody sees what belongs to what; the rules for official texts ask for short ones.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - ${long} # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 区役所と本庁が力を合わせて地域の課題をつかむ。つかんだ課題は、地域とともに解決する。
`,
  },
  *check(plan) {
    for (const { origin, text } of textsLongerThan(plan, longest)) {
      for (const sentence of plainWords(text).split(/(?<=。)|\n/)) {
        if (sentence.length <= longest) continue;
        const length = Math.ceil(textWidth(sentence.replace(/（[^（）]*）|\([^()]*\)/g, ''), 'wide') / 2);
        if (length <= longest) continue;
        yield {
          at: origin,
          words: sentence.trim().slice(0, 20),
          message: {
            ja: `${quote(sentence)}の文が全角${length}字あります（目安は${longest}字まで）。`,
            en: `The sentence ${quote(sentence)} is ${length} full-width characters long (${longest} at most are advised).`,
          },
          hint: { ja: '2つ以上の文に分けてください。', en: 'Make it two sentences or more.' },
        };
      }
    }
  },
};
