/** A city's own form filled in: what goes into its places, how high its rows grow, and what stays byte for byte. */
import { describe, expect, test } from 'vitest';
import { bindingsOf } from '../../../src/workbook/official/bindings.ts';
import { fillForm } from '../../../src/workbook/official/fill.ts';
import { openForm } from '../../../src/workbook/official/open.ts';
import { unzip } from '../../../src/workbook/read/unzip.ts';
import { cellsOf, fill, lists } from './filled.ts';
import { formFile, name, type Sketch, text } from './form-file.ts';
import { fillingFor, passport, vocabularyFor } from './words.ts';

describe('a place', () => {
  test('bound by a name, by {{…}}, amid other words, in full-width braces', () => {
    const { bytes } = fill({
      rows: `<row r="1"><c r="A1" s="1"/>${text('B1', '{{取組名}}')}${text('C1', '名称：{{ 取組名 }}（案）')}${text('D1', '｛｛取組名｝｝')}</row>`,
      names: name('取組名', '様式!$A$1'),
    });
    expect(cellsOf(bytes)).toEqual({
      A1: '待たない窓口',
      B1: '待たない窓口',
      C1: '名称：待たない窓口（案）',
      D1: '待たない窓口',
    });
  });

  test('named over several cells of a row, empty but for the first, is the first', () => {
    const { bytes, bindings } = fill({
      rows: `<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c r="C1" s="1"/></row><row r="2">${text('B2', '□')}</row>`,
      names: name('取組名', '様式!$A$1:$C$1') + name('課題', '様式!$B$2:$D$2'),
    });
    expect(bindings.problems).toEqual([]);
    expect(cellsOf(bytes)).toEqual({ A1: '待たない窓口', B2: '□列が長い。\n□手続が分かれている。' });
  });

  test('a list stands in one cell, each item with the mark that stood before it', () => {
    const { bytes, sheet } = fill({
      rows: `<row r="1">${text('A1', '○{{課題}}')}${text('B1', '経緯\n・{{予定}}\nほか')}<c r="C1"/>${text('D1', '□')}</row>`,
      names: name('課題', '様式!$C$1') + name('予定', '様式!$D$1'),
    });
    expect(cellsOf(bytes)).toEqual({
      A1: '○列が長い。\n○手続が分かれている。',
      B1: '経緯\n・調査（～9月）\n・仕様（～1月）\n・調達（2月～）\nほか',
      C1: '列が長い。\n手続が分かれている。',
      D1: '□調査（～9月）\n□仕様（～1月）\n□調達（2月～）',
    });
    // Excel shows several lines only in a cell that wraps.
    expect(sheet).toMatch(/<c r="A1" s="6" t="inlineStr">/);
  });

  test('keeps the look of every run, also where {{…}} goes across them', () => {
    const runs =
      '<r><rPr><b/><sz val="11"/></rPr><t>名称：{{取</t></r><r><rPr><i/></rPr><t>組名}}</t></r><r><rPr><u/></rPr><t>（案）</t></r><rPh sb="0" eb="1"><t>メイ</t></rPh>';
    const { sheet } = fill({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings: [runs] });
    expect(sheet).toContain(
      '<is><r><rPr><b/><sz val="11"/></rPr><t xml:space="preserve">名称：待たない窓口</t></r><r><rPr><u/></rPr><t xml:space="preserve">（案）</t></r></is>',
    );
    expect(sheet).not.toContain('rPh');
  });

  test('of a number is a number where the cell shows one, and text where it would look otherwise', () => {
    const { sheet } = fill({
      rows: `<row r="1">${text('A1', '{{件数}}', 2)}${text('B1', '{{割合}}', 3)}${text('C1', '{{件数}}', 0)}${text('D1', '{{件数}}', 4)}${text('E1', '約{{件数}}', 2)}${text('F1', '{{取組名}}', 2)}</row>`,
    });
    expect(sheet).toContain('<c r="A1" s="2"><v>1195</v></c>');
    expect(sheet).toMatch(/<c r="B1" s="3" t="inlineStr">.*12.5</);
    expect(sheet).toContain('<c r="C1" s="0"><v>1195</v></c>');
    expect(sheet).toMatch(/<c r="D1" s="4" t="inlineStr">.*1195</);
    expect(sheet).toMatch(/<c r="E1" s="2" t="inlineStr">.*約1195</);
    expect(sheet).toMatch(/<c r="F1" s="2" t="inlineStr">/);
  });

  test('stays text where Excel would see a formula, and is stored as XML can hold it', () => {
    const { part, sheet } = fill(
      { rows: `<row r="1">${text('A1', '{{式}}')}${text('B1', '{{変}}')}</row>` },
      { ...lists, 変: [' a_x000D_\u0000<&>"\ud800'] },
    );
    expect(sheet).toContain('<t xml:space="preserve">=SUM(A1)</t>');
    expect(part('xl/styles.xml')).toContain('quotePrefix="1"');
    expect(sheet).toContain(' a_x005F_x000D_&lt;&amp;&gt;&quot;\ufffd<');
  });

  test('that the form has not written yet is made, with the style of its row or column', () => {
    const { sheet } = fill({
      before: '<cols><col min="2" max="3" width="9" style="4"/></cols>',
      rows: '<row r="1" spans="1:1"><c r="A1"/></row><row r="9" s="1" customFormat="1"/>',
      names: name('取組名', '様式!$B$4') + name('課題', '様式!$E$9'),
    });
    expect(sheet).toContain('<row r="4"><c r="B4" s="4" t="inlineStr">');
    expect(sheet).toContain('<row r="9" s="1" customFormat="1" ht=');
    expect(sheet).toContain('<c r="E9" s="1" t="inlineStr">');
  });

  test('of an empty list is empty, its mark gone', () => {
    const { sheet } = fill({ rows: `<row r="1">${text('A1', '○{{なし}}', 1)}</row>` });
    expect(sheet).toContain('<row r="1"><c r="A1" s="1"/></row>');
  });

  test.each(['x:', ''])('in a file whose elements are called %srow', (prefix) => {
    const form = openForm(formFile({ rows: '' }));
    const xml = `<${prefix}worksheet xmlns${prefix === '' ? '' : ':x'}="m"><${prefix}sheetData><${prefix}row r="1"><${prefix}c r="A1" t="inlineStr"><${prefix}is><${prefix}t>{{取組名}}</${prefix}t></${prefix}is></${prefix}c></${prefix}row></${prefix}sheetData></${prefix}worksheet>`;
    const opened = {
      ...form,
      package: {
        ...form.package,
        text: (path: string) => (path.endsWith('sheet1.xml') ? xml : form.package.text(path)),
      },
    };
    const wanted = { filling: fillingFor(lists), passport, form: 'f', subject: 'a' };
    const { bytes } = fillForm(opened, bindingsOf(opened, vocabularyFor(lists)), wanted);
    expect(new TextDecoder().decode(unzip(bytes).read('xl/worksheets/sheet1.xml'))).toContain(
      `<${prefix}c r="A1" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">待たない窓口</${prefix}t></${prefix}is></${prefix}c>`,
    );
  });
});

