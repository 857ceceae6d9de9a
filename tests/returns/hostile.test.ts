/** Workbooks that somebody spoilt, by accident or on purpose: they are refused in words, or read, and nothing falls over. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack } from '../../src/workbook/pack.ts';
import { unzip } from '../../src/workbook/read/unzip.ts';
import { zip } from '../../src/workbook/zip.ts';
import { memoryWorld } from '../memory-world.ts';
import { city, form, handOut } from './send.ts';

const lines = [
  'import back --into data/hikarino --write --theirs --allow-delete',
  'import --new back/a.xlsx --into data/hikarino --write',
  'form check back/a.xlsx --into data/hikarino',
];

/** The worksheet on which a form remembers itself, under a name that nobody knows. */
const anonymous = (xml: string) => xml.replace('name="_reform"', 'name="x"').replaceAll('"reform.', '"x.');

const out = await handOut();
const parts = unzip(out.files.read(form));
const texts = new Map(parts.paths.map((path) => [path, new TextDecoder().decode(parts.read(path))]));
const book = 'xl/workbook.xml';
const page = 'xl/worksheets/sheet1.xml';

const bookOf = (all: ReadonlyMap<string, string>) => zip([...all].map(([path, xml]) => pack(path, xml)));

function variants(change: (path: string, xml: string) => string): Uint8Array[] {
  const all = new Map([...texts].map(([path, xml]) => [path, change(path, xml)]));
  return [bookOf(all), bookOf(new Map([...all, [book, anonymous(all.get(book) ?? '')]]))];
}

async function survives(bytes: Uint8Array, about: string): Promise<string> {
  let said = '';
  for (const line of lines) {
    const world = memoryWorld({ ...city, 'back/a.xlsx': bytes });
    const code = await world.run(line);
    said += world.out() + world.err();
    expect([0, 1, 2], `${about}: ${line}\n${world.err()}`).toContain(code);
    expect(
      world.written.filter((path) => !path.startsWith('data/hikarino/')),
      about,
    ).toEqual([]);
  }
  return said;
}

const numbers = fc.array(fc.nat({ max: 0xffffffff }), { minLength: 1, maxLength: 12 });

test('bytes that were altered, cut off or doubled end in words, and nothing is written elsewhere', async () => {
  const whole = bookOf(texts);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('alter', 'directory', 'cut', 'double'), numbers, async (how, at) => {
      const [first = 0, second = 0] = at;
      const bytes = Uint8Array.from(whole);
      if (how === 'alter') for (const one of at) bytes[one % bytes.length] = one >> 8;
      if (how === 'directory') for (const one of at) bytes[bytes.length - 1 - (one % 900)] = one >> 16;
      const from = first % bytes.length;
      const spoilt = {
        alter: bytes,
        directory: bytes,
        cut: bytes.slice(0, from),
        double: Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(from - (second % 300))]),
      }[how];
      await survives(spoilt, how);
    }),
    { numRuns: 60 },
  );
});

const odd = [
  '-1',
  '0',
  '1048577',
  '1e309',
  'NaN',
  '',
  'ZZZ9',
  '#REF!',
  '&#xD800;',
  '&x;',
  '<!DOCTYPE x>',
  '\0',
];
const pieces = [/"[^"]*"/g, />[^<]+</g, /<[^>]+>/g, /r="[A-Z]*\d+"/g, /[ts]="\w+"/g];

test('parts in which something odd stands end in words, and nothing is written elsewhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(fc.tuple(fc.constantFrom(...pieces), fc.nat(), fc.constantFrom(...odd)), {
        minLength: 1,
        maxLength: 4,
      }),
      async (which, changes) => {
        const chosen = [...texts.keys()].filter((path) => !/theme|docProps/.test(path));
        const target = chosen[which % chosen.length];
        const spoil = (path: string, xml: string) =>
          path === target
            ? changes.reduce((text, [piece, at, word]) => put(text, piece, at, word), xml)
            : xml;
        for (const bytes of variants(spoil)) await survives(bytes, JSON.stringify({ target, changes }));
      },
    ),
    { numRuns: 60 },
  );
});

