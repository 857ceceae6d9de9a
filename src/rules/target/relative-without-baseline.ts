/** A rise or a fall, and nobody says from where. */
import { quote } from '../../japanese/quote.ts';
import type { Size } from '../../plan/size.ts';
import { baselineOf, readingOf } from '../../plan/theme.ts';
import type { Rule } from '../rule.ts';

export const relativeWithoutBaseline: Rule = {
  id: 'target/relative-without-baseline',
  title: { ja: '増減の基準となる値がない', en: 'A rise or a fall without a baseline' },
  why: {
    ja: '「増加」「向上」は、どの時点のどの値と比べるかが決まっていなければ測れません。',
    en: 'A rise can be measured only against a value that is known.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 地域の活性化
    directions:
      - title: 町会への加入
        targets:
          - 令和8年度末までに町会加入率が向上 # ←
          - 参加者が毎年増加（令和8年度末目標 50%増） # ←
`,
  },
  good: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 地域の活性化
    directions:
      - title: 町会への加入
        targets:
          - 知っている住民の割合：令和8年度末には10ポイント以上増加（令和4年度 48.7%）
          - text: 令和8年度末までに町会加入率が向上
            baseline: { at: 令和4年度, value: 54.2% }
`,
  },
  *check({ policies }) {
    for (const target of policies.flatMap(({ targets }) => targets)) {
      const { own } = target;
      if (!own || baselineOf(target)) continue;
      const size = largest(readingOf(target).sizes);
      if (!size) continue;
      yield {
        at: own.origin,
        words: size.words,
        message: {
          ja: `${quote(size.words)}の基準となる値がありません。`,
          en: `There is no value to measure ${quote(size.words)} against.`,
        },
        hint:
          size.kind === 'trend' && size.against === 'previous-year'
            ? {
                ja: '始まりの年度の前の値を、`baseline` に書いてください。',
                en: 'Give the value of the year before the first one in `baseline`.',
              }
            : {
                ja: '「（令和4年度 48.7%）」のように文の中に書くか、`baseline` に書いてください。',
                en: 'Write it into the sentence, like （令和4年度 48.7%）, or into `baseline`.',
              },
      };
    }
  },
};

/** Of 毎年増加（50%増） the amount says more. */
function largest(sizes: readonly Size[]) {
  return sizes.find(({ kind }) => kind === 'change') ?? sizes.find(({ kind }) => kind === 'trend');
}
