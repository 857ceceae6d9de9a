/** 10%増 of a percentage can be two things, and ポイント of a count none. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { aimsOf, valuesOf } from '../../plan/measures.ts';
import type { Kpi } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

const example = (value: string) => `kind: kpi
id: satisfaction
title: 窓口に満足している市民の割合
unit: '%'
better: higher
actuals:
  - { at: 令和6年度, value: 50.0 }
target: { at: 令和9年度, value: ${value} }
`;

export const percentOrPoint: Rule = {
  id: 'kpi/percent-or-point',
  title: {
    ja: '増減が「%」か「ポイント」かわからない',
    en: 'A change in per cent where points are meant, or the other way round',
  },
  why: {
    ja: '50%の「10%増」は55%とも60%とも読めます。割合の増減は「ポイント」で書きます。',
    en: '10 % more than 50 % may be 55 % or 60 %; a change of a share is written in points.',
  },
  severity: { draft: 'info', submit: 'warning' },
  bad: { files: example('10%増').replace('10%増 }', '10%増 } # ←') },
  good: { files: example('10ポイント増') },
  *check({ kpis }) {
    for (const kpi of kpis) {
      const share = isShare(kpi);
      if (share === undefined) continue;
      for (const { figure, note, origin, value } of aimsOf(kpi)) {
        if (figure.kind !== 'change' || figure.by === undefined || note !== undefined) continue;
        const percent = /^[%％]$/.test(figure.unit);
        if (share ? !percent : !/^(?:ポイント|pt)$/i.test(figure.unit)) continue;
        yield {
          at: below(origin, 'value'),
          message: share
            ? {
                ja: `${quote(kpi.title)}は割合なので、${quote(value)}は倍率とも差とも読めます。`,
                en: `${quote(kpi.title)} is a share: ${quote(value)} may be a factor or a difference.`,
              }
            : {
                ja: `${quote(kpi.title)}は割合ではありませんが、目標は${quote(value)}です。`,
                en: `${quote(kpi.title)} is no share, but its target is ${quote(value)}.`,
              },
          hint: share
            ? {
                ja: '差なら「10ポイント増」、または到達する値を書いてください。',
                en: 'Write 「10ポイント増」 for a difference, or the value to be reached.',
              }
            : { ja: '「10%増」などに直してください。', en: 'Write it like 10%増.' },
        };
      }
    }
  },
};

/** Undefined where no value shows its unit. */
function isShare(kpi: Kpi): boolean | undefined {
  const { unit } = kpi;
  if (unit !== undefined) return /^[%％]$/.test(unit.trim());
  const first = valuesOf(kpi).find(({ figure }) => figure.kind === 'number' && figure.unit !== '');
  return first?.figure.kind === 'number' ? /^[%％]$/.test(first.figure.unit) : undefined;
}
