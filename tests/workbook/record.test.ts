/** What a workbook remembers of itself: enough to take its words back, seen by nobody. */
import { expect, test } from 'vitest';
import type { Book, Square } from '../../src/grid/grid.ts';
import { fieldPlaces } from '../../src/workbook/fields.ts';
import { recordRows } from '../../src/workbook/record.ts';
import { writeWorkbook } from '../../src/writers/workbook.ts';
import { unpack } from './unpack.ts';

const field = (name: string) => ({ entity: 'initiative/a', field: name });
const squares: Square[] = [
  { column: 1, text: '取組の内容', style: 'label' },
  { column: 2, text: '待たない窓口', style: 'body', field: field('title') },
  { column: 3, text: '・予約を始める', lead: '・', style: 'body', field: field('content.0.points.0') },
  { column: 4, text: '待たない窓口', style: 'body', field: field('title') },
];

/** Where the title stands again, its square is locked. */
const drawn: Square[] = squares.map(({ field, ...square }, index) =>
  field && index < 3 ? { ...square, field } : square,
);

const book: Book = {
  title: '待たない窓口',
  subject: '',
  author: '',
  keywords: '',
  passport: {
    city: 'ひかり野市',
    year: '令和7年度',
    edition: 'R7-H1',
    files: new Map([['initiative/a', 'counters.yaml']]),
  },
  grids: [
    {
      name: '待たない窓口',
      columns: [5, 10, 10, 10],
      shows: { form: 'yoshiki4', subject: 'initiative/a' },
      page: { paper: 'A4', landscape: false, header: '', repeat: 0 },
      rows: [{ squares }],
    },
  ],
};

test('whose it is, its fields with their words, and all other words', () => {
  expect(recordRows(book, ['待たない窓口'], drawn)).toEqual([
    ['reform', '1'],
    ['city', 'ひかり野市'],
    ['year', '令和7年度'],
    ['edition', 'R7-H1'],
    ['sheet', '待たない窓口', 'yoshiki4', 'initiative/a'],
    ['source', 'initiative/a', 'counters.yaml'],
    [
      'field',
      expect.stringMatching(/^[0-9a-f]{12}$/),
      'reform.initiative_2f_a_a_title',
      'initiative/a',
      'title',
      '',
      '待たない窓口',
    ],
    [
      'field',
      expect.any(String),
      expect.any(String),
      'initiative/a',
      'content.0.points.0',
      '・',
      '予約を始める',
    ],
    ['words', '取組の内容'],
    ['words', '待たない窓口'],
  ]);
});

test('a book without a passport remembers nothing', async () => {
  const { passport: _, ...plain } = book;
  expect(recordRows(plain, [], [])).toBeUndefined();
  expect((await unpack(await writeWorkbook(plain)))['xl/workbook.xml']).not.toContain('_reform');
});

test('its worksheet is hidden for good, and a field that stands twice is open only once', async () => {
  const parts = await unpack(await writeWorkbook(book));
  expect(parts['xl/workbook.xml']).toMatch(/<sheet [^>]*name="_reform"[^>]*state="veryHidden"/);
  expect(parts['xl/workbook.xml']?.match(/<definedName name="reform\./g)).toHaveLength(2);
  const styles = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<c r="([A-D])1" s="(\d+)"/g)];
  const styleOf = new Map(styles.map(([, column, style]) => [column, style]));
  expect(styleOf.get('B')).not.toBe(styleOf.get('D'));
});

test('a long text is remembered in several cells', () => {
  const [only] = squares;
  const long = '長'.repeat(40_000);
  const grids = [{ ...book.grids[0], rows: [{ squares: [{ ...only, text: long, field: field('title') }] }] }];
  const rows = recordRows({ ...book, grids: grids as Book['grids'] }, ['a'], []) ?? [];
  expect(
    rows
      .find(([kind]) => kind === 'field')
      ?.slice(6)
      .join(''),
  ).toBe(long);
});

test('a field that is said again below itself is one place, a text that goes on is one place of several rows', () => {
  const square = {
    column: 1,
    text: '指標',
    style: 'cell',
    field: { entity: 'kpi/a', field: 'title' },
  } as const;
  const row = (more: object) => ({
    squares: [{ ...square, ...more }],
    height: 20,
    newPage: false,
    centred: false,
    thin: false,
  });
  const rowsOf = (rows: Parameters<typeof fieldPlaces>[0]) =>
    fieldPlaces(rows).map(({ from, to }) => [from, to]);
  expect(rowsOf([row({}), row({})])).toEqual([[1, 1]]);
  expect(rowsOf([row({}), row({ goesOn: true })])).toEqual([[1, 2]]);
});
