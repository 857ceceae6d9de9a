/** Values that do not stand in the order of their time, or two for one time. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { endOf, keyOfTime } from '../../plan/measures.ts';
import type { Measure } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

const example = (third: string) => `kind: kpi
id: satisfaction
title: 窓口に満足している市民の割合
better: higher
actuals:
  - { at: 令和4年度, value: 43.4% }
  - { at: 令和5年度, value: 58.6% }
  - { at: ${third}, value: 62.6% }
target: { at: 令和7年度, value: 67% }
`;

export const outOfOrder: Rule = {
  id: 'kpi/out-of-order',
  title: { ja: '実績の時点が古い順に並んでいない', en: 'Values that are not in the order of their time' },
  why: {
    ja: '悪化や達成は、最後に書かれた値を最新として判断します。順が違うと判断も違います。',
    en: 'The last value written is taken for the latest; in another order a fall looks like a rise.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: example('令和2年度').replace('62.6% }', '62.6% } # ←'),
  },
  good: { files: example('令和6年度') },
  *check({ kpis }) {
    for (const { actuals, title } of kpis) {
      for (const [index, now] of actuals.entries()) {
        const before = actuals[index - 1];
        const how = before && orderOf(before, now);
        if (!before || how === undefined) continue;
        yield {
          at: below(now.origin, 'at'),
          message:
            how === 'same'
              ? {
                  ja: `${quote(title)}に、${now.at}の実績が2つあります。`,
                  en: `${quote(title)} has two values for ${now.at}.`,
                }
              : {
                  ja: `${quote(title)}の${now.at}の実績が、${before.at}の後に書かれています。`,
                  en: `In ${quote(title)}, the value of ${now.at} stands after that of ${before.at}.`,
                },
          hint: {
            ja: '時点を確かめ、古い順に並べてください。',
            en: 'Check the times, and put the oldest first.',
          },
          related: [
            { at: below(before.origin, 'at'), message: { ja: '1つ前の実績です', en: 'the value before' } },
          ],
        };
      }
    }
  },
};

function orderOf(before: Measure, now: Measure): 'same' | 'earlier' | undefined {
  if (now.at !== '' && keyOfTime(before) === keyOfTime(now)) return 'same';
  const [a, b] = [endOf(before), endOf(now)];
  return a !== undefined && b !== undefined && b < a ? 'earlier' : undefined;
}
