/** Values by calendar year against a target by fiscal year. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { finalAimOf } from '../../plan/measures.ts';
import type { Rule } from '../rule.ts';

export const basisMixed: Rule = {
  id: 'kpi/basis-mixed',
  title: {
    ja: '実績は「年」、目標は「年度」で書かれている',
    en: 'Values by calendar year against a target by fiscal year',
  },
  why: {
    ja: '暦年と年度では3か月ずれるので、そのままでは比べられません。',
    en: 'A calendar year and a fiscal year are three months apart and cannot be compared as they are.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: `kind: kpi
id: crimes
title: 犯罪認知件数
unit: 件
better: lower
actuals:
  - { at: 2024年, value: 895 } # ←
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
    for (const kpi of kpis) {
      const { actuals, title } = kpi;
      const target = finalAimOf(kpi);
      const other = actuals.findLast(
        ({ year }) => year && target?.year && year.fiscal !== target.year.fiscal,
      );
      if (!other || !target || other.note !== undefined || target.note !== undefined) continue;
      yield {
        at: below(other.origin, 'at'),
        message: {
          ja: `${quote(title)}の実績は${quote(other.at)}、目標は${quote(target.at)}で、基準が違います。`,
          en: `${quote(title)}: the value is for ${quote(other.at)}, the target for ${quote(target.at)}.`,
        },
        hint: {
          ja: '同じ基準に揃えるか、note に断りを書いてください。',
          en: 'Use one basis, or say so in `note`.',
        },
        related: [
          { at: below(target.origin, 'at'), message: { ja: '目標の時点です', en: 'the time of the target' } },
        ],
      };
    }
  },
};
