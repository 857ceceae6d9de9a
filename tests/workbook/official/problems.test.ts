/** What is wrong with a form is said in words, all of it together; nothing that is written into one ever throws otherwise. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/diagnostics/failure.ts';
import { bindingsOf } from '../../../src/workbook/official/bindings.ts';
import { fillForm } from '../../../src/workbook/official/fill.ts';
import { mergesIn } from '../../../src/workbook/official/merges.ts';
import { openForm } from '../../../src/workbook/official/open.ts';
import { unzip } from '../../../src/workbook/read/unzip.ts';
import { fill, lists, problemsOf } from './filled.ts';
import { formFile, name, plainStyles, type Sketch, text } from './form-file.ts';
import { fillingFor, passport, vocabularyFor } from './words.ts';

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

test('a cell above the first row, which no program writes, lies in no merge', () => {
  const { over } = mergesIn('<mergeCells><mergeCell ref="A4:B5"/></mergeCells>');
  expect(over({ row: 0, column: 1 })).toBeUndefined();
  expect(over({ row: 5, column: 2 })?.range).toBe('A4:B5');
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
        const said = () => {
          const form = openForm(whole);
          const changed = {
            ...form.package,
            text: (one: string) => (one === path ? signs.join('') : texts.get(one)),
          };
          const broken = { ...form, package: changed };
          const bindings = bindingsOf(broken, vocabularyFor(lists));
          if (bindings.problems.length > 0) return bindings.problems.map(({ words }) => words.ja);
          fillForm(broken, bindings, { filling: fillingFor(lists), passport, form: 'f', subject: 'a' });
          return [];
        };
        expect(saidBy(said).filter((words) => !words.endsWith('。'))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);

function saidBy(work: () => readonly string[]): readonly string[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return [error.words.ja];
    throw error;
  }
}
