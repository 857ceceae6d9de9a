/** A city's own form filled in: what is patched, what stays byte for byte, and what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/diagnostics/failure.ts';
import { bindingsOf } from '../../../src/workbook/official/bindings.ts';
import { fillForm } from '../../../src/workbook/official/fill.ts';
import { openForm } from '../../../src/workbook/official/open.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { unzip } from '../../../src/workbook/unzip.ts';
import { formFile, name, plainStyles, type Sketch, text } from './form-file.ts';
import { fillingFor, type Lists, passport, vocabularyFor } from './words.ts';

const lists: Lists = {
  取組名: ['待たない窓口'],
  課題: ['列が長い。', '手続が分かれている。'],
  予定: ['調査（～9月）', '仕様（～1月）', '調達（2月～）'],
  件数: [1195],
  割合: [12.5],
  式: ['=SUM(A1)'],
  なし: [],
};

function fill(sketch: Sketch, words: Lists = lists, warning?: string) {
  const bytes = formFile(sketch);
  const form = openForm(bytes);
  const bindings = bindingsOf(form, vocabularyFor(words));
  const wanted = { filling: fillingFor(words), passport, form: 'f', subject: 'a', warning };
  const filled = fillForm(form, bindings, wanted);
  const parts = unzip(filled.bytes);
  const part = (path: string) => new TextDecoder().decode(parts.read(path));
  return { ...filled, before: unzip(bytes), parts, part, bindings, sheet: part('xl/worksheets/sheet1.xml') };
}

function problemsOf(sketch: Sketch): string[] {
  const form = openForm(formFile(sketch));
  return bindingsOf(form, vocabularyFor(lists)).problems.map(({ words }) => words.ja);
}

function cellsOf(bytes: Uint8Array, sheet = 0): Record<string, string> {
  const rows = readWorkbook(bytes).sheets[sheet]?.rows ?? new Map();
  return Object.fromEntries(
    [...rows].flatMap(([row, cells]) =>
      [...cells].map(([column, cell]) => [`${String.fromCharCode(64 + column)}${row}`, cell.text]),
    ),
  );
}

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

describe('repeated rows', () => {
  const form: Sketch = {
    before:
      '<dimension ref="A1:D9"/><sheetViews><sheetView topLeftCell="A6"><selection activeCell="A8" sqref="A8:B9"/></sheetView></sheetViews>',
    rows: [
      `<row r="4">${text('A4', '見出し')}</row>`,
      `<row r="5" ht="30" customHeight="1">${text('A5', 'スケジュール')}${text('B5', '□{{予定_内容}}')}<c r="C5"><f>LEN(B5)&amp;$A$4</f><v>1</v></c></row>`,
      `<row r="6">${text('B6', '小計')}</row>`,
      `<row r="8">${text('A8', '合計')}<c r="C8"><f>COUNTA(B5:B6)+D8</f><v>9</v></c><c r="D8"><f>SUM(D9:D9)</f></c></row>`,
    ].join(''),
    after: [
      '<autoFilter ref="A8:D9"/>',
      '<mergeCells count="3"><mergeCell ref="A5:A6"/><mergeCell ref="C6:D6"/><mergeCell ref="A8:B8"/></mergeCells>',
      '<conditionalFormatting sqref="B5:B6 C8"><cfRule type="expression" dxfId="0" priority="1"><formula>LEFT($B5)="□"</formula></cfRule></conditionalFormatting>',
      '<dataValidations count="1"><dataValidation type="list" sqref="D5:D8"><formula1>$D$9:$D$9</formula1></dataValidation></dataValidations>',
      '<hyperlinks><hyperlink ref="B5" r:id="rId9"/><hyperlink ref="A8" location="様式!A9"/></hyperlinks>',
      '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
      '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="9" man="1"/><brk id="6" max="9" man="1"/></rowBreaks>',
      '<colBreaks count="1"><brk id="8" max="9" man="1"/></colBreaks>',
      '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
      '<extLst><ext><x14:conditionalFormatting xmlns:x14="a" xmlns:xm="b"><xm:f>様式!$D$9</xm:f><xm:sqref>B8:B9</xm:sqref></x14:conditionalFormatting></ext></extLst>',
    ].join(''),
    names:
      name('繰返_予定', '様式!$5:$6') +
      '<definedName name="_xlnm.Print_Area" localSheetId="0">様式!$A$1:$D$9</definedName>' +
      name('状態一覧', '様式!$D$8:$D$9') +
      name('遠い', '集計!$A$8'),
    more: { 集計: '<row r="1"><c r="A1"><f>様式!C8+A8</f><v>3</v></c></row>' },
    relations: [
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vml1.vml'],
      ['rId3', 'comments', '../comments1.xml'],
      ['rId4', 'table', '../tables/table1.xml'],
      ['rId5', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
    ],
    parts: {
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>7</xdr:row></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:row>9</xdr:row></xdr:to><xdr:sp textlink="$C$8"/></xdr:twoCellAnchor></xdr:wsDr>',
      'xl/drawings/vml1.vml':
        '<xml xmlns:x="x"><div>押す<br>ここ</div><x:ClientData><x:Anchor>\n    1, 15, 7, 2, 3, 31, 9, 4</x:Anchor><x:Row>7</x:Row><x:Column>2</x:Column><x:FmlaLink>$D$8</x:FmlaLink></x:ClientData></xml>',
      'xl/comments1.xml':
        '<comments><commentList><comment ref="C8"/><comment ref="A1"/></commentList></comments>',
      'xl/tables/table1.xml': '<table ref="A8:D9"><autoFilter ref="A8:D9"/></table>',
      'xl/ctrlProps/ctrlProp1.xml': '<formControlPr fmlaLink="$D$8"/>',
      'xl/charts/chart1.xml':
        '<c:chart xmlns:c="c"><c:f>様式!$B$5:$B$6</c:f><c:f>様式!$D$8</c:f><c:f>集計!$D$8</c:f></c:chart>',
      'xl/calcChain.xml': '<calcChain/>',
    },
    bookRelations: [['rId8', 'calcChain', 'calcChain.xml']],
  };
  const { part, parts, sheet } = fill(form);

  test('stand once for each item, the rows below give way', () => {
    const cells = cellsOf(fill(form).bytes);
    expect(cells).toMatchObject({
      B5: '□調査（～9月）',
      B6: '小計',
      B7: '□仕様（～1月）',
      B9: '□調達（2月～）',
      A12: '合計',
    });
    expect(sheet.match(/ht="30" customHeight="1"/g)).toHaveLength(3);
  });

  test('take along merges, formats, validations, links, breaks, the view', () => {
    for (const wanted of [
      '<mergeCells count="7"><mergeCell ref="A5:A6"/><mergeCell ref="A7:A8"/><mergeCell ref="A9:A10"/><mergeCell ref="C6:D6"/><mergeCell ref="C8:D8"/><mergeCell ref="C10:D10"/><mergeCell ref="A12:B12"/></mergeCells>',
      '<conditionalFormatting sqref="B5:B6 B7:B8 B9:B10 C12">',
      '<formula>LEFT($B5)="□"</formula>',
      'sqref="D5:D12"><formula1>$D$13:$D$13</formula1>',
      '<hyperlink ref="B5" r:id="rId9"/><hyperlink ref="B7" r:id="rId9"/><hyperlink ref="B9" r:id="rId9"/><hyperlink ref="A12" location="様式!A13"/>',
      '<brk id="4" max="9" man="1"/><brk id="10" max="9" man="1"/></rowBreaks>',
      '<colBreaks count="1"><brk id="8" max="9" man="1"/></colBreaks>',
      '<autoFilter ref="A12:D13"/>',
      '<dimension ref="A1:D13"/>',
      'activeCell="A12" sqref="A12:B13"',
      '<xm:f>様式!$D$13</xm:f><xm:sqref>B12:B13</xm:sqref>',
    ])
      expect(sheet).toContain(wanted);
  });

  test('take along drawings, comments, controls, tables, charts, names and formulas', () => {
    expect(part('xl/drawings/drawing1.xml')).toContain('<xdr:row>11</xdr:row></xdr:from>');
    expect(part('xl/drawings/drawing1.xml')).toContain('<xdr:col>8</xdr:col><xdr:row>13</xdr:row>');
    expect(part('xl/drawings/drawing1.xml')).toContain('textlink="$C$12"');
    expect(part('xl/drawings/vml1.vml')).toContain(
      '<x:Anchor>1, 15, 11, 2, 3, 31, 13, 4</x:Anchor><x:Row>11</x:Row>',
    );
    expect(part('xl/comments1.xml')).toContain('<comment ref="C12"/><comment ref="A1"/>');
    expect(part('xl/tables/table1.xml')).toBe('<table ref="A12:D13"><autoFilter ref="A12:D13"/></table>');
    expect(part('xl/ctrlProps/ctrlProp1.xml')).toContain('$D$12');
    expect(part('xl/charts/chart1.xml')).toContain(
      '<c:f>様式!$B$5:$B$10</c:f><c:f>様式!$D$12</c:f><c:f>集計!$D$8</c:f>',
    );
    const book = part('xl/workbook.xml');
    expect(book).toContain('localSheetId="0">様式!$A$1:$D$13<');
    expect(book).toContain('>様式!$D$12:$D$13<');
    expect(book).toContain('>集計!$A$8<');
    expect(sheet).toContain('<c r="C7"><f>LEN(B7)&amp;$A$4</f>');
    expect(sheet).toContain('<c r="C12"><f>COUNTA(B5:B10)+D12</f>');
    expect(part('xl/worksheets/sheet2.xml')).toContain('<f>様式!C12+A8</f>');
  });

  test('have Excel compute again, in an order of its own', () => {
    expect(part('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(parts.read('xl/calcChain.xml')).toBeUndefined();
    expect(part('[Content_Types].xml') + part('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(sheet).not.toContain('<v>9</v>');
  });

  test('of an empty list stay once, without words', () => {
    const { sheet: empty } = fill(form, { ...lists, 予定: [] });
    expect(empty).toContain(
      '<row r="5" ht="30" customHeight="1"><c r="A5" s="0"/><c r="B5" s="0"/><c r="C5"><f>',
    );
    expect(empty).toContain('<row r="8">');
  });

  test('of one item stay where they are', () => {
    const { part: one, sheet: single } = fill(form, { ...lists, 予定: ['調査'] });
    expect(one('xl/drawings/drawing1.xml')).toBe(form.parts?.['xl/drawings/drawing1.xml']);
    expect(single).toContain('<mergeCell ref="A8:B8"/>');
  });
});

describe('pivot tables', () => {
  const cachePath = 'xl/pivotCache/pivotCacheDefinition1.xml';
  const pivot = (source: string, location: string): Sketch => ({
    rows: `<row r="1">${text('A1', '件名')}</row><row r="2">${text('A2', '{{予定_内容}}')}</row><row r="4">${text('A4', '合計')}</row>`,
    names: name('繰返_予定', '様式!$2:$2'),
    relations: [['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']],
    parts: {
      [cachePath]: `<pivotCacheDefinition refreshOnLoad="0" recordCount="1"><cacheSource type="worksheet"><worksheetSource ${source}/></cacheSource></pivotCacheDefinition>`,
      'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition><location ref="${location}" firstHeaderRow="1"/></pivotTableDefinition>`,
    },
  });

  test('take in every repeated row, move along, and are read anew', () => {
    const { part } = fill(pivot('ref="A1:B2" sheet="様式"', 'D6:E9'));
    expect(part(cachePath)).toContain(
      '<pivotCacheDefinition refreshOnLoad="1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B4" sheet="様式"/>',
    );
    expect(part('xl/pivotTables/pivotTable1.xml')).toContain('<location ref="D8:E11" ');
  });

  test('show the marks of their source, which are no places of their own', () => {
    const shows = pivot('ref="A1:B2" sheet="様式"', 'A4:E9');
    const { bindings } = fill({
      ...shows,
      rows: `${shows.rows}<row r="5">${text('A5', '{{予定_内容}}')}</row>`,
    });
    expect(bindings.spots.map(({ row }) => row)).toEqual([2]);
  });

  test('over another worksheet stay byte for byte', () => {
    const { part } = fill(pivot('ref="A1:B2" sheet="集計"', 'D6:E9'));
    expect(part(cachePath)).toContain('refreshOnLoad="0"');
    expect(part(cachePath)).toContain('ref="A1:B2"');
  });

  test('among the repeated rows are refused', () => {
    expect(problemsOf(pivot('ref="A1:B2" sheet="様式"', 'D1:E9'))).toEqual([
      '様式!D1:E9 のピボットテーブルが、繰り返す行（2 行目）と重なっています。',
    ]);
  });
});

test('two repeated lists on one worksheet', () => {
  const { bytes } = fill({
    rows: `<row r="2">${text('A2', '{{課題_内容}}')}</row><row r="3">${text('A3', '間')}</row><row r="4">${text('A4', '{{予定_内容}}')}</row><row r="5">${text('A5', '{{取組名}}')}</row>`,
    names: name('繰返_課題', '様式!$2:$2') + name('repeat_予定', '様式!$A$4:$H$4'),
  });
  expect(cellsOf(bytes)).toEqual({
    A2: '列が長い。',
    A3: '手続が分かれている。',
    A4: '間',
    A5: '調査（～9月）',
    A6: '仕様（～1月）',
    A7: '調達（2月～）',
    A8: '待たない窓口',
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
  ])('a warning finds its place behind %s', (after, expected) => {
    const { sheet } = fill({ rows, after }, lists, '下書き & 案');
    const footer = '<oddFooter>&amp;C下書き &amp;&amp; 案</oddFooter>';
    expect(sheet.slice(sheet.indexOf('</sheetData>') + 12)).toBe(
      `${expected.replace(/(?<=>)F(?=<)/, footer)}</worksheet>`,
    );
  });
});

describe('formulas', () => {
  test('with a character that no text can hold are left as they are', () => {
    const odd = '<f>A1&amp;"&#99999999999;"</f>';
    expect(
      fill({ rows: `<row r="1">${text('A1', '{{件数}}', 2)}<c r="B1">${odd}</c></row>` }).sheet,
    ).toContain(odd);
  });

  const shared = '<f t="shared" ref="C1:C3" si="0">A1*$B$9</f>';
  test('that look at filled cells forget what they computed; the others do not', () => {
    const { part, sheet } = fill({
      rows: `<row r="1">${text('A1', '{{件数}}', 2)}<c r="C1">${shared}<v>1</v></c><c r="D1"><f>C1+1</f><v>2</v></c><c r="E1" t="str"><f>"A1"&amp;B7</f><v>x</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>`,
      calcPr: '<calcPr calcId="191029" fullCalcOnLoad="0"/>',
    });
    expect(sheet).toContain(`<c r="C1">${shared}</c><c r="D1"><f>C1+1</f></c>`);
    expect(sheet).toContain('<v>x</v>');
    expect(sheet).toContain('<c r="C2"><f t="shared" si="0"/><v>3</v></c>');
    expect(part('xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('that follow from each other forget it too, one by one and across a block', () => {
    const formula = (row: number, words: string) =>
      `<row r="${row}"><c r="A${row}"><f>${words}</f><v>7</v></c></row>`;
    const chain = Array.from({ length: 60 }, (_, at) => formula(at + 2, `A${at + 1}+1`)).join('');
    const { sheet } = fill({
      rows: `<row r="1">${text('A1', '{{取組名}}')}</row>${chain}${formula(400, 'SUM($A$60:B70)')}${formula(401, 'SUM(B:C)')}`,
    });
    expect(sheet.match(/<v>7<\/v>/g)).toEqual(['<v>7</v>']);
    expect(sheet).toContain('<c r="A401"><f>SUM(B:C)</f><v>7</v></c>');
  });

  test('that look elsewhere ask for nothing', () => {
    const { part, sheet } = fill({
      rows: `<row r="1">${text('A1', '{{件数}}', 2)}<c r="C1"><f>B1</f><v>1</v></c></row>`,
    });
    expect(sheet).toContain('<f>B1</f><v>1</v>');
    expect(part('xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });
});

describe('a form says what is wrong with it', () => {
  const row = (inside: string) => `<row r="1">${inside}</row>`;
  test.each<[string, Sketch, string]>([
    [
      'an unknown name',
      { rows: row(text('A1', '{{課だい}}')) },
      '様式!A1 の「課だい」という名前はありません。',
    ],
    [
      'a misspelt defined name',
      { rows: '', names: name('課だい', '様式!$A$1') },
      '名前の定義「課だい」は、使える名前ではありません。',
    ],
    [
      'a cell that is gone',
      { rows: '', names: name('課題', '様式!#REF!') },
      '名前「課題」の指すセルは、削除されています（#REF!）。',
    ],
    [
      'several cells',
      { rows: '', names: name('課題', '様式!$A$1:$A$3') },
      '名前「課題」が、結合していない何行ものセル（A1:A3）を指しています。文は1つのセルにしか入りません。',
    ],
    [
      'several cells with words in them',
      {
        rows: `<row r="1">${text('A1', '')}${text('C1', '欄')}</row>`,
        names: name('課題', '様式!$A$1:$C$1'),
      },
      '名前「課題」の指すセル（A1:C1）のうち、左端でないものにも、すでに何か入っています。',
    ],
    [
      'more repeated rows than can be moved',
      {
        rows: '',
        names: Array.from({ length: 101 }, (_, at) => name('繰返_課題', `様式!$${at + 1}:$${at + 1}`)).join(
          '',
        ),
      },
      '繰り返す行の名前が 101 あります（セルが 0 の様式では 100 までです）。',
    ],
    [
      'the inside of a merged cell',
      {
        rows: '',
        names: name('課題', '様式!$B$1'),
        after: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
      },
      '様式!B1 の「課題」は、結合セル A1:C1 の左上ではないため、見えません。',
    ],
    [
      'a formula',
      { rows: row('<c r="A1"><f>1+1</f><v>2</v></c>'), names: name('課題', '様式!$A$1') },
      '様式!A1 には数式が入っているため、「課題」を入れられません。',
    ],
    [
      'a hidden worksheet',
      { rows: row(text('A1', '{{課題}}')), state: 'hidden' },
      '様式!A1 の「課題」は、非表示のワークシートにあります。',
    ],
    [
      'an item of no row',
      { rows: row(text('A1', '{{予定_内容}}')) },
      '様式!A1 の「予定_内容」は、どの「予定」のことか決まりません。',
    ],
    [
      'rows that overlap',
      { rows: '', names: name('繰返_課題', '様式!$1:$3') + name('繰返_予定', '様式!$3:$4') },
      '繰り返す行「繰返_課題」と「繰返_予定」が重なっています。',
    ],
    [
      'a formula into one of many rows',
      {
        rows: `<row r="2">${text('A2', '{{予定_内容}}')}</row><row r="4"><c r="A4"><f>A2</f></c></row>`,
        names: name('繰返_予定', '様式!$2:$2'),
      },
      '様式!A4 の数式「A2」が、繰り返す行（様式 の 2 行目）を指しています。行が増えると、どの行のことか決まりません。',
    ],
    [
      'a merged cell that ends among them',
      {
        rows: `<row r="2">${text('B2', '{{予定_内容}}')}</row>`,
        names: name('繰返_予定', '様式!$2:$3'),
        after: '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
      },
      '様式!A1:A2 の結合セルが、繰り返す行（2～3 行目）の途中で切れています。',
    ],
    [
      'a table over them',
      {
        rows: `<row r="2">${text('B2', '{{予定_内容}}')}</row>`,
        names: name('繰返_予定', '様式!$2:$2'),
        relations: [['rId1', 'table', '../tables/table1.xml']],
        parts: { 'xl/tables/table1.xml': '<table id="1" ref="A1:C3"/>' },
      },
      '様式!A1:C3 のテーブルが、繰り返す行（2 行目）と重なっています。',
    ],
    [
      'a shape',
      {
        rows: '',
        relations: [['rId1', 'drawing', '../drawings/drawing1.xml']],
        parts: {
          'xl/drawings/drawing1.xml':
            '<d><a:p xmlns:a="a"><a:r><a:t>{{取</a:t></a:r><a:r><a:t>組名}}</a:t></a:r></a:p><a:p xmlns:a="a"><a:t>{{other}}</a:t></a:p></d>',
        },
      },
      '様式 の図形にある「{{取組名}}」には、文を入れられません。',
    ],
    [
      'a header',
      { rows: '', after: '<headerFooter><oddHeader>&amp;R{{課題}}</oddHeader></headerFooter>' },
      '様式 のヘッダーかフッターにある「{{課題}}」には、文を入れられません。',
    ],
  ])('%s', (_, sketch, said) => {
    expect(problemsOf(sketch)).toEqual([said]);
  });

  test('names of its own are left alone: lists, constants, other workbooks', () => {
    const names = [
      name('状態一覧', '様式!$K$1:$K$9'),
      name('定数', '"課題"'),
      name('課題', '"令和7年度"'),
      name('取組名', "'[他.xlsx]A'!$A$1"),
    ].join('');
    expect(problemsOf({ rows: '', names })).toEqual([]);
  });

  test('one that is filled already, or strict', () => {
    expect(() => openForm(fill({ rows: `<row r="1">${text('A1', '{{課題}}')}</row>` }).bytes)).toThrow(
      'reform が記入した様式です。',
    );
    const strict = formFile({
      rows: '',
      calcPr: '<a xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>',
    });
    expect(() => openForm(strict)).toThrow('「Strict Open XML」という特別な形式のブックです。');
  });
});

test('whatever rows are repeated, every cell keeps its neighbours', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 4 }),
      (from, tall, items) => {
        const words = Array.from({ length: items }, (_, at) => `項目${at}`);
        const rows = Array.from({ length: 12 }, (_, at) => at + 1).map((row) => {
          const inside = row >= from && row < from + tall;
          return `<row r="${row}">${text(`A${row}`, inside ? '{{予定_内容}}' : `行${row}`)}</row>`;
        });
        const { bytes } = fill(
          { rows: rows.join(''), names: name('繰返_予定', `様式!$${from}:$${from + tall - 1}`) },
          { 予定: words },
        );
        const column = Object.values(cellsOf(bytes));
        const above = Array.from({ length: from - 1 }, (_, at) => `行${at + 1}`);
        const below = Array.from({ length: 13 - from - tall }, (_, at) => `行${from + tall + at}`);
        expect(column).toEqual([...above, ...words.flatMap((word) => Array(tall).fill(word)), ...below]);
      },
    ),
  );
});

test('hostile forms are filled or refused in words', () => {
  const whole = formFile({
    rows: `<row r="1">${text('A1', '{{課題}}')}</row><row r="2">${text('A2', '{{予定_内容}}')}</row>`,
    names: name('繰返_予定', '様式!$2:$2') + name('取組名', '様式!$B$1'),
    after: '<mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells>',
    styles: plainStyles,
  });
  const parts = unzip(whole);
  const texts = new Map(parts.paths.map((path) => [path, new TextDecoder().decode(parts.read(path))]));
  const paths = [...texts.keys()].filter((path) => /sheet1\.xml$|workbook\.xml|styles/.test(path));
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'<>&"\'/!-]0Z$:', ' ')), { minLength: 1, maxLength: 4 }),
      (path, flips) => {
        const signs = [...(texts.get(path) ?? '')];
        for (const [at, sign] of flips) signs[at % signs.length] = sign;
        const opened = () => {
          const form = openForm(whole);
          const changed = {
            ...form.package,
            text: (one: string) => (one === path ? signs.join('') : texts.get(one)),
          };
          const broken = { ...form, package: changed };
          const bindings = bindingsOf(broken, vocabularyFor(lists));
          if (bindings.problems.length > 0) return;
          fillForm(broken, bindings, { filling: fillingFor(lists), passport, form: 'f', subject: 'a' });
        };
        try {
          opened();
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
        }
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
