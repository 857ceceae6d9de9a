/** 450円以下 as the target of what is to rise, or 80%以上 of what is to fall. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { ownAimsOf } from '../../plan/measures.ts';
import type { Kpi, Measure } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

const example = (better: string) => `kind: kpi
id: cost
title: 貸出1冊当たりの経費
unit: 円
better: ${better}
actuals:
  - { at: 令和5年度, value: 462 }
target: { at: 令和7年度, value: 450円以下 }
`;

export const directionContradicts: Rule = {
  id: 'kpi/direction-contradicts',
  title: { ja: '望ましい向きと目標の書き方が合わない', en: 'A direction that the target denies' },
  why: {
    ja: '「以下」をめざす指標の向きが「増える」では、悪化が改善に見えます。',
    en: 'With the direction the wrong way round, a fall is reported as a success.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: { files: example('higher # ←'), alsoFinds: ['kpi/already-met'] },
  good: { files: example('lower') },
  *check({ kpis }) {
    for (const kpi of kpis) {
      const { better, origin, title } = kpi;
      const aim = better && levelsOf(kpi).find(({ value }) => contrary[better].test(value));
      if (!aim) continue;
      yield {
        at: below(origin, 'better'),
        message: {
          ja: `${quote(title)}の望ましい向きは${names[better].ja}（${better}）ですが、目標は${quote(aim.value)}です。`,
          en: `${quote(title)} is to ${names[better].en} (${better}), but its target is ${quote(aim.value)}.`,
        },
        hint: { ja: 'better か目標を直してください。', en: 'Correct `better` or the target.' },
        related: [{ at: below(aim.origin, 'value'), message: { ja: '目標です', en: 'the target' } }],
      };
    }
  },
};

/** Only a plain bound: 50人以上の会議 is a kind of meeting. */
const contrary = {
  higher: /^[^以]*[\d０-９.,％%\p{Script=Han}か]{1,8}(?:以下|未満|以内)$/u,
  lower: /^[^以]*[\d０-９.,％%\p{Script=Han}か]{1,8}以上$/u,
  keep: /(?!)/,
};

const names = {
  higher: { ja: '「増える」', en: 'rise' },
  lower: { ja: '「減る」', en: 'fall' },
  keep: { ja: '「保つ」', en: 'stay' },
};

/** 50%以上減 is how much it falls, and no level. */
function levelsOf(kpi: Kpi): Measure[] {
  return ownAimsOf(kpi).filter(({ figure }) => figure.kind === 'number');
}
