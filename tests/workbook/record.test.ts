/** What a workbook remembers of itself: enough to take its words back, seen by nobody. */
import { expect, test } from 'vitest';
import type { Book, Square } from '../../src/grid/grid.ts';
import type { LaidRow } from '../../src/grid/layout.ts';
import { placeFields } from '../../src/workbook/fields.ts';
import { readRecord, recordRows } from '../../src/workbook/record.ts';
import { writeWorkbook } from '../../src/writers/workbook.ts';
import { unpack } from './unpack.ts';

const field = (name: string) => ({ entity: 'initiative/a', field: name });
const squares: Square[] = [
  { column: 1, text: '取組の内容', style: 'label' },
  { column: 2, text: '待たない窓口', style: 'body', field: field('title') },
  { column: 3, text: '・予約を始める', lead: '・', style: 'body', field: field('content.0.points.0') },
  { column: 4, text: '待たない窓口', style: 'body', field: field('title') },
];

const laid = (squares: readonly Square[]): LaidRow => ({
  squares,
  height: 20,
  newPage: false,
  centred: false,
  thin: false,
});

/** Where the title stands again, its square is locked, and its words are words like any other. */
const words = ['取組の内容', '待たない窓口'];
const fields = (...rows: readonly Square[][]) => placeFields(rows.map(laid)).places;

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
  expect(recordRows(book, ['待たない窓口'], { fields: fields(squares), words })).toEqual([
    ['reform', '3'],
    ['city', 'ひかり野市'],
    ['year', '令和7年度'],
    ['edition', 'R7-H1'],
    ['sheet', '待たない窓口', 'yoshiki4', 'initiative/a'],
    ['source', 'initiative/a', 'counters.yaml'],
    ['field', expect.stringMatching(/^[0-9a-f]{8} reform\.initiative_2f_a_a_title$/), '待たない窓口'],
    ['field', expect.stringMatching(/ reform\.initiative_2f_a_a_content\.0\.points\.0 ・$/), '予約を始める'],
    ['words', '取組の内容', '待たない窓口'],
  ]);
});

test('a book without a passport remembers nothing', async () => {
  const { passport: _, ...plain } = book;
  expect(recordRows(plain, [], { fields: [], words: [] })).toBeUndefined();
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
  const long = '長'.repeat(40_000);
  const square: Square = { column: 1, text: long, style: 'body', field: field('title') };
  const rows = recordRows(book, ['a'], { fields: fields([square]), words }) ?? [];
  expect(
    rows
      .find(([kind]) => kind === 'field')
      ?.slice(2)
      .join(''),
  ).toBe(long);
});

test('a text that goes on in the rows below is remembered whole', () => {
  const square: Square = { column: 2, text: '・予約を', lead: '・', style: 'body', field: field('issues.0') };
  const rest: Square = { ...square, text: '始める', goesOn: true };
  const rows = recordRows(book, ['a'], { fields: fields([square], [rest]), words }) ?? [];
  expect(rows.find(([kind]) => kind === 'field')?.slice(1)).toEqual([
    expect.stringMatching(/issues\.0 ・$/),
    '予約を始める',
  ]);
});

test('what is remembered is read again, and a row that was altered is told from the others', () => {
  const rows = recordRows(book, ['a'], { fields: fields(squares), words }) ?? [];
  const read = readRecord(rows);
  expect(read).toMatchObject({ official: false, edition: 'R7-H1', spoilt: [], words: new Set(words) });
  expect(read).toMatchObject({ fields: [{ field: 'title' }, { lead: '・', text: '予約を始める' }] });
  const altered = rows.map((row) => row.map((text) => (text === '予約を始める' ? '予約を止める' : text)));
  expect(readRecord(altered)).toMatchObject({
    fields: [{ field: 'title' }],
    spoilt: [{ text: '予約を止める' }],
  });
});

test('a workbook that went out when names stood beside the fields is read, too', () => {
  const name = 'reform.initiative_2f_i_2d_00000_a_title';
  const title = '第1地区の子育て相談の体制の強化';
  const rows = [
    ['reform', '1'],
    ['field', 'dd9cc1f5fb2a', name, 'initiative/i-00000', 'title', '', title],
    ['field', '000000000000', `${name}s`, 'initiative/i-00000', 'titles', '', title],
    ['words', '取組項目'],
  ];
  expect(readRecord(rows)).toMatchObject({
    official: false,
    fields: [{ name, entity: 'initiative/i-00000', field: 'title', lead: '', text: title }],
    spoilt: [{ field: 'titles' }],
  });
  expect(readRecord([['reform', '2']])).toMatchObject({ official: true });
  expect(readRecord([['reform', '5']])).toBe('unknown');
});

test('a field that is said again below itself is one place, a text that goes on is one place of several rows', () => {
  const square = {
    column: 1,
    text: '指標',
    style: 'cell',
    field: { entity: 'kpi/a', field: 'title' },
  } as const;
  const rowsOf = (...rows: Square[][]) => fields(...rows).map(({ from, to }) => [from, to]);
  expect(rowsOf([square], [square])).toEqual([[1, 1]]);
  expect(rowsOf([square], [{ ...square, goesOn: true }])).toEqual([[1, 2]]);
});
