/** Two KPIs of one name with different figures. */
import { below } from '../../diagnostics/finding.ts';
import { fold } from '../../japanese/fold.ts';
import { quote } from '../../japanese/quote.ts';
import { valuesOf } from '../../plan/measures.ts';
import type { Kpi, Measure } from '../../plan/plan.ts';
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
        if (fold(own.value) === fold(other.value)) continue;
        yield {
          at: below(own.origin, 'value'),
          message: {
            ja: `${quote(kpi.title)}の${own.at}の値は${own.value}ですが、別のシートでは${other.value}です。`,
            en: `${quote(kpi.title)} for ${own.at} is ${own.value} here and ${other.value} in another sheet.`,
          },
          hint: {
            ja: '1つの KPI にまとめ、両方の取組から同じ識別子で参照してください。',
            en: 'Keep one KPI and let both initiatives refer to it.',
          },
          related: [
            {
              at: below(other.origin, 'value'),
              message: { ja: 'もう一方の値です', en: 'the other value' },
            },
          ],
        };
      }
    }
  },
};

function sameTimes(a: Kpi, b: Kpi): [Measure, Measure][] {
  const others = measuresOf(b);
  return measuresOf(a).flatMap((own) => {
    const other = others.find(
      (one) => one.role === own.role && fold(one.measure.at) === fold(own.measure.at),
    );
    return other ? [[own.measure, other.measure] satisfies [Measure, Measure]] : [];
  });
}

function measuresOf(kpi: Kpi) {
  const { target } = kpi;
  const now = valuesOf(kpi).map((measure) => ({ role: 'actual', measure }));
  return target ? [...now, { role: 'target', measure: target }] : now;
}
