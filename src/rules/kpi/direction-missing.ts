/** A KPI that does not say which way is better. */
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';

export const directionMissing: Rule = {
  id: 'kpi/direction-missing',
  title: { ja: 'KPIの望ましい向きが書かれていない', en: 'A KPI that does not say which way is better' },
  why: {
    ja: '件数が増えたのが良いことか悪いことかは、数字からはわかりません。',
    en: 'A number alone does not tell whether more of it is good or bad.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: `kind: kpi # ←
id: crimes
title: 犯罪認知件数
unit: 件
actuals:
  - { at: 2024年度, value: 895 }
target: { at: 2025年度, value: 880 }
`,
  },
  good: {
    files: `kind: kpi
id: crimes
title: 犯罪認知件数
unit: 件
better: lower
actuals:
  - { at: 2024年度, value: 895 }
target: { at: 2025年度, value: 880 }
`,
  },
  *check({ kpis }) {
    for (const { better, title, origin } of kpis) {
      if (better !== undefined) continue;
      yield {
        at: origin,
        message: {
          ja: `${quote(title)}に望ましい向きがありません。`,
          en: `${quote(title)} does not say which way is better.`,
        },
        hint: {
          ja: 'better: higher（増える）、lower（減る）、keep（保つ）のいずれかを書いてください。',
          en: 'Write `better: higher`, `lower` or `keep`.',
        },
      };
    }
  },
};
