/** What no city has written yet: texts longer than a page, addresses without a blank, lists and months over many pages. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Grid, Row, Square } from '../../src/grid/grid.ts';
import { writeWorkbook } from '../../src/writers/workbook.ts';
import { book as small } from '../writers/book.ts';
import { expectOpened, expectPrinted } from './expect-book.ts';
import type { OpenedBook } from './opened.ts';
import { open, type Printed, print, readPrinted, save, temporaryFolder } from './programs.ts';

const titles = [
  '窓口の見直し',
  '「公共施設等総合管理計画」に基づく施設総量の適正化と長寿命化の推進',
  'https://www.city.example.lg.jp/kusei/keikaku/gyokaku/very-long-address-without-a-blank.html',
  'Well-beingとDX（BPRを含む。）の一体的な推進について',
];
const title = (index: number) => titles[index % titles.length] ?? '';

function list(rows: number): Grid {
  return {
    name: '進捗一覧',
    columns: [4, 20, 14, 4, 26],
    page: { paper: 'A4', landscape: true, header: '(一覧)', repeat: 2 },
    rows: [
      { keep: true, squares: [{ column: 1, columns: 5, text: '進捗一覧', style: 'title' }] },
      {
        keep: true,
        opens: true,
        squares: ['番号', '取組', '所管', '件数', '次の項目'].map((text, index) => ({
          column: index + 1,
          text,
          style: 'heading',
        })),
      },
      ...Array.from(
        { length: rows },
        (_, index): Row => ({
          squares: [
            { column: 1, text: index + 1, style: 'centre' },
            { column: 2, text: title(index), style: 'cell' },
            { column: 3, text: '市民人権局 市民生活部 区政推進課', style: 'cell' },
            { column: 4, text: 1_234_567 * index, style: 'number' },
            { column: 5, text: title(index + 1).repeat(1 + (index % 3)), style: 'cell' },
          ],
        }),
      ),
    ],
  };
}

const months = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];
const monthGrid: Grid = {
  name: 'スケジュール一覧',
  columns: [14, 34, ...months.map(() => 3)],
  page: { paper: 'A3', landscape: true, header: '(一覧)', repeat: 1 },
  rows: [
    {
      keep: true,
      opens: true,
      squares: ['取組', '項目', ...months.map((month) => `${month}月`)].map((text, index) => ({
        column: index + 1,
        text,
        style: 'heading',
      })),
    },
    ...Array.from({ length: 12 }, (_, number) =>
      Array.from({ length: 11 }, (_, index): Row => {
        const head: Square = { column: 1, text: `${number + 1} ${title(number)}`, style: 'cell', rows: 11 };
        const bar = months.map(
          (_, month): Square => ({
            column: month + 3,
            text: month === index ? '●' : '',
            style: month === index ? 'filled' : 'centre',
          }),
        );
        const item: Square = { column: 2, text: title(index).repeat(1 + (index % 2)), style: 'cell' };
        return { squares: index === 0 ? [head, item, ...bar] : [item, ...bar] };
      }),
    ).flat(),
  ],
};

const long = '区役所と本庁が力を合わせて、窓口を改める（4月～）。'.repeat(480);
const longText: Grid = {
  name: '長文',
  columns: [6, 1.6, 38],
  page: { paper: 'A4', landscape: false, header: '(様式 4)', repeat: 0 },
  rows: [
    {
      opens: true,
      squares: [
        { column: 1, text: '現状・課題', style: 'label' },
        { column: 2, text: '○', style: 'mark' },
        { column: 3, text: long, style: 'body', field: { entity: 'initiative/a', field: 'issues.0' } },
      ],
    },
  ],
};

const books = [
  { name: 'small', book: small },
  { name: 'long', book: { ...small, grids: [list(100), monthGrid, longText] } },
];

describe.each(books)('the $name book', ({ book, name }) => {
  const folder = temporaryFolder();
  let opened: OpenedBook | undefined;
  let printed: Printed | undefined;

  beforeAll(async () => {
    const file = save(folder, `${name}.xlsx`, await writeWorkbook(book));
    [opened] = open([file]);
    const [pdf = ''] = print([file], folder);
    printed = readPrinted(pdf);
  });

  test('is read as it was drawn', () => {
    if (!opened) throw new Error('not opened');
    expectOpened(opened, book);
  });

  test('is printed whole', () => {
    if (!printed) throw new Error('not printed');
    expectPrinted(printed, book);
  });

  if (name === 'small') {
    test('keeps a formula-like text quoted, and leads to its other worksheet', () => {
      const [sheet] = opened?.sheets ?? [];
      expect(sheet?.quoted).toEqual(expect.arrayContaining(['A6']));
      expect(sheet?.values.A6).toBe('=SUM(A1)');
      expect(sheet?.links).toEqual({ A2: "'様式4 別紙'!A1" });
      expect(sheet?.validations).toEqual([{ cells: 'A8', list: '"検討,実施,完了"' }]);
      expect(opened?.sheets.map((one) => one.name)).toEqual(['様式4', '様式4 別紙']);
    });
  } else {
    test('loses no character of 12,000', () => {
      const words = (printed?.pages ?? []).join('');
      const parts = Object.values(opened?.sheets[2]?.values ?? {}).map(String);
      expect(parts.filter((text) => text !== '○' && !text.startsWith('現状')).join('')).toBe(long);
      expect(words.split('窓口を改める').length - 1).toBeGreaterThanOrEqual(470);
    });

    test('repeats its heads on every page', () => {
      for (const page of printed?.pages ?? [])
        expect(page.includes('(一覧)') ? page : '取組').toContain('取組');
    });
  }
});
