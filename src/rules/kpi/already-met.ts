/** The latest value already meets the target. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { latestAgainst, meets } from '../../plan/attainment.ts';
import { areInOneUnit, finalAimOf } from '../../plan/measures.ts';
import type { Direction, Measure } from '../../plan/plan.ts';
import { shownTime, shownValue } from '../../plan/shown.ts';
import type { Rule } from '../rule.ts';

export const alreadyMet: Rule = {
  id: 'kpi/already-met',
  title: { ja: '最新の実績が、すでに目標に達している', en: 'The latest value already meets the target' },
  why: {
    ja: '達している目標は、目標として問われません。要因を書くか、目標を見直します。',
    en: 'A target that is already met asks for nothing: explain it or raise it.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: kpi
id: crimes
title: 犯罪認知件数
unit: 件
better: lower
actuals:
  - { at: 2024年度, value: 895 }
target: { at: 2025年度, value: 900 } # ←
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
---
kind: kpi
id: satisfaction
title: 窓口サービスの満足度
unit: '%'
better: higher
actuals:
  - { at: 2024年度, value: 92.1% }
target: { at: 2025年度, value: 90%以上を維持 }
`,
  },
  *check({ kpis }) {
    for (const kpi of kpis) {
      const { actuals, baseline, better, title } = kpi;
      const target = finalAimOf(kpi);
      const latest = target && (latestAgainst(target, kpi) ?? baseline);
      if (!latest || better === undefined || better === 'keep') continue;
      if (!areInOneUnit(latest, target, kpi)) continue;
      if (isToKeep(target) || target.note !== undefined || latest.note !== undefined) continue;
      if (!meets(latest, target, better)) continue;
      const [aim, reached] = [shownValue(target, kpi), shownValue(latest, kpi)];
      const since = latest === baseline ? latest : metSince(actuals, target, better);
      const name = latest === baseline ? { ja: '基準値', en: 'baseline' } : { ja: '実績', en: 'value' };
      yield {
        at: below(target.origin, 'value'),
        message: {
          ja: `${quote(title)}の目標は${aim}ですが、${shownTime(latest, '', 'の')}${name.ja}${reached}がすでに達しています${since === latest ? '' : `（${shownTime(since, '', 'の')}${shownValue(since, kpi)}からずっと）`}。`,
          en: `The target of ${quote(title)} is ${aim}, and the ${name.en}${shownTime(latest, ' of ')}, ${reached}, already meets it${since === latest ? '' : ` (as has every one since ${since.at || shownValue(since, kpi)})`}.`,
        },
        hint: {
          ja: '目標を見直すか、その要因を note に書いてください。',
          en: 'Revise the target, or explain in `note`.',
        },
        related: [
          {
            at: below(latest.origin, 'value'),
            message: { ja: '達している実績です', en: 'the value that meets it' },
          },
        ],
      };
    }
  },
};

/** 90%以上を維持 is met from the beginning. */
function isToKeep({ value }: Measure): boolean {
  return /維持|保つ|堅持|継続|下回らない/.test(value);
}

/** The first of the values that have met the target without a break; the latest has. */
function metSince(actuals: readonly Measure[], target: Measure, better: Direction): Measure {
  const numbers = actuals.filter(({ figure }) => figure.kind === 'number');
  const missed = numbers.findLastIndex((one) => !meets(one, target, better));
  return numbers[missed + 1] ?? target;
}
