/** An invisible control character: found by the reader. */
import type { Rule } from '../rule.ts';

export const controlCharacter: Rule = {
  id: 'yaml/control-character',
  title: { ja: '目に見えない制御文字', en: 'An invisible control character' },
  why: {
    ja: '制御文字は様式に印字できず、Excelのファイルを壊します。',
    en: 'A control character cannot be printed and would break the Excel file.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title: 区役所\u0007改革の推進 # ←
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
