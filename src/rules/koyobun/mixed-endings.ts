/** 進めます beside 進める: two styles of sentences in one list. */
import type { Finding } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { listsOf } from '../../plan/members.ts';
import { type Said, saidDocuments } from '../../plan/texts.ts';
import { presetFiles } from '../preset-example.ts';
import type { Rule } from '../rule.ts';

export const mixedEndings: Rule = {
  id: 'koyobun/mixed-endings',
  title: { ja: '敬体と常体の混在', en: 'Two styles of sentences' },
  why: {
    ja: '文末は、敬体（です・ます）か常体（である）のどちらかに統一します（「公用文作成の考え方」Ⅲ-1）。一覧の中だけを比べます。',
    en: 'Sentences end in 「です・ます」 or in 「である」, not in both (the Council for Cultural Affairs, 2022, Ⅲ-1). Members of one list are compared.',
  },
  preset: 'koyobun',
  severity: { draft: 'off', submit: 'off' },
  bad: {
    files: presetFiles('koyobun', ['窓口を集約する。', '申請を電子化します。 # ←', '職員を育てる。']),
  },
  good: {
    files: presetFiles('koyobun', ['窓口を集約する。', '申請を電子化する。', '職員の育成', '励ます。']),
  },
  *check(plan) {
    for (const document of saidDocuments(plan))
      for (const list of listsOf(document.texts())) {
        const polite = list.filter(({ text }) => polished.test(text));
        const plain = list.filter(
          ({ text }) => /[うくぐすつぬぶむるたい]。$/.test(text) && !polished.test(text),
        );
        const [fewer, more] = polite.length > plain.length ? [plain, polite] : [polite, plain];
        if (fewer[0] && more[0]) yield found(fewer[0], more[0]);
      }
  },
};

const polished = /(?:です|(?<!励|済|冷)ます|ません|でした|ました|ましょう|ください)。$/;

function found(odd: Said, usual: Said): Finding {
  const words = odd.text.slice(-8);
  return {
    at: odd.origin,
    words,
    message: {
      ja: `${quote(words)}の文末は、同じ一覧のほかの文（${quote(usual.text.slice(-8))}）と文体が違います。`,
      en: `${quote(words)} ends in another style than the rest of its list (${quote(usual.text.slice(-8))}).`,
    },
    hint: { ja: '「です・ます」か「である」にそろえてください。', en: 'Use one style.' },
    related: [{ at: usual.origin, message: { ja: 'ほかの文です', en: 'the rest of the list' } }],
  };
}
