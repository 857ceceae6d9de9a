/** What happens once is planned for two years. */
import { quote } from '../../japanese/quote.ts';
import { grouped } from '../../lists.ts';
import type { Item, Programme, StageCell, StageRow } from '../../plan/programme.ts';
import { itemsOf } from '../../plan/records.ts';
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
      for (const [first, again] of repeatedIn(item, columns, plan.city.stages)) {
        const [a, b] = [first, again].map(({ column }) => columns[column]?.text ?? '');
        yield {
          at: again.cell.origin,
          message: {
            ja: `${quote(again.step)}が${a}と${b}の両方にあります。`,
            en: `${quote(again.step)} is planned for both ${a} and ${b}.`,
          },
          hint: {
            ja: 'どちらの年度かを確かめ、もう一方を直してください。',
            en: 'Check which year is meant and correct the other.',
          },
          related: [{ at: first.cell.origin, message: { ja: 'もう一方です', en: 'the other one' } }],
        };
      }
    }
  },
};

interface Taken {
  readonly step: string;
  readonly cell: StageCell;
  readonly row: StageRow;
  readonly column: number;
}

/** A step with the one before it, wherever it is taken again in squares that hold; an arrow only carries one on. */
function repeatedIn(
  { effective }: Item,
  columns: Programme['columns'],
  known: readonly string[],
): [Taken, Taken][] {
  const taken = effective.flatMap((one, column): Taken[] => {
    if (!one || one.from === effective[column - 1]?.from) return [];
    const { from: cell, row } = one;
    return stepsOf(cell.text, known).flatMap((step) =>
      once.test(step) ? [{ step, cell, row, column }] : [],
    );
  });
  return [...grouped(taken, ({ step }) => step).values()].flatMap((all) =>
    all.flatMap((again, index): [Taken, Taken][] => {
      const first = all.slice(0, index).find((one) => isOpenTo(again, one, columns));
      return first ? [[first, again]] : [];
    }),
  );
}

/** What a year before the revision had planned, and did not come to, may be planned anew. */
function isOpenTo({ row }: Taken, before: Taken, columns: Programme['columns']): boolean {
  const { year } = columns[before.column] ?? {};
  return row === before.row || row.year === undefined || year === undefined || year >= row.year;
}
