/** What happens once is planned for two years. */
import { quote } from '../../japanese/quote.ts';
import { itemsOf } from '../../plan/outcome.ts';
import type { StageCell } from '../../plan/programme.ts';
import { stepsOf } from '../../plan/stages.ts';
import { programmeFiles } from '../programme-example.ts';
import type { Rule } from '../rule.ts';

/** Steps that are taken once. */
const once = /決定|策定|確定|制定|完了|開設|開始|廃止/;

export const duplicateStage: Rule = {
  id: 'schedule/duplicate-stage',
  title: { ja: '1度きりの段階が2つの年度にある', en: 'What happens once is planned for two years' },
  why: {
    ja: '決定が2度予定されていると、どちらの年度に決まるのかわかりません。',
    en: 'When a decision is planned twice nobody knows in which year it falls.',
  },
  severity: { draft: 'info', submit: 'info' },
  bad: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages:
      5年度: 検討・決定
      6年度: 決定 # ←
      7年度: 継続実施
      8年度: ⇒
`),
  },
  good: {
    files: programmeFiles(`items:
  - title: 実施方針の策定
    stages:
      5年度: 検討
      6年度: 決定
      7年度: 継続実施
      8年度: ⇒
`),
  },
  *check(plan) {
    for (const { initiative, item } of itemsOf(plan)) {
      const { columns } = initiative.programme;
      for (const { cells } of item.rows) {
        const first = new Map<string, { readonly cell: StageCell; readonly column: number }>();
        for (const [column, cell] of cells.entries()) {
          const holds = item.effective.some((one) => one?.from === cell);
          if (cell.kind !== 'stage' || !holds) continue;
          for (const step of stepsOf(cell.text, plan.city.stages).filter((one) => once.test(one))) {
            const before = first.get(step);
            first.set(step, before ?? { cell, column });
            if (!before) continue;
            const [a, b] = [columns[before.column]?.text ?? '', columns[column]?.text ?? ''];
            yield {
              at: cell.origin,
              message: {
                ja: `${quote(step)}が${a}と${b}の両方にあります。`,
                en: `${quote(step)} is planned for both ${a} and ${b}.`,
              },
              hint: {
                ja: 'どちらの年度かを確かめ、もう一方を直してください。',
                en: 'Check which year is meant and correct the other.',
              },
              related: [{ at: before.cell.origin, message: { ja: 'もう一方です', en: 'the other one' } }],
            };
          }
        }
      }
    }
  },
};
