/** `--period`, `--only`, `--changed`, `--staged`, `--stdin` and `--watch` of a check: what is looked at, and what of it is told. */
import type { Option } from '../command.ts';

export const periodOption: Option = {
  flags: '--period <period>',
  about: {
    ja: 'その期の版を見ます: 令和7年度前期・R7-H1・R7-Q2 など。前期 のように年度を省くと、計画の年度の期です（基準日は、省くとその期が終わった翌日）',
    en: 'look at the edition of a period: 令和7年度前期, R7-H1, R7-Q2, or 前期 alone for the year of the plan (on the day after it, unless --as-of says another)',
  },
};

export const onlyOption: Option = {
  flags: '--only <choice>',
  about: {
    ja: '選んだものだけを示します: owner=・kind=・id=・status=、または所管か識別子（何度でも指定できます）',
    en: 'show only these: owner=, kind=, id=, status=, or an owner or id alone (may be repeated)',
  },
  repeated: true,
  words: ['owner=', 'kind=', 'id=', 'status='],
};

export const scopeOptions: readonly Option[] = [
  periodOption,
  onlyOption,
  {
    flags: '--changed [ref]',
    about: {
      ja: 'git で ref（省くと HEAD）から変わったシートの指摘と、その変更でほかに生じた指摘だけを示します',
      en: 'show only findings in sheets that changed since a ref of git (HEAD when left out), and those the change brings elsewhere',
    },
  },
  {
    flags: '--staged',
    about: {
      ja: 'git add したとおりに点検し、その変更による指摘だけを示します',
      en: 'check what is staged in git, and show only what that change brings',
    },
  },
  {
    flags: '--stdin',
    about: {
      ja: '標準入力の文を --stdin-filename のシートの内容として点検します（エディター向け）',
      en: 'check the text of stdin in the place of --stdin-filename (for editors)',
    },
  },
  {
    flags: '--stdin-filename <file>',
    about: { ja: '標準入力の文が代わるシートのファイルです', en: 'the sheet whose place it takes' },
  },
  {
    flags: '--watch',
    about: {
      ja: 'シートを保存するたびに点検し直します（Ctrl-C で終わります）',
      en: 'check again whenever a sheet is saved (Ctrl-C ends)',
    },
  },
];
