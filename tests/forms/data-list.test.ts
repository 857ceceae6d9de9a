/** データ一覧 against 総務省's rules for machine-readable lists (2020-12). */
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataList } from '../../src/forms/data-list.ts';
import { oneLine } from '../../src/forms/datum.ts';
import { dataMadeOf } from '../../src/forms/made-of.ts';
import type { Value } from '../../src/grid/list.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { compile } from '../../src/reform.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';
import { diskWorld } from '../disk-world.ts';
import { withHeads, writeCsv, writeList } from '../lists.ts';
import { memoryWorld } from '../memory-world.ts';
import { unpack } from '../workbook/unpack.ts';

function planOf(...sheets: string[]): Plan {
  const project =
    'city: 例市\ncode: "011002"\nyear: 令和7年度\nareas: [北区]\nmoney: 千円\nforms: [yoshiki4]\n';
  const { files } = memoryWorld({ 'data/reform.yaml': project, 'data/sheets.yaml': sheets.join('---\n') });
  const [compiled] = compile(files, 'data', { asOf: '2030-01-01', submit: false });
  if (!compiled?.plan) throw new Error('no plan');
  return compiled.plan;
}

function dataRows(plan: Plan): (readonly Value[])[] {
  return withHeads(dataList(plan, undefined));
}

/** The rows as records by their heads, without what is empty. */
function dataOf(plan: Plan): Record<string, string | number>[] {
  const [heads = [], ...rows] = dataRows(plan);
  return rows.map((row) =>
    Object.fromEntries(row.flatMap((value, at) => (value === '' ? [] : [[String(heads[at]), value]]))),
  );
}

test('a name has no marks of emphasis and no line breaks either', () => {
  const plan = planOf(
    'kind: policy\nid: p\ntitle: "区の**方針**\\n概要版"\nowner: ["市民局\\n区政課"]\nsubtitle: 副題\n',
  );
  expect(dataOf(plan)[0]).toMatchObject({ 名称: '区の方針概要版', 所管: '市民局区政課' });
});

test.each([
  ['一\n二', '一二'],
  ['一  \n\n　二', '一二'],
  ['a\nb 一\nc', 'a b 一 c'],
  ['\n一　　二  c ', '一　二 c'],
  [`一${' '.repeat(500_000)}二`, '一 二'],
  [`a${'\n'.repeat(500_000)}二`, 'a 二'],
])('a text is on one line, with the blanks it needs: case %#', (text, line) => {
  expect(oneLine(text)).toBe(line);
});

const cities = compile(diskWorld().files, 'data', { asOf: '2025-10-31', submit: false });

describe.each(cities.map(({ folder, plan }) => [folder, plan] as const))('%s', (_, plan) => {
  const [heads = [], ...rows]: (readonly Value[])[] = plan ? dataRows(plan) : [];

  test('every row says whose it is and what it is', () => {
    expect(new Set(heads).size).toBe(heads.length);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.length).toBe(heads.length);
      for (const head of ['市', '種類', '識別子', '名称', '項目', '位置', '内容'])
        expect(row[heads.indexOf(head)], `${head} of ${row.join()}`).not.toBe('');
    }
  });

  test('one datum a cell: no line breaks, no blanks that lay out, numbers as numbers, units stated', () => {
    for (const row of rows) {
      for (const cell of row) if (typeof cell === 'string') expect(cell).not.toMatch(/\n|\t|^\s|\s$|\s\s/);
      const number = row[heads.indexOf('数値')];
      expect(['number', 'string']).toContain(typeof number);
      if (typeof number === 'string') expect(number).toBe('');
    }
  });

  test('a date is an ISO day, and a fiscal year has its western number beside its 元号', () => {
    for (const row of rows) {
      const [from, to] = ['開始日', '終了日'].map((head) => row[heads.indexOf(head)]);
      if (from && to) expect(from <= to, row.join()).toBe(true);
      for (const head of ['開始日', '終了日'])
        expect(row[heads.indexOf(head)]).toMatch(/^$|^\d{4}-\d\d-\d\d$/);
      expect(row[heads.indexOf('年度（西暦）')] === '').toBe(row[heads.indexOf('年度（和暦）')] === '');
    }
  });

  test('a worksheet without merged cells, and no row for decoration', async () => {
    if (!plan) return;
    const bytes = writeList(dataList(plan, undefined));
    const [sheet] = readWorkbook(bytes).sheets;
    const written = [heads, ...rows].map((row) => row.map(String).filter((text) => text !== ''));
    expect([...(sheet?.rows.values() ?? [])].map((row) => [...row.values()].map(({ text }) => text))).toEqual(
      written,
    );
    expect((await unpack(bytes))['xl/worksheets/sheet1.xml']).not.toContain('mergeCell');
  });
});

