/** A small book with everything that a workbook can go wrong with. */
import type { Book } from '../../src/grid/grid.ts';

const field = (name: string) => ({ entity: 'initiative/ward-offices', field: name });

export const book: Book = {
  title: '区役所 & 本庁',
  subject: '重要取組シート (様式 4)',
  author: '堺市 市民人権局',
  keywords: '令和7年度',
  grids: [
    {
      name: '様式4',
      columns: [6, 6, 1.6, 30],
      page: { paper: 'A4', landscape: false, header: '(様式 4)', repeat: 0 },
      rows: [
        { keep: true, squares: [{ column: 1, columns: 4, text: '重要取組シート', style: 'title' }] },
        { squares: [{ column: 1, columns: 4, text: '別紙を見る', style: 'text', link: { grid: 1 } }] },
        {
          opens: true,
          squares: [
            { column: 1, columns: 2, text: '現状・課題', style: 'label', rows: 2 },
            { column: 3, text: '○', style: 'mark' },
            {
              column: 4,
              text: '区役所と本庁が力を合わせる。'.repeat(6),
              style: 'body',
              field: field('issues.0'),
            },
          ],
        },
        {
          squares: [
            { column: 3, text: '○', style: 'mark' },
            {
              column: 4,
              text: 'ここは大切です',
              style: 'body',
              bold: [{ from: 3, to: 5 }],
              field: field('issues.1'),
            },
          ],
        },
        {
          opens: true,
          squares: [{ column: 1, columns: 4, text: '=SUM(A1)', style: 'cell', field: field('summary') }],
        },
        { squares: [{ column: 1, columns: 4, text: '_x000D_制御\u0000文字\ud800', style: 'text' }] },
        {
          squares: [
            {
              column: 1,
              columns: 4,
              text: '実施',
              style: 'centre',
              field: field('status'),
              choices: ['検討', '実施', '完了'],
            },
          ],
        },
      ],
    },
    {
      name: '様式4/別紙',
      columns: [20, 20],
      page: { paper: 'A4', landscape: true, header: '(様式 4)', repeat: 0 },
      rows: [
        {
          squares: [
            { column: 1, text: '件数', style: 'cell' },
            { column: 2, text: 1195, style: 'number' },
          ],
        },
      ],
    },
  ],
};
