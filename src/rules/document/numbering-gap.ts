/** ①③②, or ① ② ④: numbers of a list out of order. */
import type { Finding } from '../../diagnostics/finding.ts';
import { ordinalOf, renumber } from '../../japanese/ordinal.ts';
import { quote } from '../../japanese/quote.ts';
import { type Numbered, numberedLists } from '../../plan/numbered.ts';
import type { Rule } from '../rule.ts';

export const numberingGap: Rule = {
  id: 'document/numbering-gap',
  title: { ja: '番号が飛んでいるか、前後している', en: 'Numbers of a list out of order' },
  why: {
    ja: '番号で引用されたときに、別の項目を指してしまいます。',
    en: 'Whoever quotes the number points at another item.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: policy
id: basic
title: 区役所のあり方
chapters:
  - title: 社会の変化
    sections:
      - { number: ①, title: 支え合う時代 }
      - { number: ③, title: 都市内分権 } # ←
      - { number: ②, title: 地域包括ケア }
      - { number: ④, title: 行財政改革 }
`,
  },
  good: {
    files: `kind: policy
id: basic
title: 区役所のあり方
chapters:
  - title: 社会の変化
    sections:
      - { number: ①, title: 支え合う時代 }
      - { number: ②, title: 地域包括ケア }
      - { number: ③, title: 都市内分権 }
      - title: まとめ
`,
  },
  *check(plan) {
    for (const list of numberedLists(plan)) {
      const found = misplaced(list);
      if (found) yield found;
    }
  },
};

/** One finding for a list: where the count first goes wrong. */
function misplaced(list: readonly Numbered[]): Finding | undefined {
  for (const [index, { number, origin }] of list.entries()) {
    const before = list[index - 1];
    const here = ordinalOf(number);
    const expected = before === undefined ? undefined : (ordinalOf(before.number)?.value ?? 0) + 1;
    if (!here || before === undefined || here.value === expected) continue;
    const all = list.map((item) => item.number).join('');
    const right = renumber(number, expected ?? 0);
    return {
      at: origin,
      words: number,
      // The items may stand in the wrong order instead.
      ...(right !== undefined && { fix: { text: right, safe: false } }),
      message: {
        ja: `番号が${quote(all)}の順に並んでいます。「${before.number}」の次は${expected}番のはずです。`,
        en: `The numbers run ${quote(all)}; after ${before.number} number ${expected} is due.`,
      },
      hint: { ja: '並び順か番号を直してください。', en: 'Correct the order or the numbers.' },
      related: [
        {
          at: before.origin,
          words: before.number,
          message: { ja: '1つ前の番号です', en: 'the number before' },
        },
      ],
    };
  }
  return undefined;
}
