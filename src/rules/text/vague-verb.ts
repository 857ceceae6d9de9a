/** 努める, 図る: a commitment without a number or a date that ends in a verb anything fulfils. */
import { plainWords } from '../../japanese/emphasis.ts';
import { quote } from '../../japanese/quote.ts';
import { saidDocuments } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';

export const vagueVerb: Rule = {
  id: 'text/vague-verb',
  title: { ja: '何をすれば果たしたことになるか分からない文', en: 'A commitment that anything fulfils' },
  why: {
    ja: '「努める」「図る」だけの文は、後から果たしたかどうかを確かめられません。多くの方針で普通の書き方なので、求める計画だけが使います。',
    en: 'Whether 「努める」 was done cannot be told later. Most policies are written so; the rule is for plans that want more.',
  },
  severity: { draft: 'off', submit: 'off' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
rules: { text/vague-verb: info }
`,
      'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
content:
  - title: 地域の支援
    points:
      - 地域団体との連携強化に努める。 # ←
      - 窓口の利便性の向上を図る。 # ←
`,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
rules: { text/vague-verb: info }
`,
      'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
content:
  - title: 地域の支援
    points:
      - 令和8年度末までに、全区で地域団体との連携強化に努める。
      - 待ち時間を15分に縮め、窓口の利便性の向上を図る。
      - 申請をオンラインで受け付ける。
`,
    },
  },
  *check(plan) {
    for (const { origin, text } of commitments(plan)) {
      const [words] = vague.exec(text) ?? [];
      if (words === undefined || measured.test(text)) continue;
      yield {
        at: origin,
        words,
        message: {
          ja: `${quote(text)}は「${words}」で終わり、期限も数もありません。`,
          en: `${quote(text)} ends in 「${words}」, with no date and no number.`,
        },
        hint: {
          ja: '何を、いつまでに、どれだけ行うかを書いてください。',
          en: 'Write what is to be done, by when and how much.',
        },
      };
    }
  },
};

const fields = new Set(['points', 'content', 'means']);
const vague = /(?:努める|図る|目指す|めざす|取り組む|推進する|検討する|進める)(?=。?$)/;
const measured = /[0-9０-９]|毎[年月週日]|全区|全て|すべて/;

function commitments(plan: Parameters<NonNullable<Rule['check']>>[0]) {
  return saidDocuments(plan)
    .filter(({ kind }) => kind === 'initiatives' || kind === 'policies')
    .flatMap((document) =>
      document.texts().filter(({ field, text }) => fields.has(field) && vague.test(text)),
    )
    .map(({ origin, text }) => ({ origin, text: plainWords(text) }));
}
