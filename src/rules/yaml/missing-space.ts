/** No space after "-" or ":": found by the reader. */
import type { Rule } from '../rule.ts';

export const missingSpace: Rule = {
  id: 'yaml/missing-space',
  title: { ja: '「-」「:」の後の空白がない', en: 'No space after "-" or ":"' },
  why: {
    ja: '空白がないと、一覧や項目にならず、ただの文字になります。',
    en: 'Without the space they start no item and end no key: all is text.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
owner: [市民局, 区政課]
title:区役所改革の推進 # ←
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
