/** Parts that do not add up to their whole. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import type { Evidence } from '../../plan/evidence.ts';
import { allEvidence } from '../../plan/theme.ts';
import type { Rule } from '../rule.ts';

export const breakdownSum: Rule = {
  id: 'evidence/breakdown-sum',
  title: { ja: '内訳の合計が値と合わない', en: 'Parts that do not add up' },
  why: {
    ja: '内訳と合計が合わない表は、どちらが正しいのか誰にも分かりません。',
    en: 'When the parts do not make the whole, nobody knows which figure is right.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
themes:
  - title: 官民連携
    results:
      - text: 連携件数
        value: 2,576件
        breakdown: 内訳（包括連携協定65件・事業連携協定2,363件、覚書103件、登録制度31件） # ←
`,
  },
  good: {
    files: `kind: policy
id: vision
title: 区政のめざす姿
themes:
  - title: 官民連携
    results:
      - text: 連携件数
        value: 2,576件
        breakdown: 内訳（包括連携協定65件・事業連携協定2,363件、覚書103件、登録制度31件、その他連携14件）
      - text: 年代別の割合
        value: 100%
        breakdown:
          - { item: 若年, value: 33.3% }
          - { item: 中年, value: 33.3% }
          - { item: 高年, value: 33.3% }
`,
  },
  *check({ policies }) {
    for (const evidence of policies.flatMap(({ themes }) => allEvidence(themes))) {
      const sum = sumOf(evidence);
      if (!sum || Math.abs(sum.parts - sum.whole) <= sum.slack) continue;
      const shown = (number: number) => `${Number(number.toFixed(6)).toLocaleString('en-US')}${sum.unit}`;
      yield {
        at: below(evidence.origin, 'breakdown'),
        message: {
          ja: `内訳の合計は${shown(sum.parts)}ですが、値は${quote(evidence.value?.text ?? '')}です。`,
          en: `The parts add up to ${shown(sum.parts)}, and the value is ${quote(evidence.value?.text ?? '')}.`,
        },
        hint: { ja: '内訳か値を直してください。', en: 'Correct the parts or the value.' },
        ...(evidence.value && {
          related: [{ at: evidence.value.origin, message: { ja: '値です', en: 'the value' } }],
        }),
      };
    }
  },
};

/** Only what is a plain number in one unit can be added; shares were rounded, each by half a unit of its last digit. */
function sumOf({ breakdown, figure }: Evidence) {
  if (breakdown.length < 2 || figure.kind !== 'number' || figure.bound !== 'exact' || figure.approximate) {
    return undefined;
  }
  const { number: whole, unit } = figure;
  let parts = 0;
  let slack = 1e-6;
  for (const { figure: part, value } of breakdown) {
    if (part.kind !== 'number' || part.approximate || (part.unit !== unit && part.unit !== ''))
      return undefined;
    parts += part.number;
    const digits = /\.(\d+)/.exec(value.normalize('NFKC'))?.[1]?.length ?? 0;
    if (unit === '%' || unit === '％' || digits > 0) slack += 0.5 * 10 ** -digits;
  }
  return { parts, slack, unit, whole };
}
