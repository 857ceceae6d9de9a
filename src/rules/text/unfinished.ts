/** 財源を確保できて: a paragraph that breaks off among finished ones. */
import type { Finding } from '../../diagnostics/finding.ts';
import { plainWords } from '../../japanese/emphasis.ts';
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { listsOf } from '../../plan/members.ts';
import { type Said, saidDocuments } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';

export const unfinished: Rule = {
  id: 'text/unfinished',
  title: { ja: '文が途中で終わっている', en: 'A sentence that breaks off' },
  why: {
    ja: '同じ一覧のほかの文が「。」で終わる中で、助詞で終わる文は、写し損ねたものです。',
    en: 'Where its neighbours end in 「。」, a sentence that ends in a particle was not copied to its end.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 地域の活動を支える補助金を設けた。
  - 活動の内容は地域が決めている。
  - 寄付などにより、一部の地域で財源を確保できて # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 地域の活動を支える補助金を設けた。
  - 活動の内容は地域が決めている。
  - 一部の地域での財源確保、地域での子育て
  - めざすもの
effects:
  - 区役所が変わり、
  - 窓口が変わる。
  - 地域も変わる。
`,
  },
  *check(plan) {
    for (const document of saidDocuments(plan)) {
      if ((document.traits & trait.open) === 0) continue;
      for (const list of listsOf(document.texts())) {
        const finished = list.filter(({ text }) => /[。」）]$/.test(text.trimEnd())).length;
        if (finished < 2 || finished < list.length - 1) continue;
        const open = list.find(({ text }, index) => breaksOff(text, index === list.length - 1));
        if (open) yield found(open);
      }
    }
  },
};

/** 子育て and まで end so too, and words before a comma may go on in the next line. */
function breaksOff(text: string, last: boolean): boolean {
  const end = plainWords(text).trimEnd();
  if (end.length < 10) return false;
  if (end.endsWith('、')) return last;
  return (
    /[をはがので]$|て$/.test(end) && !/(?:もの|まで|育て|立て|全て|すべて|当て|建て|あて|いて)$/.test(end)
  );
}

function found({ origin, text }: Said): Finding {
  const words = text.trimEnd().slice(-12);
  return {
    at: origin,
    words,
    message: {
      ja: `文が${quote(`…${words}`)}で途切れています。ほかの文は「。」で終わっています。`,
      en: `The sentence breaks off after ${quote(`…${words}`)}; the others end in 「。」.`,
    },
    hint: { ja: '続きを書いてください。', en: 'Write it to its end.' },
  };
}
