/** 内線, 携帯, 取扱注意: what is meant for the office and not for print. */
import { quote } from '../../japanese/quote.ts';
import { trait } from '../../japanese/traits.ts';
import { textsHaving } from '../../plan/texts.ts';
import type { Rule } from '../rule.ts';
import { matchesIn, slips } from '../slips.ts';

export const internal: Rule = {
  id: 'text/internal',
  title: { ja: '庁内向けの言葉が残っている', en: 'Words meant for the office only' },
  why: {
    ja: '内線や携帯の番号、取扱注意の印は、公表する様式に印字されます。',
    en: 'Extensions, mobile numbers and marks of secrecy are printed on a form for the public.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 数は区政課（内線 3214）が確かめる。 # ←
  - 【庁内限り】窓口の統合案を検討する。 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
issues:
  - 数は区政課が確かめる。内線電話を更新し、070件の記録を移す。
  - 個人情報の取扱注意点を周知する。問合せ 06-0000-0000
`,
  },
  check: (plan) =>
    slips(
      textsHaving(plan, trait.office),
      (text) => matchesIn(text, pattern),
      ({ found: words }) => ({
        message: {
          ja: `${quote(words)}は、庁内向けの言葉です。`,
          en: `${quote(words)} is meant for the office only.`,
        },
        hint: {
          ja: '公表するものなら消してください。',
          en: 'Take it away if the sheet is to be published.',
        },
      }),
    ),
};

const pattern =
  /内線(?:番号)?[:：\s　]*[0-9０-９]{2,5}(?![0-9０-９])|(?<![0-9-])0[789]0[-‐－ー(（][0-9]{4}[-‐－ー)）][0-9]{4}(?![0-9])|[（【［[(〔](?:部外秘|対外秘|庁内限り|庁内用|取扱注意|関係者限り|内部検討用)[）】］\])〕]/gu;
