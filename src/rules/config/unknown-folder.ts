/** A setting for a folder without sheets: found where the settings of reform.yaml are read. */
import type { Rule } from '../rule.ts';

const sheet = `kind: policy
id: draft
title: 区政運営方針
`;

export const unknownFolderName: Rule = {
  id: 'config/unknown-folder',
  title: { ja: '設定したフォルダーにシートがない', en: 'A setting for a folder without sheets' },
  why: {
    ja: 'フォルダーの名前を書き間違えたり、後で変えたりすると、その設定は黙って効かなくなります。',
    en: 'Where a folder is misspelt or renamed, its settings silently stop working.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
folders:
  draft: # ←
    rules: { schedule/undated: off }
`,
      'drafts/policy.yaml': sheet,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
folders:
  drafts:
    rules: { schedule/undated: off }
`,
      'drafts/policy.yaml': sheet,
    },
  },
};
