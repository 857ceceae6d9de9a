/** The plan said where or for whom it did not hold, and the report no longer does. */
import { fold } from '../../japanese/fold.ts';
import { quote } from '../../japanese/quote.ts';
import { similarity } from '../../japanese/similarity.ts';
import { reportsOf } from '../../plan/items.ts';
import type { Progress } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

const example = (note: string) => `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  前期:
    - 住民票のオンライン申請の受付を全区で開始（南区は令和6年度に実施済）（～9月）
progress:
  前期:
    - 住民票のオンライン申請の受付を全区で開始${note}（9月）
`;

export const qualifierLost: Rule = {
  id: 'progress/qualifier-lost',
  title: { ja: '予定にあったただし書が、実績にない', en: 'A report that drops the exception the plan made' },
  why: {
    ja: '「南区は実施済」を落とすと、この年度に全区で始めたことになります。',
    en: 'Without 「南区は実施済」 it reads as if all of them had started this year.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: { files: example('').replace('（9月）', '（9月） # ←'), asOf: '2025-10-01' },
  good: { files: example('（南区は令和6年度に実施済）'), asOf: '2025-10-01' },
  *check({ initiatives }) {
    for (const { of: plan, text, textOrigin } of reportsOf(initiatives).filter(hasException)) {
      const note = plan && exception.exec(plan.text);
      if (!note || !isSame(plan.text, text, note[0])) continue;
      yield {
        at: textOrigin,
        message: {
          ja: `予定にあった${quote(note[0])}が、実績にありません。`,
          en: `The plan says ${quote(note[0])}, the report does not.`,
        },
        hint: {
          ja: '同じただし書を添えるか、不要になったのなら予定からも除いてください。',
          en: 'Say it again, or take it out of the plan if it no longer holds.',
        },
        related: [
          { at: plan.textOrigin, words: note[0], message: { ja: '予定のただし書です', en: 'in the plan' } },
        ],
      };
    }
  },
};

/** （南区は令和6年度に実施済）, （休館日を除く）: what narrows the sentence, not what explains a word. */
const exception = /[（(][^（）()]*(?:済み?|を除く|に限る|のみ)[）)]/;

function hasException({ of }: Progress): boolean {
  return of !== undefined && exception.test(of.text);
}

/** Only a report in nearly the words of the plan is known to mean the same. */
function isSame(plan: string, report: string, note: string): boolean {
  if (fold(report).includes(fold(note).replace(/^\(|\)$/g, ''))) return false;
  return !/済|除|限|のみ/.test(report) && similarity(plan.replace(note, ''), report) > 0.75;
}
