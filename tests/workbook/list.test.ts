/** A list is pressed row by row; the workbook is the one its squares would make. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inMemory, whole } from '../../src/chunks.ts';
import type { Book, Square } from '../../src/grid/grid.ts';
import { type List, sheetOf } from '../../src/grid/list.ts';
import { makeTheme } from '../../src/grid/theme.ts';
import { ListPress } from '../../src/workbook/press/list.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';
import { writeWorkbook } from '../../src/writers/workbook.ts';
import { withHeads, writeList, writeRows } from '../lists.ts';
import { known, loaded } from './known.ts';

const properties = { title: '市 データ一覧', subject: 'データ一覧', author: '市', keywords: '令和7年度' };
const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', '=1+1', ' 前後 ', '_x000D_', '制御\u0000', '<&"', '長い文。'.repeat(30)),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
/** So few rows that they stand on one page: how a list is broken into pages is left to the program that prints. */
const anyList: fc.Arbitrary<List> = fc
  .record({ rows: fc.array(fc.array(value, { maxLength: 3 }), { maxLength: 6 }), footer: fc.boolean() })
  .map(({ footer, rows }) => ({
    ...properties,
    name: 'データ一覧',
    columns: [
      { title: '項目', width: 12 },
      { title: '内容', width: 40 },
      { title: '数値', width: 6 },
    ],
    rows,
    ...(footer && { footer: '注意' }),
  }));

function bookOf(list: List): Book {
  const rows = withHeads(list).map((row, index) => ({
    squares: list.columns.map((_, column): Square => {
      const text = row[column] ?? '';
      const style = index === 0 ? 'heading' : typeof text === 'number' ? 'datum' : 'cell';
      return { column: column + 1, text, style };
    }),
  }));
  return { ...properties, grids: [{ ...sheetOf(list), rows }] };
}

/** Each with the heads, and below them as many of its rows as are left room. */
function partsOf(list: List, most: number): Book {
  const rows = [...list.rows];
  const starts = rows.flatMap((_, index) => (index % (most - 1) === 0 ? index : []));
  const parts = starts.length === 0 ? [rows] : starts.map((from) => rows.slice(from, from + most - 1));
  return { ...properties, grids: parts.flatMap((part) => bookOf({ ...list, rows: part }).grids) };
}

test('any list is the workbook that its squares would make', async () => {
  await fc.assert(
    fc.asyncProperty(anyList, async (list) => {
      const theme = makeTheme('游明朝', 11);
      const pressed = await loaded(writeList(list, theme));
      expect(known(pressed)).toEqual(known(await loaded(await writeWorkbook(bookOf(list), theme))));
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a worksheet that is full is followed by another under the same heads', async () => {
  await fc.assert(
    fc.asyncProperty(anyList, fc.integer({ min: 2, max: 4 }), async (list, most) => {
      const theme = makeTheme('游明朝', 11);
      const writer = new ListPress(list, inMemory, theme, most);
      writeRows(list, [writer]);
      const pressed = await loaded(whole(writer.end()));
      const parts = await writeWorkbook(partsOf(list, most), theme);
      expect(known(pressed)).toEqual(known(await loaded(parts)));
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a long list needs its rows once, one after the other', async () => {
  let asked = 0;
  function* rows() {
    for (; asked < 20_000; asked += 1) yield [`項目${asked}`, '同じ内容', asked];
  }
  const [list] = fc.sample(anyList, 1);
  if (!list) throw new Error('no list');
  const bytes = writeList({ ...list, rows: rows() });
  expect(asked).toBe(20_000);
  const [sheet] = readWorkbook(bytes).sheets;
  expect(sheet?.rows.size).toBe(20_001);
  expect([...(sheet?.rows.get(20_001)?.values() ?? [])].map(({ text }) => text)).toEqual([
    '項目19999',
    '同じ内容',
    '19999',
  ]);
});
