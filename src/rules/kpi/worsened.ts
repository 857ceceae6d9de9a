/** A value moved against its direction without a word. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import type { Measure } from '../../plan/plan.ts';
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
    for (const { actuals, better, title } of kpis) {
      if (better !== 'higher' && better !== 'lower') continue;
      for (const [index, now] of actuals.entries()) {
        const before = actuals[index - 1];
        if (!before || now.note !== undefined || !fell(before, now, better)) continue;
        yield {
          at: below(now.origin, 'value'),
          message: {
            ja: `${quote(title)}は、${before.at}の${before.value}から${now.at}の${now.value}に悪くなっていますが、説明がありません。`,
            en: `${quote(title)} went from ${before.value} (${before.at}) to ${now.value} (${now.at}), and nothing explains it.`,
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

function fell({ figure: before }: Measure, { figure: now }: Measure, better: 'higher' | 'lower'): boolean {
  if (before.kind !== 'number' || now.kind !== 'number' || before.unit !== now.unit) return false;
  return better === 'higher' ? now.number < before.number : now.number > before.number;
}