describe('row heights', () => {
  const long = { ...lists, 長文: ['窓口の待ち時間が長く、市民の負担になっている。'.repeat(8)] };
  const cols = '<sheetFormatPr defaultRowHeight="18.75"/><cols><col min="1" max="2" width="30"/></cols>';

  test('grow for a wrapped text, and fit themselves again later', () => {
    const { sheet } = fill(
      { before: cols, rows: `<row r="1" ht="20" customHeight="1">${text('A1', '{{長文}}', 1)}</row>` },
      long,
    );
    const height = Number(/<row r="1" ht="([\d.]+)">/.exec(sheet)?.[1]);
    expect(height).toBeGreaterThan(150);
    expect(height).toBeLessThan(320);
  });

  test('stay where the text fits, shrinks or does not wrap', () => {
    const rows = `<row r="1" ht="20" customHeight="1">${text('A1', '{{取組名}}', 1)}</row><row r="2" ht="20" customHeight="1">${text('A2', '{{長文}}', 5)}${text('B2', '{{長文}}', 0)}</row>`;
    const { sheet } = fill({ before: cols, rows }, long);
    expect([...sheet.matchAll(/<row [^>]*>/g)].map(([row]) => row)).toEqual([
      '<row r="1" ht="20" customHeight="1">',
      '<row r="2" ht="20" customHeight="1">',
    ]);
  });

  test('are shared by merged rows, and what no row can hold is told', () => {
    const merged = fill(
      {
        before: cols,
        rows: `<row r="1" ht="20">${text('A1', '{{長文}}', 1)}</row><row r="3" ht="20"/>`,
        after: '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>',
      },
      long,
    );
    const heights = [...merged.sheet.matchAll(/<row r="\d" ht="([\d.]+)"/g)].map(([, height]) =>
      Number(height),
    );
    expect(heights).toHaveLength(3);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(3);
    const { notes } = fill(
      { before: cols, rows: `<row r="1">${text('A1', '{{長文}}', 1)}</row>` },
      { 長文: ['長い文。'.repeat(400)] },
    );
    expect(notes.map(({ ja }) => ja)).toEqual([
      '様式!A1 の文章は欄に入りきりません。様式の行を増やして結合するか、繰り返す行にしてください。',
    ]);
  });
});

