/** The list by reform's own writer, without the sheets that a plan would be read from. */
import { writeFileSync } from 'node:fs';
import type { Book } from '../../src/grid/grid.ts';
import { writeWorkbook } from '../../src/writers/workbook.ts';
import { heads, listRows, type Row } from './list-rows.ts';

const rowOf = (row: Row, style: 'heading' | 'cell') => ({
  squares: row.map((text, index) => ({ column: index + 1, text, style })),
});
const book: Book = {
  title: 'データ一覧',
  subject: 'データ一覧',
  author: '白波市',
  keywords: '',
  grids: [
    {
      name: 'データ一覧',
      columns: heads.map(() => 16),
      page: { paper: 'A3', landscape: true, header: '', repeat: 1, uncut: true },
      rows: [rowOf(heads, 'heading'), ...listRows.map((row) => rowOf(row, 'cell'))],
    },
  ],
};
writeFileSync(process.argv[2] ?? '', await writeWorkbook(book));
