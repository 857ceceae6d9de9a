/** The list by reform's own writer, without the sheets that a plan would be read from. */
import { writeFileSync } from 'node:fs';
import { type List, writeRows } from '../../src/grid/list.ts';
import { listWriter } from '../../src/writers/workbook.ts';
import { heads, listRows } from './list-rows.ts';

const list: List = {
  title: 'データ一覧',
  subject: 'データ一覧',
  author: '白波市',
  keywords: '',
  name: 'データ一覧',
  columns: heads.map((title) => ({ title, width: 16, ...(title === '内容' && { own: true }) })),
  rows: listRows,
};
const writer = listWriter(list);
writeRows(list, [writer]);
writeFileSync(process.argv[2] ?? '', writer.end());