describe('merged rows', () => {
  const words = { ...lists, 長文: [Array(40).fill('長い文').join('\n')] };
  const heightsIn = (rows: string) => {
    const { notes, sheet } = fill(
      { rows, after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>' },
      words,
    );
    const heights = [...sheet.matchAll(/<row r="\d"[^>]* ht="([\d.]+)"/g)].map(([, height]) =>
      Number(height),
    );
    return { heights, notes: notes.length };
  };
  const first = `<row r="1" ht="20">${text('A1', '{{長文}}', 1)}</row>`;

  test('give what one of them has no room for to the other', () => {
    const { heights, notes } = heightsIn(`${first}<row r="2" ht="400"/>`);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect(heights[0]).toBeGreaterThan(300);
    expect(notes).toBe(0);
  });

  test('give nothing to one that is hidden, and it is told what has no room then', () => {
    const { heights, notes } = heightsIn(`${first}<row r="2" ht="20" hidden="1"/>`);
    expect(heights).toEqual([409, 20]);
    expect(notes).toBe(1);
  });
});

describe('every other part', () => {
  const macro = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251);
  const sketch: Sketch = {
    rows: `<row r="1">${text('A1', '{{取組名}}')}</row>`,
    relations: [
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
      ['rId4', 'comments', '../comments1.xml'],
    ],
    strings: ['<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>'],
    parts: {
      'xl/drawings/vmlDrawing1.vml':
        '<xml xmlns:x="x"><x:ClientData ObjectType="Checkbox"><x:Anchor>1,0,1,0,2,0,2,0</x:Anchor></x:ClientData></xml>',
      'xl/ctrlProps/ctrlProp1.xml': '<formControlPr objectType="CheckBox" fmlaLink="$F$1"/>',
      'xl/comments1.xml': '<comments><commentList><comment ref="A1"/></commentList></comments>',
      'xl/vbaProject.bin': macro,
      'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="x"/>',
      'xl/printerSettings/printerSettings1.bin': macro.subarray(0, 900),
      'xl/media/image1.png': macro.subarray(7),
      'customXml/item1.xml': '<a  b = "c"/>',
    },
  };
  const { before, parts } = fill(sketch);

  test('stays byte for byte, packed as it was', () => {
    const patched = [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ];
    for (const path of before.paths) {
      if (patched.includes(path)) expect(parts.read(path)).not.toEqual(before.read(path));
      else expect(parts.packed(path)?.bytes, path).toEqual(before.packed(path)?.bytes);
    }
    expect(parts.paths.filter((path) => !before.paths.includes(path))).toEqual(['xl/worksheets/sheet2.xml']);
  });

  test('and the same words give the same bytes', () => {
    expect(fill(sketch).bytes).toEqual(fill(sketch).bytes);
  });
});

