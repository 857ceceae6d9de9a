/** A workbook read back: what was drawn, what people do to it, and files that are none. */
import * as fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { layOut } from '../../src/grid/layout.ts';
import { defaultTheme } from '../../src/grid/theme.ts';
import { areasOf } from '../../src/workbook/areas.ts';
import { clean } from '../../src/workbook/clean.ts';
import { dayOfSerial, numberKind } from '../../src/workbook/read/number.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';
import { readStyles } from '../../src/workbook/read/styles.ts';
import { writeWorkbook } from '../../src/writers/workbook.ts';
import { book } from '../writers/book.ts';

const bytes = await writeWorkbook(book);

/** The workbook with some of its parts changed. */
async function changed(parts: Readonly<Record<string, (xml: string) => string>>): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [path, change] of Object.entries(parts))
    zip.file(path, change((await zip.file(path)?.async('string')) ?? ''));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const workbookXml = `<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** The smallest workbook: one worksheet. */
async function small(sheet: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`;
  const all: Record<string, string> = {
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}${relation('rId3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/workbook.xml': workbookXml,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  for (const [path, text] of Object.entries(all)) zip.file(path, text);
  return zip.generateAsync({ type: 'uint8array' });
}

async function cellsOf(sheet: string, more: Readonly<Record<string, string>> = {}): Promise<unknown[]> {
  const [first] = readWorkbook(await small(sheet, more)).sheets;
  return [...(first?.rows ?? [])].flatMap(([row, cells]) =>
    [...cells].map(
      ([column, { formula, kind, text }]) => `${row},${column} ${kind}${formula ? '*' : ''} ${text}`,
    ),
  );
}

function saying(reading: () => unknown): string {
  try {
    reading();
  } catch (error) {
    if (error instanceof Failure) return error.words.ja;
    throw error;
  }
  return '読めました。';
}

test('what was drawn is read', () => {
  const read = readWorkbook(bytes);
  for (const [index, grid] of book.grids.entries()) {
    const { rows } = layOut(grid, defaultTheme);
    const sheet = read.sheets[index];
    for (const [at, { squares }] of rows.entries())
      for (const { column, text } of squares)
        expect(sheet?.rows.get(at + 1)?.get(column)?.text ?? '').toBe(clean(String(text)));
  }
});

describe('cells', () => {
  test('strings: shared, in runs, with readings, inline, computed; escapes and line ends', async () => {
    const strings = `<sst><si><t>一</t></si><si><r><rPr><b/></rPr><t>太</t></r><r><t xml:space="preserve"> 字</t></r><rPh sb="0" eb="1"><t>ふと</t></rPh></si><si><t>a_x000D_&#10;b&amp;_x005F_x0041_</t></si></sst>`;
    const sheet = `<row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="E2" t="s"><v>2</v></c></row><row><c t="inlineStr"><is><t>内</t></is></c><c t="str"><f>A1&amp;"x"</f><v>計</v></c><c r="C3"/><c r="E3" t="s"><v/></c><c r="F3" t="s"/></row>`;
    expect(await cellsOf(sheet, { 'xl/sharedStrings.xml': strings })).toEqual([
      '2,2 text 一',
      '2,3 text 太 字',
      '2,5 text a\nb&_x0041_',
      '3,1 text 内',
      '3,2 text* 計',
    ]);
  });

  test('strings in a part that the package calls by small letters', async () => {
    const strings = { 'xl/SharedStrings.xml': '<sst><si><t>一</t></si></sst>' };
    expect(await cellsOf('<row><c t="s"><v>0</v></c></row>', strings)).toEqual(['1,1 text 一']);
  });

  test('numbers, shares, days, truth and errors', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0.0%"/><numFmt numFmtId="172" formatCode="#,##0&quot;名&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>`;
    const cell = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`;
    const sheet = `<row>${cell(0, '0.30000000000000004')}${cell(1, '45748')}${cell(2, '0.125')}${cell(3, '1195')}<c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>${cell(0, '1E+21')}</row>`;
    expect(await cellsOf(sheet, { 'xl/styles.xml': styles })).toEqual([
      '1,1 number 0.3',
      '1,2 date 2025-04-01',
      '1,3 percent 12.5%',
      '1,4 number 1195',
      '1,5 boolean TRUE',
      '1,6 error #REF!',
      '1,7 number 1000000000000000000000',
    ]);
  });

  test.each([
    ['yyyy/m/d', 'date'],
    ['[$-ja-JP]ge.m.d;@', 'date'],
    ['General', 'number'],
    ['"予定"0', 'number'],
    ['0"月"', 'number'],
    ['0.0%', 'percent'],
    ['[Red]#,##0', 'number'],
    ['0.00E+00', 'number'],
    ['##0.0e-0;@', 'number'],
    ['gge-m-d', 'date'],
    ['[h]:mm', 'number'],
    ['[hh]"時間"mm"分"', 'number'],
    ['*y#,##0', 'number'],
    ['m"月"', 'date'],
    ['General"人"', 'number'],
    ['yyyy/m/d\\ h:mm;@', 'date'],
  ] as const)('%s is a %s', (code, kind) => {
    expect(numberKind(170, code)).toBe(kind);
  });

  test('days around the day that never was, and from 1904', () => {
    expect([1, 59, 61, 45748].map((serial) => dayOfSerial(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2025-04-01',
    ]);
    expect(dayOfSerial(44286, true)).toBe('2025-04-01');
  });
});

describe('defined names', () => {
  test.each([
    ["'様式4 別紙'!$C$5:$C$8", [{ sheet: '様式4 別紙', column: 3, from: 5, to: 8 }]],
    ['Sheet1!AA10', [{ sheet: 'Sheet1', column: 27, from: 10, to: 10 }]],
    [
      "'課長''s'!$A$1,Sheet1!$B$2",
      [
        { sheet: "課長's", column: 1, from: 1, to: 1 },
        { sheet: 'Sheet1', column: 2, from: 2, to: 2 },
      ],
    ],
    ["'様式4'!#REF!", []],
    ['#REF!', []],
    ["'[他.xlsx]A'!$A$1", []],
  ])('%s', (words, areas) => {
    expect(areasOf(words)).toEqual(areas);
  });

  test('those of the workbook come before those of a copied worksheet', async () => {
    const workbook = await changed({
      'xl/workbook.xml': (xml) =>
        xml.replace(
          '<definedNames>',
          '<definedNames><definedName name="reform.x" localSheetId="0">A!$A$9</definedName><definedName name="REFORM.X">A!$A$1</definedName>',
        ),
    });
    expect(readWorkbook(workbook).names.get('reform.x')).toEqual([{ sheet: 'A', column: 1, from: 1, to: 1 }]);
  });
});

describe('files that are not read', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0];
  const encrypted = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['nothing', async () => new Uint8Array(), 'ファイルが空です。'],
    [
      'words',
      async () => new TextEncoder().encode('a,b\r\n窓口,\t1'),
      '文字だけのファイル（CSV など）です。',
    ],
    ['a PDF', async () => new TextEncoder().encode('%PDF-1.7\n'), 'Excel のブックではありません。'],
    ['a picture', async () => new Uint8Array([0x89, 0x50, 0, 1]), 'Excel のブックではありません。'],
    ['.xls', async () => Uint8Array.from(ole), '古い形式の Excel ファイル（.xls）です。'],
    [
      'a password',
      async () => Uint8Array.from([...ole, 0, 0, ...encrypted]),
      'パスワードで保護されたファイルです。',
    ],
    [
      'cut off',
      async () => bytes.subarray(0, bytes.length - 400),
      'ファイルが壊れているか、途中で切れています。',
    ],
    [
      'another zip',
      () => new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' }),
      'zip ファイルですが、Excel のブックではありません。',
    ],
    [
      '.ods',
      () =>
        new JSZip()
          .file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')
          .generateAsync({ type: 'uint8array' }),
      'LibreOffice などの形式（.ods）です。',
    ],
    [
      'words that are gone',
      () => small('<row><c t="s"><v>0</v></c></row>'),
      'ファイルが壊れているか、途中で切れています。',
    ],
    [
      'a document type',
      () => changed({ 'xl/workbook.xml': (xml) => `<!DOCTYPE a [<!ENTITY b "b">]>${xml}` }),
      'ファイルが壊れているか、途中で切れています。',
    ],
    [
      'an entity',
      () => changed({ 'xl/worksheets/sheet1.xml': (xml) => xml.replace('</sheetData>', '&b;</sheetData>') }),
      'ファイルが壊れているか、途中で切れています。',
    ],
    [
      'a bomb',
      () =>
        new JSZip()
          .file('xl/workbook.xml', ' '.repeat(20_000_000))
          .generateAsync({ type: 'uint8array', compression: 'DEFLATE' }),
      'ブックとしては大きすぎるため、読みません。',
    ],
  ])('%s', async (_, make, said) => {
    const file = await make();
    expect(saying(() => readWorkbook(file))).toBe(said);
  });

  test('a size that lies is found out', async () => {
    const zip = await new JSZip()
      .file('_rels/.rels', 'x'.repeat(5000))
      .generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    const at = Buffer.from(zip).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(zip.buffer, zip.byteOffset).setUint32(at + 24, 10, true);
    expect(saying(() => readWorkbook(zip))).toBe('ファイルが壊れているか、途中で切れています。');
  });
});

describe('hostile bytes', () => {
  test('flipped anywhere, are read or refused in words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (flips) => {
          const copy = bytes.slice();
          for (const [at, byte] of flips) copy[at] = byte;
          expect(saying(() => readWorkbook(copy))).toMatch(/。$/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('flipped inside the parts, too', async () => {
    const zip = await JSZip.loadAsync(bytes);
    const paths = Object.keys(zip.files).filter((path) => /workbook|sheet1|Strings|styles|rels/.test(path));
    const texts = new Map(
      await Promise.all(paths.map(async (path) => [path, await zip.file(path)?.async('string')] as const)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'<>&"\'/!-]0Z', ' ')), { minLength: 1, maxLength: 4 }),
        async (path, flips) => {
          const text = [...(texts.get(path) ?? '')];
          for (const [at, sign] of flips) text[at % text.length] = sign;
          const broken = await changed({ [path]: () => text.join('') });
          expect(saying(() => readWorkbook(broken))).toMatch(/。$/);
        },
      ),
      { numRuns: 200 },
    );
  }, 30_000);

  test('cut at any place, are refused in words', () => {
    for (let length = 0; length < bytes.length; length += 97)
      expect(saying(() => readWorkbook(bytes.subarray(0, length)))).not.toBe('読めました。');
  });
});

test('the styles of workbooks that are alike are read once', () => {
  const styles = () => ['<styleSheet><cellXfs>', '<xf numFmtId="14"/>', '</cellXfs></styleSheet>'].join('');
  expect(readStyles(styles())).toBe(readStyles(styles()));
});
