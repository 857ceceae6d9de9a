/** A value for a time that has not begun. */
import { nameOfDay } from '../../calendar/era.ts';
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { beginningOf, endOf, finalAimOf, valuesOf } from '../../plan/measures.ts';
import type { Rule } from '../rule.ts';

const example = (at: string) => `kind: kpi
id: satisfaction
title: 窓口に満足している市民の割合
better: higher
actuals:
  - { at: 令和5年度, value: 58.6% }
  - { at: ${at}, value: 62.6% }
target: { at: 令和9年度, value: 67% }
`;

export const futureValue: Rule = {
  id: 'kpi/future-value',
  title: { ja: 'まだ始まっていない時点の実績がある', en: 'A value for a time that has not begun' },
  why: {
    ja: 'これからの年度の実績は、年度の書き間違いか、目標の置き間違いです。',
    en: 'A value of a year still to come is a slip of the pen, or a target in the wrong place.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: { files: example('令和8年度').replace('62.6% }', '62.6% } # ←'), asOf: '2025-05-01' },
  good: { files: example('令和6年度'), asOf: '2025-05-01' },
  *check({ kpis }, { asOf }) {
    for (const kpi of kpis) {
      const { title } = kpi;
      const target = finalAimOf(kpi);
      for (const measure of valuesOf(kpi)) {
        const { at, figure, note = '', origin } = measure;
        const from = beginningOf(measure);
        if (from === undefined || from <= asOf || /見込|予測|推計/.test(at + note)) continue;
        // 集計中 may be written ahead, and so may an empty square, up to the year of the target.
        const open = figure.kind === 'none' || figure.kind === 'pending';
        const last = target && endOf(target);
        if (open && (last === undefined || from <= last)) continue;
        yield {
          at: below(origin, 'at'),
          message: {
            ja: `${quote(title)}に${quote(at)}の実績がありますが、点検の基準日（${nameOfDay(asOf)}）にはまだ始まっていません。`,
            en: `${quote(title)} has a value for ${quote(at)}, which has not begun on the day of the check (${asOf}).`,
          },
          hint: {
            ja: '時点を直すか、目標なら targets に移してください。',
            en: 'Correct the time, or move it to `targets` if it is one.',
          },
        };
      }
    }
  },
};
