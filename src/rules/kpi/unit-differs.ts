/** A value in another unit than the indicator's. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { areAlike, ownAimsOf, valuesOf } from '../../plan/measures.ts';
import type { Measure } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

const example = (value: string) => `kind: kpi
id: crimes
title: 犯罪認知件数
unit: 件
better: lower
actuals:
  - { at: 令和5年度, value: '1,195件' }
  - { at: 令和6年度, value: ${value} }
target: { at: 令和7年度, value: 880 }
`;

export const unitDiffers: Rule = {
  id: 'kpi/unit-differs',
  title: { ja: '値の単位が、指標の単位と違う', en: 'A value in another unit than the indicator’s' },
  why: {
    ja: '単位が混ざった値は比べられず、達成も悪化も判断できません。',
    en: 'Values in mixed units cannot be compared, so neither success nor failure shows.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: { files: example('895人').replace('895人 }', '895人 } # ←') },
  good: { files: example('895') },
  *check({ kpis }) {
    for (const kpi of kpis) {
      const all = [...valuesOf(kpi), ...ownAimsOf(kpi)];
      const usual = kpi.unit ?? commonUnit(all);
      if (usual === undefined) continue;
      for (const { note, origin, value, ...measure } of all) {
        const unit = unitOf(measure);
        if (unit === undefined || note !== undefined || areAlike(unit, usual)) continue;
        yield {
          at: below(origin, 'value'),
          message: {
            ja: `${quote(kpi.title)}の単位は${quote(usual)}ですが、値は${quote(value)}です。`,
            en: `The unit of ${quote(kpi.title)} is ${quote(usual)}, but the value is ${quote(value)}.`,
          },
          hint: {
            ja: '単位をそろえるか、note に断りを書いてください。',
            en: 'Use one unit, or explain in `note`.',
          },
        };
      }
    }
  },
};

function unitOf({ figure }: Pick<Measure, 'figure'>): string | undefined {
  const counted = figure.kind === 'number' || figure.kind === 'range';
  return counted && figure.unit !== '' ? figure.unit : undefined;
}

/** What all values but one are written in; one of two could be either. */
function commonUnit(all: readonly Measure[]): string | undefined {
  const units = all.flatMap((measure) => unitOf(measure) ?? []);
  return [...new Set(units)].find((unit) => {
    const same = units.filter((one) => one === unit).length;
    return same >= 2 && same === units.length - 1;
  });
}
