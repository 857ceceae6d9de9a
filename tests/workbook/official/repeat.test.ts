/** Rows of a form repeated for each item: all that stands below them or names them moves along. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, fill, lists, problemsOf } from './filled.ts';
import { name, type Sketch, text } from './form-file.ts';

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
      '<pivotCacheDefinition recordCount="1" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B4" sheet="様式"/>',
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

describe('what else names cells', () => {
  const rows = `<row r="2">${text('A2', '{{予定_内容}}')}<c r="B2"/></row><row r="4">${text('A4', '合計')}</row>`;
  const names = name('繰返_予定', '様式!$2:$2');

  test('the extent of a worksheet stays one range', () => {
    const alone = {
      before: '<dimension ref="A2:B2"/>',
      rows: rows.slice(0, rows.indexOf('<row r="4"')),
      names,
    };
    expect(fill(alone).sheet).toContain('<dimension ref="A2:B4"/>');
    expect(
      fill({ before: '<dimension ref="A2:B4"/>', rows, names: name('繰返_予定', '様式!$1:$2') }).sheet,
    ).toContain('<dimension ref="A2:B8"/>');
  });

  test('a sparkline stays in one cell', () => {
    const spark = (at: string, of: string) =>
      `<x14:sparkline><xm:f>様式!${of}</xm:f><xm:sqref>${at}</xm:sqref></x14:sparkline>`;
    const extension = (inside: string) => `<extLst><ext>${inside}</ext></extLst>`;
    const { sheet } = fill({ rows, names, after: extension(spark('B2', 'C2:D2') + spark('B4', 'C4:D4')) });
    expect(sheet).toContain(extension(spark('B2', 'C2:D2') + spark('B6', 'C6:D6')));
  });

  test('a shape of another worksheet, and a part in which the name is written otherwise', () => {
    const { part } = fill({
      rows,
      names: names + name('遠い', '&#27096;&#24335;!$A$4'),
      parts: {
        'xl/drawings/drawing2.xml': '<xdr:wsDr xmlns:xdr="x"><xdr:sp textlink="様式!$A$4"/></xdr:wsDr>',
        'xl/charts/chart1.xml': '<c:chart xmlns:c="c"><c:f>&#x69d8;式!$A$4</c:f></c:chart>',
      },
    });
    expect(part('xl/drawings/drawing2.xml')).toContain('textlink="様式!$A$6"');
    expect(part('xl/charts/chart1.xml')).toContain('<c:f>様式!$A$6</c:f>');
  });
});

test('of an empty list a formula stays, whatever its element is called', () => {
  const prefixed = '<row r="2"><c r="A2"><x:f xmlns:x="m">1+1</x:f></c></row>';
  const rows = `${prefixed}<row r="3">${text('A3', '{{取組名}}')}</row>`;
  const { sheet } = fill({ rows, names: name('繰返_予定', '様式!$2:$2') }, { ...lists, 予定: [] });
  expect(sheet).toContain('>1+1</x:f>');
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
