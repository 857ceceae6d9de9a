/** A range ends before it starts. */
import type { DateMention } from '../../calendar/reading.ts';
import { quote } from '../../japanese/quote.ts';
import { milestonesAndReports } from '../../plan/items.ts';
import type { Milestone, Progress } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

export const reversed: Rule = {
  id: 'schedule/reversed',
  title: { ja: '期間の終わりが始まりより前になっている', en: 'A range ends before it starts' },
  why: {
    ja: '年度は4月から3月です。「2月～1月」は年度の順では逆になります。',
    en: 'The fiscal year runs from April to March, so 2月～1月 runs backwards.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  後期:
    - 関係部署と調整（2月～1月） # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  後期:
    - 関係部署と調整（10月～1月）
`,
  },
  *check({ initiatives }) {
    for (const { reading, textOrigin } of milestonesAndReports(initiatives).filter(hasReversed)) {
      for (const { text } of reading.dates.filter(isReversed)) {
        yield {
          at: textOrigin,
          words: text,
          message: {
            ja: `${quote(text)}は、終わりが始まりより前になっています。`,
            en: `${quote(text)} ends before it starts.`,
          },
          hint: {
            ja: '始まりと終わりを入れ替えるか、年を添えて書いてください。',
            en: 'Swap the two, or write the year.',
          },
        };
      }
    }
  },
};

function hasReversed({ reading }: Milestone | Progress): boolean {
  return reading.dates.some(isReversed);
}

function isReversed({ from, to }: DateMention): boolean {
  return from !== null && to !== null && from > to;
}