test('a value has its number, its unit and its time', () => {
  const kpi = `kind: kpi
id: k
title: 件数
unit: 件
baseline: { at: H30, value: 約2,000 }
actuals: [{ at: 2019年, value: "1,195" }, { at: 2024年度, value: "-", note: 集計中 }]
`;
  expect(dataOf(planOf(kpi)).map(({ 団体コード, 識別子, 市, 種類, 名称, 位置, ...rest }) => rest)).toEqual([
    { 項目: '指標名', 内容: '件数' },
    {
      項目: '基準値',
      期: 'H30',
      '年度（西暦）': 2018,
      '年度（和暦）': '平成30年度',
      内容: '約2,000',
      開始日: '2018-04-01',
      終了日: '2019-03-31',
      単位: '件',
    },
    {
      項目: '実績値',
      期: '2019年',
      '年（西暦）': 2019,
      内容: '1,195',
      開始日: '2019-01-01',
      終了日: '2019-12-31',
      数値: 1195,
      単位: '件',
    },
    {
      項目: '実績値',
      期: '2024年度',
      '年度（西暦）': 2024,
      '年度（和暦）': '令和6年度',
      内容: '-',
      開始日: '2024-04-01',
      終了日: '2025-03-31',
      注記: '集計中',
    },
  ]);
});

test('whatever fields a sheet has, their words are listed under their names; a memo that is never printed is not', () => {
  const sheet = `kind: initiative
id: a
title: 窓口
owner: 総務局
note: 内部の覚書
money: [{ at: 令和6年度, kind: 決算, amount: "1,200" }]
evaluations: [{ at: 令和6年度, by: 所管課, grade: A, comment: 順調 }]
sections: [{ title: 今後, table: { head: [項目, 時期], rows: [[調達, 6月]] } }]
`;
  const rows = dataOf(planOf(sheet));
  expect(JSON.stringify(rows)).not.toContain('内部の覚書');
  expect(
    rows.map(({ 見出し, 項目, 内容, 数値, 単位 }) =>
      [見出し, 項目, 内容, 数値, 単位].filter((one) => one !== undefined).join(' '),
    ),
  ).toEqual([
    '取組項目 窓口',
    '所管課 評価 A',
    '所管課 評価／評価の理由 順調',
    '決算 金額 1,200 1200 千円',
    '今後 節／見出し 今後',
    '今後／項目 節／表／行 調達',
    '今後／時期 節／表／行 6月',
  ]);
});

test('a datum longer than a page is one row all the same', async () => {
  const plan = planOf(`kind: initiative\nid: a\nissues: [${'長い文。'.repeat(2000)}]\n`);
  const parts = await unpack(writeList(dataList(plan, undefined)));
  const heights = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<row [^>]* ht="([\d.]+)"/g)];
  expect(heights.map(([, height]) => Number(height))).toEqual([expect.any(Number), 409]);
});

test('wherever the list says something else, it is made of something else', () => {
  const root = new URL('../cities/shiranami/', import.meta.url);
  const texts = Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path, readFileSync(new URL(path, root), 'utf8')]),
  );
  const made = (files: Record<string, string>) => {
    const [compiled] = compile(memoryWorld(files).files, '.', { asOf: '2025-10-31', submit: false });
    const list = compiled?.plan && dataList(compiled.plan, undefined);
    return list && compiled.plan && { rows: [...list.rows], of: [...dataMadeOf(list, compiled.plan)] };
  };
  const before = made(texts);
  let others = 0;
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(texts)), fc.nat(), (path, at) => {
      const text = texts[path] ?? '';
      const places = [...text.matchAll(/[一-龥0-9]/g)].map(({ index }) => index);
      const place = places[at % places.length] ?? 0;
      const now = made({ ...texts, [path]: `${text.slice(0, place)}改${text.slice(place + 1)}` });
      if (!now || isDeepStrictEqual(now.rows, before?.rows)) return;
      others += 1;
      expect(now.of).not.toEqual(before?.of);
    }),
    { numRuns: 60 },
  );
  expect(others).toBeGreaterThan(20);
});

describe('CSV', () => {
  test('opens in Excel as Japanese, and keeps the 団体コード', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      writeCsv(dataRows(planOf('kind: kpi\nid: k\ntitle: 件数\nbetter: lower\n'))),
    );
    expect(text.startsWith('\ufeff市,団体コード,種類')).toBe(true);
    expect(text).toContain('\r\n例市,011002,KPI,k,件数');
  });

  test.each([
    ['-', '-'],
    ['－', '－'],
    ['-5.2%', '-5.2%'],
    ['=1+1', "'=1+1"],
    ['-1+cmd()', "'-1+cmd()"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['a,b', '"a,b"'],
  ])('%s is written %s', (value, written) => {
    expect(new TextDecoder().decode(writeCsv([[value]]))).toBe(`${written}\r\n`);
  });

  test('never begins a cell with what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '＝'), fc.string({ minLength: 1 }), (first, rest) => {
        const text = new TextDecoder().decode(writeCsv([[first + rest]])).replace(/^"/, '');
        expect(text.startsWith("'") || /^[-+－＋]?\d[\d,.]*[%％]?"?\r\n$/.test(text)).toBe(true);
      }),
    );
  });
});
