/** A value moved against its direction without a word. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { areInOneUnit, endOf, isOfPart, isShare, valuesOf } from '../../plan/measures.ts';
import type { Kpi, Measure } from '../../plan/plan.ts';
import { shownTime, shownValue } from '../../plan/shown.ts';
import type { Rule } from '../rule.ts';

const example = (note: string) => `kind: kpi
id: satisfaction
title: 窓口に満足している市民の割合
better: higher
actuals:
  - { at: 令和5年度, value: 62.6% }
  - { at: 令和6年度, value: 53.8%${note} }
target: { at: 令和7年度, value: 67% }
`;

export const worsened: Rule = {
  id: 'kpi/worsened',
  title: { ja: '前より悪くなった値に説明がない', en: 'A value moved against its direction without a word' },
  why: {
    ja: '悪くなったことより、悪くなったのに要因が書かれていないことが問われます。',
    en: 'A fall is asked about less than a fall that nobody explains.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: { files: example('').replace('53.8% }', '53.8% } # ←') },
  good: { files: example(', note: 調査の対象を広げたため') },
  *check({ kpis }) {
    for (const kpi of kpis) {
      const { title } = kpi;
      for (const [before, now] of pairsOf(kpi)) {
        if (now.note !== undefined || !fell(before, now, kpi)) continue;
        const [was, is] = [shownValue(before, kpi), shownValue(now, kpi)];
        yield {
          at: below(now.origin, 'value'),
          message: {
            ja: `${quote(title)}は、${shownTime(before, '', 'の')}${was}から${shownTime(now, '', 'の')}${is}に悪くなっていますが、説明がありません。`,
            en: `${quote(title)} went from ${was}${shownTime(before, ' (', ')')} to ${is}${shownTime(now, ' (', ')')}, and nothing explains it.`,
          },
          hint: { ja: '要因を note に書いてください。', en: 'Give the cause in `note`.' },
          related: [
            { at: below(before.origin, 'value'), message: { ja: '前の値です', en: 'the value before' } },
          ],
        };
      }
    }
  },
};

/** Each value with the one before it; a whole year with the last whole one, whatever months are told of between them. */
function* pairsOf(kpi: Kpi): Iterable<[before: Measure, now: Measure]> {
  let last: Measure | undefined;
  let whole: Measure | undefined;
  for (const now of valuesOf(kpi).filter(({ figure }) => figure.kind === 'number')) {
    const isWhole = !isOfPart(now) || isShare(now, kpi);
    const before = isWhole ? whole : last;
    if (before) yield [before, now];
    last = now;
    if (isWhole) whole = now;
  }
}

function fell(before: Measure, now: Measure, kpi: Kpi): boolean {
  const [{ figure: was }, { figure: is }] = [before, now];
  if (was.kind !== 'number' || is.kind !== 'number' || !areInOneUnit(before, now, kpi)) return false;
  if (isOfPart(before) !== isOfPart(now) && !isShare(now, kpi)) return false;
  if (!isBefore(before, now)) return false;
  if (kpi.better === 'higher') return is.number < was.number;
  return kpi.better === 'lower' && is.number > was.number;
}

/** A baseline may be of the year of a value, and another rule tells of values out of order. */
function isBefore(before: Measure, now: Measure): boolean {
  const [a, b] = [endOf(before), endOf(now)];
  return a === undefined || b === undefined || a < b;
}
