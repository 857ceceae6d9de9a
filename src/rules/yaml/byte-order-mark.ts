/** An invisible mark (BOM) at the start: found by the reader. */
import type { Rule } from '../rule.ts';

export const byteOrderMark: Rule = {
  id: 'yaml/byte-order-mark',
  title: { ja: '先頭の見えない印（BOM）', en: 'An invisible mark (BOM) at the start' },
  why: {
    ja: 'reform は読めますが、この印を文字として読むソフトでは先頭の項目が壊れます。',
    en: 'reform can read it, but programs that take the mark for a letter break the first key.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: `\ufeffkind: initiative # ←
id: wards
owner: [市民局, 区政課]
title: 区役所改革の推進
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
