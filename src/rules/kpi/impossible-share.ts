/** A share of a whole below zero or above a hundred per cent. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { aimsOf, valuesOf } from '../../plan/measures.ts';
import type { Kpi } from '../../plan/plan.ts';
import { shownValue } from '../../plan/shown.ts';
import type { Rule } from '../rule.ts';

/** Parts of a whole. 達成率, 交付率, 充足率 and 利用率 may well be above a hundred. */
const shares = /割合|満足度|認知度|(?:受診|加入|回答|回収|整備|耐震化|水洗化|認知|就職|収納|徴収)率$/;

const example = (value: string) => `kind: kpi
id: satisfaction
title: 窓口に満足している市民の割合
unit: '%'
better: higher
actuals:
  - { at: 令和5年度, value: ${value} }
target: { at: 令和9年度, value: 70 }
`;

export const impossibleShare: Rule = {
  id: 'kpi/impossible-share',
  title: { ja: '割合が0～100%の外にある', en: 'A share below zero or above a hundred per cent' },
  why: {
    ja: '全体の一部が全体より大きくなることはありません。小数点の打ち忘れです。',
    en: 'A part is never more than the whole: a decimal point is missing.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: example('626').replace('626 }', '626 } # ←'),
    alsoFinds: ['kpi/already-met'],
  },
  good: { files: example('62.6') },
  *check({ kpis }) {
    for (const kpi of kpis) {
      if (!shares.test(kpi.title)) continue;
      for (const measure of [...valuesOf(kpi), ...aimsOf(kpi)]) {
        const { figure, note, origin } = measure;
        if (figure.kind !== 'number' || note !== undefined || !isPercent(figure.unit, kpi)) continue;
        if (figure.number >= 0 && figure.number <= 100) continue;
        const shown = shownValue(measure, kpi);
        yield {
          at: below(origin, 'value'),
          message: {
            ja: `${quote(kpi.title)}は全体に対する割合ですが、値が${quote(shown)}です。`,
            en: `${quote(kpi.title)} is a share of a whole, but the value is ${quote(shown)}.`,
          },
          hint: {
            ja: '小数点と桁を確かめてください。正しければ note に事情を書いてください。',
            en: 'Check the point and the digits; if it is right, say why in `note`.',
          },
        };
      }
    }
  },
};

function isPercent(unit: string, kpi: Kpi): boolean {
  return /^[%％]$/.test(unit === '' ? (kpi.unit ?? '') : unit);
}