function put(xml: string, piece: RegExp, at: number, word: string): string {
  const all = [...xml.matchAll(piece)];
  const found = all[at % Math.max(1, all.length)];
  if (!found) return xml;
  const [whole] = found;
  const inside = whole.startsWith('<') ? word : `${/^\w*=?["<>]?/.exec(whole)?.[0]}${word}${whole.at(-1)}`;
  return xml.slice(0, found.index) + inside + xml.slice(found.index + whole.length);
}

const rows = (xml: string) => (_: string, text: string) =>
  _ === page ? text.replace('</sheetData>', () => `${xml}</sheetData>`) : text;
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const tooFull = 'セルが多すぎるため、読みません';
const broken = 'ファイルが壊れているか、途中で切れています。';

test.each<[string, (path: string, xml: string) => string, string | RegExp]>([
  ['a row below the last', rows('<row r="1048577"><c><v>1</v></c></row>'), broken],
  ['a row above the first', rows('<row r="-3"><c><v>1</v></c></row>'), broken],
  ['a column beyond XFD', rows('<row r="900"><c r="XFE900"><v>1</v></c></row>'), broken],
  ['a row of columns without end', rows(`<row r="900">${'<c><v>1</v></c>'.repeat(20_000)}</row>`), broken],
  ['a million merged squares', rows(`<mergeCell ref="A1:B2"/>`.repeat(200_000)), tooFull],
  ['empty cells by the million', rows(`<row r="900">${'<c/>'.repeat(2_000_000)}</row>`), tooFull],
  ['XML without a bottom', rows(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`), broken],
  ['a string of no number', rows('<row r="900"><c r="A900" t="s"><v>4294967296</v></c></row>'), ''],
  [
    'a table pasted beside the fields',
    rows(many(1500, (row) => `<row r="${row + 900}"><c r="K${row + 900}"><v>${row}</v></c></row>`)),
    /欄のほかのところに.*（\S*!?K900 から 1,500 か所）/,
  ],
  [
    'a workbook full of cells',
    rows(many(111_000, (row) => `<row r="${row + 900}"><c r="K${row + 900}"><v>1</v></c></row>`)),
    /セルの中の行が 111,\d\d\d 行あり、多すぎます（一度に読むのは 110,000 行までです）。/,
  ],
  [
    'a book in every cell',
    rows(
      many(
        200,
        (row) =>
          `<row r="${row + 900}"><c r="K${row + 900}" t="inlineStr"><is><t>${'あ'.repeat(32_000)}</t></is></c></row>`,
      ),
    ),
    /文字が 6,4\d\d,\d\d\d 文字あり/,
  ],
  [
    'merged cells as wide as the worksheet',
    (path, xml) =>
      rows(many(100, (row) => `<row r="${row + 900}"><c r="A${row + 900}"><v>1</v></c></row>`))(
        path,
        xml,
      ).replace(
        '</sheetData>',
        () =>
          `</sheetData><mergeCells>${many(100, (row) => `<mergeCell ref="A${row + 900}:XFD${row + 900}"/>`)}</mergeCells>`,
      ),
    /結合したセルの広さが 1,638,\d\d\d マスあり/,
  ],
  [
    'labels everywhere',
    rows(
      many(
        2000,
        (row) =>
          `<row r="${row + 900}"><c r="A${row + 900}" t="str"><v>${row % 2 ? '現状・課題' : 'スケジュール'}</v></c></row>`,
      ),
    ),
    /見出しが 2,0\d\d 個あり/,
  ],
  [
    'one worksheet under many names',
    (path, xml) =>
      path === 'xl/_rels/workbook.xml.rels'
        ? xml.replace(
            '</Relationships>',
            '<Relationship Id="x" Type="a/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
          )
        : xml,
    broken,
  ],
  [
    'names of all cells there are',
    (path, xml) =>
      path === book ? xml.replace(/(<definedName name="[^>]*>)[^<]*/g, '$1A!$$A$$1:$$XFD$$1048576') : xml,
    '欄が空にされている',
  ],
  [
    'a name that never ends',
    (path, xml) =>
      path === book
        ? xml.replace(
            /(<definedName name="[^>]*>)[^<]*/,
            () => `<definedName name="x">'${"a''".repeat(300_000)}`,
          )
        : xml,
    'シートと違うところはありません',
  ],
])('%s', async (name, change, said) => {
  const told: string[] = [];
  for (const bytes of variants(change)) told.push(await survives(bytes, name));
  expect(told.join('\n')).toMatch(said);
});
