/** What the press stamps is what ExcelJS would have drawn of the same book, read back by ExcelJS. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Book, Grid, Square } from '../../src/grid/grid.ts';
import { defaultTheme, makeTheme, type Theme } from '../../src/grid/theme.ts';
import { writeWorkbook } from '../../src/writers/workbook.ts';
import { anyGrid } from '../grid/any-grid.ts';
import { book as small } from '../writers/book.ts';
import { drawn } from './drawn.ts';
import { isLegible, known, loaded } from './known.ts';

const nasty = [
  '=SUM(A1)',
  '＝1',
  '_x000D_と_x005f_',
  '制御\u0000\u000b\ufffe\ud800',
  ' 前後の空白 ',
  '<b>&"引用"',
  '',
  '\n',
  '𠮷',
];

/** What any square of a random grid may be besides. */
const change: fc.Arbitrary<Partial<Square>> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.record({ text: fc.constantFrom(...nasty) }) },
  fc.record({ text: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })) }),
  fc.record({ indent: fc.integer({ min: 0, max: 3 }) }),
  fc.record({
    choices: fc.constantFrom(['済', '未'], ['a,b'], ['"'], []),
    text: fc.constantFrom('済', '未'),
  }),
  fc.record({ bold: fc.constant([{ from: 1, to: 2 }]), text: fc.constantFrom('太い字', 'a b', '_x000D_') }),
  fc.record({ link: fc.record({ grid: fc.integer({ min: 0, max: 3 }) }) }),
  fc.record({ style: fc.constantFrom('number', 'datum', 'note', 'filled'), text: fc.integer() }),
);

const anyChangedGrid: fc.Arbitrary<Grid> = fc
  .tuple(anyGrid, fc.infiniteStream(change), fc.constantFrom('様式', "a/b'c", ''), fc.boolean())
  .map(([grid, changes, name, sortable]) => ({
    ...grid,
    name,
    page: { ...grid.page, ...(sortable && grid.page.repeat > 0 && { sortable }) },
    rows: grid.rows.map((row) => ({
      ...row,
      squares: row.squares.map((square) => ({ ...square, ...changes.next().value })),
    })),
  }));

const anyBook: fc.Arbitrary<Book> = fc
  .record({ grids: fc.array(anyChangedGrid, { minLength: 1, maxLength: 3 }), kept: fc.boolean() })
  .map(({ grids, kept }) => ({
    ...small,
    grids,
    ...(kept && { passport: { city: '市', year: '令和7年度', edition: '', files: new Map() } }),
  }));

const anyTheme = fc.constantFrom(defaultTheme, makeTheme('游明朝', 11));

async function expectEqual(book: Book, theme: Theme): Promise<void> {
  const stamped = await writeWorkbook(book, theme);
  const expected = await (await drawn(book, theme)).xlsx.writeBuffer();
  fc.pre(isLegible(stamped) && isLegible(expected));
  expect(known(await loaded(stamped))).toEqual(known(await loaded(expected)));
}

test('a small book with everything that can go wrong is what ExcelJS draws of it', () =>
  expectEqual(small, defaultTheme));

test('any book in any theme is what ExcelJS draws of it', async () => {
  await fc.assert(fc.asyncProperty(anyBook, anyTheme, expectEqual), { numRuns: 40 });
}, 120_000);
