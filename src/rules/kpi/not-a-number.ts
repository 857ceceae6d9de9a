/** A value that is no number against a numeric target. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { finalAimOf, valuesOf } from '../../plan/measures.ts';
import type { Rule } from '../rule.ts';

export const notANumber: Rule = {
  id: 'kpi/not-a-number',
  title: {
    ja: '数値の目標に対して、実績が数として読めない',
    en: 'A value that is no number against a numeric target',
  },
  why: {
    ja: '数として読めない値は、達成を判定できません。',
    en: 'Attainment cannot be told from what is no number.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: `kind: kpi
id: crimes
title: 犯罪認知件数
unit: 件
better: lower
actuals:
  - { at: 2024年度, value: 八百件ほど } # ←
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
  - { at: 2023年度, value: '1,195' }
  - { at: 2024年度, value: 集計中 }
target: { at: 2025年度, value: 880 }
`,
  },
  *check({ kpis }) {
    for (const kpi of kpis) {
      const aim = finalAimOf(kpi)?.figure.kind;
      if (aim !== 'number' && aim !== 'range') continue;
      for (const { figure, note, origin, value } of valuesOf(kpi)) {
        if (figure.kind !== 'words' || note !== undefined) continue;
        yield {
          at: below(origin, 'value'),
          message: {
            ja: `${quote(kpi.title)}の値${quote(value)}は数として読めません。`,
            en: `The value ${quote(value)} of ${quote(kpi.title)} cannot be read as a number.`,
          },
          hint: {
            ja: '「1,195」「62.6%」のように書いてください。値がまだないときは「集計中」と書けます。',
            en: 'Write it like 1,195 or 62.6%; 集計中 stands for a value still to come.',
          },
        };
      }
    }
  },
};
