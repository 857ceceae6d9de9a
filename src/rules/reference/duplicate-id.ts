/** One id used twice. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import type { Rule, Said } from '../rule.ts';

export const duplicateId: Rule = {
  id: 'reference/duplicate-id',
  title: { ja: '同じ識別子が二度使われている', en: 'One id used twice' },
  why: {
    ja: '識別子が重なると、参照がどちらを指すのか決まりません。',
    en: 'With two of one id nobody knows which one a reference means.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: {
      'a.yaml': `kind: policy
id: basic
title: 区役所のあり方
`,
      'b.yaml': `kind: policy
id: basic # ←
title: 窓口のあり方
`,
    },
  },
  good: {
    files: {
      'a.yaml': `kind: policy
id: basic
title: 区役所のあり方
`,
      'b.yaml': `kind: policy
id: counter
title: 窓口のあり方
`,
    },
  },
  *check({ clashes }) {
    for (const { first, id, isTitle, second } of clashes) {
      const key = isTitle ? 'title' : 'id';
      yield {
        at: below(second, key),
        ...said(id, isTitle),
        related: [{ at: below(first, key), message: { ja: '先に使われた所です', en: 'first used here' } }],
      };
    }
  },
};

/** Where no id is written, the title stands in for it. */
function said(id: string, isTitle: boolean): Said {
  if (isTitle)
    return {
      message: {
        ja: `${quote(id)}という名前のものが、すでにあります。`,
        en: `There is one called ${quote(id)} already.`,
      },
      hint: { ja: 'id を書いて、区別できるようにしてください。', en: 'Tell them apart by an `id`.' },
    };
  return {
    message: {
      ja: `識別子${quote(id)}は、すでに使われています。`,
      en: `The id ${quote(id)} is already in use.`,
    },
    hint: { ja: 'どちらかの識別子を変えてください。', en: 'Change one of the two.' },
  };
}
