/** What a workbook remembers of itself: enough to take its words back, seen by nobody. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Book, Square } from '../../src/grid/grid.ts';
import type { LaidRow } from '../../src/grid/laid-row.ts';
import { fieldName } from '../../src/workbook/names.ts';
import { placeFields } from '../../src/workbook/press/fields.ts';
import { rememberedOf } from '../../src/workbook/press/remembered.ts';
import { readRecord } from '../../src/workbook/read/record.ts';
import { type FieldRecord, recordRows } from '../../src/workbook/record.ts';
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
  reached: false,
});

/** Where the title stands again, its square is locked, and its words are words like any other. */
const words = ['取組の内容', '待たない窓口'];
const placed = (...rows: readonly Square[][]) => placeFields(rows.map(laid));

const passport = {
  city: 'ひかり野市',
  year: '令和7年度',
  edition: 'R7-H1',
  files: new Map([['initiative/a', 'counters.yaml']]),
};

const book: Book = {
  title: '待たない窓口',
  subject: '',
  author: '',
  keywords: '',
  passport,
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

/** What the first worksheet of the book remembers of these rows. */
function rowsOf(...rows: readonly Square[][]): string[][] {
  const [grid] = book.grids;
  const remembered = grid ? [rememberedOf(grid, '待たない窓口', placed(...rows), new Set())] : [];
  return recordRows(passport, remembered, 'reform');
}

const readBack = (rows: readonly (readonly string[])[]) => {
  const read = readRecord(rows);
  if (!read || typeof read === 'string') throw new Error('not read');
  return read;
};

test('whose it is, and in a text for each worksheet its fields with their words, and all other words', () => {
  const [head, ...texts] = rowsOf(squares);
  expect(head).toEqual(['reform', '7', 'ひかり野市', '令和7年度', 'R7-H1']);
  expect(texts.map(([text = '']) => JSON.parse(text))).toEqual([
    [
      ['sheet', '待たない窓口', 'yoshiki4', 'initiative/a', '2'],
      ['source', 'initiative/a', 'counters.yaml'],
      ['field', expect.stringMatching(/^\d+$/), 'title', '', '待たない窓口'],
      ['field', expect.stringMatching(/^\d+$/), 'content.0.points.0', '・', '予約を始める'],
      ['column', '1', '取組の内容'],
      ['column', '4', '待たない窓口'],
      ['words'],
    ],
  ]);
});

test('a book without a passport remembers nothing', async () => {
  const { passport: _, ...plain } = book;
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

test('a long text is remembered in several cells, and no character is cut in two', () => {
  const long = '長𠮷'.repeat(30_000);
  const rows = rowsOf([{ column: 1, text: long, style: 'body', field: field('title') }]);
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.flat().every((text) => text.length <= 32_767 && Buffer.from(text).toString() === text)).toBe(
    true,
  );
  expect(readBack(rows)).toMatchObject({ fields: [{ text: long }], spoilt: [] });
});

test('what XML forbids is in no part: not in a mark, a file or the name of an entity', async () => {
  const mark: Square = {
    column: 2,
    text: '\ufffe・点',
    lead: '\ufffe・',
    style: 'body',
    field: field('\uffff'),
  };
  const grids = book.grids.map((grid) => ({ ...grid, rows: [{ squares: [mark] }] }));
  const files = new Map([['initiative/a', '\ufffe.yaml']]);
  const parts = await unpack(await writeWorkbook({ ...book, grids, passport: { ...passport, files } }));
  expect(Object.keys(parts).filter((path) => /[\ufffe\uffff]/.test(parts[path] ?? ''))).toEqual([]);
  expect(readBack(rowsOf([mark])).fields).toMatchObject([{ lead: '・', text: '点' }]);
});

test('a text that goes on in the rows below is remembered whole', () => {
  const square: Square = { column: 2, text: '・予約を', lead: '・', style: 'body', field: field('issues.0') };
  const rest: Square = { ...square, text: '始める', goesOn: true };
  expect(readBack(rowsOf([square], [rest])).fields).toMatchObject([
    { field: 'issues.0', lead: '・', text: '予約を始める' },
  ]);
});

test('what is remembered is read again, and a field that was altered is told from the others', () => {
  const rows = rowsOf(squares);
  const read = readRecord(rows);
  expect(read).toMatchObject({ official: false, edition: 'R7-H1', spoilt: [], words: new Set(words) });
  expect(read).toMatchObject({ fields: [{ field: 'title' }, { lead: '・', text: '予約を始める' }] });
  const altered = rows.map((row) => row.map((text) => text.replace('予約を始める', '予約を止める')));
  expect(readRecord(altered)).toMatchObject({
    fields: [{ field: 'title' }],
    spoilt: [{ text: '予約を止める' }],
  });
});

test('any fields of any worksheets are read as they were written', () => {
  const text = fc.string({ unit: 'binary' });
  const anyField = fc.record({
    entity: text,
    field: text,
    lead: text,
    text,
    tail: text,
    prose: fc.boolean(),
  });
  const anyPage = fc.record({ fields: fc.array(anyField), words: fc.array(text) });
  fc.assert(
    fc.property(fc.array(anyPage), fc.boolean(), (pages, official) => {
      const all = pages.map(({ fields, words }) => ({ fields: fields.flatMap(recorded), words }));
      const read = readBack(recordRows(passport, all, official ? 'official' : 'reform'));
      expect(read.official).toBe(official);
      expect([read.fields, read.spoilt]).toEqual([all.flatMap(({ fields }) => fields), []]);
      expect(read.words).toEqual(new Set(all.flatMap(({ words }) => words)));
    }),
  );
});

/** Only a field that a name can hold is ever remembered. */
function recorded({
  prose,
  tail,
  ...field
}: Omit<FieldRecord, 'name' | 'prose'> & { prose: boolean }): FieldRecord[] {
  const name = fieldName(field);
  return name === undefined ? [] : [{ name, ...field, ...(tail && { tail }), ...(prose && { prose }) }];
}

test.each([
  ['no list', '"field"'],
  ['cut off', '[["words"'],
  ['a list of something else', '[["words", 1]]'],
])('a text that reform did not write is no record: %s', (_, text) => {
  expect(readRecord([['reform', '7', 'ひかり野市'], [text]])).toBeUndefined();
});

test.each([
  ['6', 'older'],
  ['9', 'newer'],
  ['10', 'newer'],
  ['', undefined],
  ['七', undefined],
])('what another reform remembers is not read: format %j', (format, known) => {
  expect(readRecord([['reform', format]])).toBe(known);
});

test('a field that is said again below itself is one place, a text that goes on is one place of several rows', () => {
  const square = {
    column: 1,
    text: '指標',
    style: 'cell',
    field: { entity: 'kpi/a', field: 'title' },
  } as const;
  const spans = (...rows: Square[][]) => placed(...rows).places.map(({ from, to }) => [from, to]);
  expect(spans([square], [square])).toEqual([[1, 1]]);
  expect(spans([square], [{ ...square, goesOn: true }])).toEqual([[1, 2]]);
});

test('a long text that is said again goes on as little as it begins', () => {
  const begins: Square = { column: 2, text: '前半', style: 'body', field: field('title') };
  const goesOn: Square = { ...begins, text: '後半', goesOn: true };
  const { places } = placed([begins], [goesOn], [begins], [goesOn]);
  expect(places).toMatchObject([{ from: 1, to: 2, text: '前半後半' }]);
});
