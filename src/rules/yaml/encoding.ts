/** Characters that are not UTF-8, or broken: found by the reader. */
import type { Rule } from '../rule.ts';

export const brokenEncoding: Rule = {
  id: 'yaml/encoding',
  title: { ja: 'UTF-8ではない文字、壊れた文字', en: 'Characters that are not UTF-8, or broken' },
  why: {
    ja: '文字コードが違うと、様式の文字が化けます。Excelや古いエディターで保存したファイルに起こります。',
    en: 'In another encoding the words of the form turn into gibberish; Excel and old editors save such files.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区\ufffd所改革の推進 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
`,
  },
};
