/** The list by reform's own writer, without the sheets that a plan would be read from. */
import { dirname } from 'node:path';
import { aside } from '../../src/disk/aside.ts';
import { files } from '../../src/disk/files.ts';
import { type List, rowWriter } from '../../src/grid/list.ts';
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
const path = process.argv[2] ?? '';
const writer = listWriter(list, aside(dirname(path)));
const write = rowWriter(list.columns, [writer]);
for (const row of list.rows) write(row);
files.write(path, writer.end());
