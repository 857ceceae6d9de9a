/** A Grid as text, one square a line. */
import { expect, test } from 'vitest';
import { book } from '../writers/book.ts';
import { printGrid } from './print.ts';

test('shows paper, rows, spans, styles, fields and choices', () => {
  const [form, appendix] = book.grids.map(printGrid);
  expect(appendix).toMatchInlineSnapshot(`
    "様式4/別紙 | A4 landscape | header (様式 4) | columns 20 20
    1
      1 cell: 件数
      2 number: 1195
    "
  `);
  expect(
    form
      ?.split('\n')
      .filter((line) => !line.includes('_x000D_'))
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "様式4 | A4 portrait | header (様式 4) | columns 6 6 1.6 30
    1 keep
      1+3 title: 重要取組シート
    2
      1+3 text: 別紙を見る  → worksheet 2
    3 opens
      1+1↓2 label: 現状・課題
      3 mark: ○
      4 body: 区役所と本庁が力を合わせる。区役所と本庁が力を合わせる。区役所と本庁が力を合わせる。区役所と本庁が力を合わせる。区役所と本庁が力を合わせる。区役所と本庁が力を合わせる。  ← initiative/ward-offices issues.0
    4
      3 mark: ○
      4 body: ここは大切です  ← initiative/ward-offices issues.1
    5 opens
      1+3 cell: =SUM(A1)  ← initiative/ward-offices summary
    6
    7
      1+3 centre: 実施  ← initiative/ward-offices status  [検討|実施|完了]
    "
  `);
});