describe('what other programs write', () => {
  const rows = `<row r="1">${text('A1', '{{件数}}', 2)}<c r="B1"><f>A1</f><v>1</v></c></row>`;

  test('an empty list of names is the one that is filled', () => {
    const { part } = fill({ rows, calcPr: '<definedNames/><calcPr calcId="1"/>' });
    expect(part('xl/workbook.xml')).toMatch(
      /<\/sheets><definedNames><definedName [^>]+>[^<]+<\/definedName><\/definedNames><calcPr [^>]+><\/workbook>$/,
    );
    expect(fill({ rows, calcPr: '<definedNames />' }).part('xl/workbook.xml')).toMatch(
      /<\/definedNames><calcPr fullCalcOnLoad="1"\/><\/workbook>$/,
    );
  });

  test.each([
    ['', '<headerFooter>F</headerFooter>'],
    ['<drawing r:id="x"/>', '<headerFooter>F</headerFooter><drawing r:id="x"/>'],
    [
      '<pageSetup paperSize="9"/><rowBreaks/>',
      '<pageSetup paperSize="9"/><headerFooter>F</headerFooter><rowBreaks/>',
    ],
    ['<headerFooter alignWithMargins="0"/>', '<headerFooter alignWithMargins="0">F</headerFooter>'],
    [
      '<headerFooter><oddHeader>a</oddHeader></headerFooter>',
      '<headerFooter><oddHeader>a</oddHeader>F</headerFooter>',
    ],
    ['<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>', '<headerFooter>F</headerFooter>'],
    [
      '<pageMargins left="1"/><headerFooter><evenHeader>a</evenHeader></headerFooter>',
      '<pageMargins left="1"/><headerFooter>F<evenHeader>a</evenHeader></headerFooter>',
    ],
    [
      '<headerFooter><oddFooter xml:space="preserve"> &amp;P</oddFooter></headerFooter>',
      '<headerFooter>F</headerFooter>',
    ],
    [
      '<customSheetViews><customSheetView><pageMargins/><headerFooter><oddFooter>a</oddFooter></headerFooter></customSheetView></customSheetViews><pageMargins left="1"/>',
      '<customSheetViews><customSheetView><pageMargins/><headerFooter><oddFooter>a</oddFooter></headerFooter></customSheetView></customSheetViews><pageMargins left="1"/><headerFooter>F</headerFooter>',
    ],
  ])('a warning finds its place behind %s', (after, expected) => {
    const { sheet } = fill({ rows, after }, lists, '下書き & 案');
    const footer = '<oddFooter>&amp;C下書き &amp;&amp; 案</oddFooter>';
    expect(sheet.slice(sheet.indexOf('</sheetData>') + 12)).toBe(
      `${expected.replace(/(?<=>)F(?=<)/, footer)}</worksheet>`,
    );
  });

  test('a warning is said on a first page and on even ones that have footers of their own', () => {
    const own =
      '<headerFooter differentOddEven="1" differentFirst="true"><firstHeader>表紙</firstHeader></headerFooter>';
    const { sheet } = fill({ rows, after: own }, lists, '下書き');
    const footer = (side: string) => `<${side}Footer>&amp;C下書き</${side}Footer>`;
    expect(sheet).toContain(
      `differentFirst="true">${footer('odd')}${footer('even')}<firstHeader>表紙</firstHeader>${footer('first')}</headerFooter>`,
    );
  });

  test('true is true: what is hidden gives a text no room, and a row has no style of its own where it says so', () => {
    const { sheet } = fill(
      {
        before:
          '<sheetFormatPr defaultRowHeight="18.75"/><cols><col min="1" max="1" width="8" hidden="false"/><col min="2" max="2" width="200" hidden="true"/><col min="3" max="3" width="8" style="4"/></cols>',
        rows: `<row r="1" ht="18.75" hidden="false">${text('A1', '{{長文}}', 1)}</row><row r="2" ht="400" hidden="true"/><row r="3" s="1" customFormat="false"/>`,
        after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
        names: name('取組名', '様式!$C$3'),
      },
      { ...lists, 長文: ['窓口の待ち時間が長い。'.repeat(3)] },
    );
    expect(Number(/<row r="1" hidden="false" ht="([\d.]+)"/.exec(sheet)?.[1])).toBeGreaterThan(80);
    expect(sheet).toContain('<c r="C3" s="4" t="inlineStr">');
  });

  test('a workbook without styles is given no number of one', () => {
    const form = {
      ...openForm(
        formFile({
          rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>{{式}}</t></is></c><c r="B1" t="inlineStr"><is><t>{{課題}}</t></is></c></row>`,
        }),
      ),
      stylesPath: undefined,
    };
    const wanted = { filling: fillingFor(lists), passport, form: 'f', subject: 'a' };
    const { bytes } = fillForm(form, bindingsOf(form, vocabularyFor(lists)), wanted);
    expect(new TextDecoder().decode(unzip(bytes).read('xl/worksheets/sheet1.xml'))).not.toContain(' s="');
  });

  test('numbers of worksheets in single quotes are numbers, and none is given twice', () => {
    const form = openForm(formFile({ rows }));
    const opened = {
      ...form,
      package: {
        ...form.package,
        text: (path: string) => form.package.text(path)?.replace('sheetId="1"', "sheetId='7'"),
      },
    };
    const wanted = { filling: fillingFor(lists), passport, form: 'f', subject: 'a' };
    const { bytes } = fillForm(opened, bindingsOf(opened, vocabularyFor(lists)), wanted);
    expect(new TextDecoder().decode(unzip(bytes).read('xl/workbook.xml'))).toContain(
      '<sheet name="_reform" sheetId="8"',
    );
  });
});
