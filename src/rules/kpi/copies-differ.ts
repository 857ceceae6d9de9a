/** Two KPIs of one name with different figures. */
import { below } from '../../diagnostics/finding.ts';
import { fold } from '../../japanese/fold.ts';
import { quote } from '../../japanese/quote.ts';
import { nameOfUnit } from '../../japanese/unit.ts';
import { keyOfTime, ownAimsOf, valuesOf } from '../../plan/measures.ts';
import type { Kpi, Measure } from '../../plan/plan.ts';
import { shownTime, shownValue } from '../../plan/shown.ts';
import type { Rule } from '../rule.ts';

export const copiesDiffer: Rule = {
  id: 'kpi/copies-differ',
  title: { ja: '同じ名前のKPIの値が食い違っている', en: 'Two KPIs of one name with different figures' },
  why: {
    ja: '同じ指標が欄によって違う値で載ると、どちらも信用されません。',
    en: 'When one indicator shows two figures, neither is believed.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: {
      'a.yaml': `kind: kpi
id: crimes
title: 犯罪認知件数
unit: 件
better: lower
actuals: [{ at: 2024年度, value: 1195 }]
target: { at: 2025年度, value: 900 }
`,
      'b.yaml': `kind: kpi
id: crimes-sdgs
title: 犯罪認知件数
unit: 件
better: lower
actuals: [{ at: 2024年度, value: 1195 }]
target: { at: 2025年度, value: 950 } # ←
`,
    },
  },
  good: {
    files: {
      'a.yaml': `kind: kpi
id: crimes
title: 犯罪認知件数
unit: 件
better: lower
actuals: [{ at: 2024年度, value: 1195 }]
target: { at: 2025年度, value: 900 }
`,
      'b.yaml': `kind: kpi
id: crimes-sdgs
title: 犯罪認知件数
unit: 件
better: lower
actuals: [{ at: 2024年度, value: 1195 }]
target: { at: 2025年度, value: ９００ }
`,
    },
  },
  *check({ kpis }) {
    const named = new Map<string, Kpi>();
    for (const kpi of kpis) {
      const first = named.get(fold(kpi.title));
      if (!first) {
        named.set(fold(kpi.title), kpi);
        continue;
      }
      for (const [own, other] of sameTimes(kpi, first)) {
        if (isSame(own, other)) continue;
        const [here, there] = [own, other].map((one) => shownValue(one.measure, one.kpi));
        yield {
          at: below(own.measure.origin, 'value'),
          message: {
            ja: `${quote(kpi.title)}の${shownTime(own.measure, '', 'の')}値は${here}ですが、別のシートでは${there}です。`,
            en: `${quote(kpi.title)}${shownTime(own.measure, ' for ')} is ${here} here and ${there} in another sheet.`,
          },
          hint: {
            ja: '1つの KPI にまとめ、両方の取組から同じ識別子で参照してください。',
            en: 'Keep one KPI and let both initiatives refer to it.',
          },
          related: [
            {
              at: below(other.measure.origin, 'value'),
              message: { ja: 'もう一方の値です', en: 'the other value' },
            },
          ],
        };
      }
    }
  },
};

interface Copied {
  readonly kpi: Kpi;
  readonly role: 'actual' | 'target';
  readonly measure: Measure;
}

function sameTimes(a: Kpi, b: Kpi): [Copied, Copied][] {
  const others = new Map(copiedIn(b).map((one) => [keyOf(one), one]));
  return copiedIn(a).flatMap((own): [Copied, Copied][] => {
    const other = others.get(keyOf(own));
    return other ? [[own, other]] : [];
  });
}

function copiedIn(kpi: Kpi): Copied[] {
  // Which of the values without a time is which, nobody can tell.
  const timed = valuesOf(kpi).filter(({ at }) => at !== '');
  return [
    ...timed.map((measure): Copied => ({ kpi, role: 'actual', measure })),
    ...ownAimsOf(kpi).map((measure): Copied => ({ kpi, role: 'target', measure })),
  ];
}

function keyOf({ measure, role }: Copied): string {
  return `${role} ${keyOfTime(measure)}`;
}

/** 1,195, 1195件 and １１９５ are one value of a KPI counted in 件. */
function isSame({ measure: own }: Copied, { measure: other }: Copied): boolean {
  if (fold(own.value) === fold(other.value)) return true;
  const [a, b] = [own.figure, other.figure];
  if (a.kind !== 'number' || b.kind !== 'number' || a.number !== b.number) return false;
  const isAlike = a.unit === '' || b.unit === '' || nameOfUnit(a.unit) === nameOfUnit(b.unit);
  return isAlike && a.bound === b.bound && a.approximate === b.approximate;
}
