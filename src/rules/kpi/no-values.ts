/** A KPI without any value and without a note. */
import { quote } from '../../japanese/quote.ts';
import { valuesOf } from '../../plan/measures.ts';
import type { Rule } from '../rule.ts';

export const noValues: Rule = {
  id: 'kpi/no-values',
  title: { ja: 'KPIに実績も注記もない', en: 'A KPI without any value and without a note' },
  why: {
    ja: '値のない指標は、進んだかどうかを示せません。',
    en: 'An indicator without values cannot show whether anything moved.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: `kind: kpi # ←
id: visits
title: 地域での活動件数
unit: 件
better: higher
target: { at: 2025年度, value: "9,500" }
`,
  },
  good: {
    files: `kind: kpi
id: visits
title: 地域での活動件数
unit: 件
better: higher
actuals:
  - { at: 2024年度, value: '-', note: 令和7年度から集計するため }
target: { at: 2025年度, value: "9,500" }
`,
  },
  *check({ kpis }) {
    for (const kpi of kpis) {
      const { note, origin, targets, title } = kpi;
      const silent = valuesOf(kpi).every((one) => one.figure.kind === 'none' && one.note === undefined);
      const said = note !== undefined || targets.some((aim) => aim.note !== undefined);
      if (!silent || said) continue;
      yield {
        at: origin,
        message: {
          ja: `${quote(title)}に実績がありません。`,
          en: `${quote(title)} has no value.`,
        },
        hint: {
          ja: 'actuals に値を書くか、まだないときは note に理由を書いてください。',
          en: 'Write a value in `actuals`, or the reason in `note`.',
        },
      };
    }
  },
};
