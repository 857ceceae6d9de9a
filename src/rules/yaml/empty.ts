/** A file with nothing in it: found by the reader. */
import type { Rule } from '../rule.ts';

export const emptyFile: Rule = {
  id: 'yaml/empty',
  title: { ja: '何も書かれていないファイル', en: 'A file with nothing in it' },
  why: {
    ja: '書きかけのまま忘れられたシートかもしれません。',
    en: 'It may be a sheet that somebody forgot to finish.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `# ←
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
