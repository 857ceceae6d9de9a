/** A city's own form, filled and sent back: untouched it changes nothing, corrected it changes just what was corrected. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { formFile, name, text } from '../workbook/official/form-file.ts';
import { city, home, sheet } from './send.ts';

const own = `${sheet}kpis: [waiting]\n`;
const kpi = `kind: kpi
id: waiting
title: 待ち時間
unit: 分
better: lower
actuals: [{ at: 令和6年度, value: "1,195" }]
target: { at: 令和7年度, value: 15 }
`;

const form = formFile({
  rows: [
    `<row r="1">${text('A1', '改革調書')}<c r="B1"/></row>`,
    `<row r="2">${text('A2', '担当：{{所管}}（{{年度}}）')}${text('B2', '名称：{{取組名}}（{{識別子}}）', 1)}</row>`,
    `<row r="3">${text('A3', '現状と課題')}${text('B3', '○{{現状・課題}}', 1)}</row>`,
    `<row r="4">${text('A4', '内容')}${text('B4', '①・{{取組の内容}}', 1)}</row>`,
    `<row r="5">${text('A5', '予定')}${text('B5', '【前期】\n□{{スケジュール_前期}}\n【後期】\n□{{スケジュール_後期}}', 1)}</row>`,
    `<row r="6">${text('A6', '{{進捗の状況_期}}')}${text('B6', '・{{進捗の状況_内容}}')}</row>`,
    `<row r="7">${text('A7', '{{KPI1_名称}}')}${text('B7', '{{KPI1_実績}}', 2)}${text('C7', '{{KPI1_目標}}')}<c r="D7"><f>B7*2</f><v>0</v></c></row>`,
    `<row r="8">${text('A8', '再掲：{{取組名}}')}</row>`,
  ].join(''),
  names: name('繰返_進捗の状況', '様式!$6:$6'),
});

const files = {
  ...city,
  [home]: own,
  'data/hikarino/waiting.yaml': kpi,
  'data/hikarino/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\nforms: [市様式.xlsx]\n',
  'data/hikarino/templates/市様式.xlsx': form,
};

const filled = 'out/市様式/counters.xlsx';

async function handOut(): Promise<MemoryWorld> {
  const world = memoryWorld(files);
  const code = await world.run('build data/hikarino');
  if (code !== 0) throw new Error(world.out() + world.err());
  return world;
}

type Change = (cell: (address: string) => ExcelJS.Cell, sheet: ExcelJS.Worksheet) => void;

/** What came back, saved by another program. */
async function sentBack(change: Change): Promise<MemoryWorld> {
  const world = await handOut();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(world.files.read(filled)) as unknown as ExcelJS.Buffer);
  const first = workbook.worksheets[0];
  if (!first) throw new Error('no worksheet');
  change((address) => first.getCell(address), first);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return world.later({ 'back/counters.xlsx': bytes });
}

async function run(world: MemoryWorld, more = '--write') {
  const before = world.out().length;
  const code = await world.run(`import back --into data/hikarino ${more}`);
  return { code, said: world.out().slice(before), err: world.err() };
}

test('is built by its name in reform.yaml, with the words of the sheet', async () => {
  const world = await handOut();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(world.files.read(filled)) as unknown as ExcelJS.Buffer);
  const rows = workbook.worksheets[0]
    ?.getSheetValues()
    .map((row) => (row as unknown[] | undefined)?.slice(1));
  expect(rows?.slice(1)).toEqual([
    ['改革調書'],
    ['担当：総務局 窓口改革課（令和7年度）', '名称：「待たない窓口」の推進（counters）'],
    ['現状と課題', '○窓口で「待つ」時間が長い。\n○手続が分かれている。'],
    ['内容', '①予約の仕組みをつくる\n　・対象の手続を決める。\n　・システムを選ぶ。\n職員の研修を行う。'],
    [
      '予定',
      '【前期】\n□待ち時間を調査（～9月）\n【後期】\n□予約システムの仕様を作成（～1月）\n□調達の手続を開始（2月～）',
    ],
    ['前期', '・待ち時間を調査（9月）'],
    ['待ち時間', 1195, '15分', { formula: 'B7*2' }],
    ['再掲：「待たない窓口」の推進'],
  ]);
});

test('stands in the index, with no page of its own', async () => {
  const world = await handOut();
  expect(world.text('out/index.md')).toContain(
    '## 市様式\n\n| 名称 | 所管 | Excel | Markdown |\n|---|---|---|---|\n| 「待たない窓口」の推進 | 総務局 窓口改革課 | [市様式/counters.xlsx](',
  );
  expect(world.text('out/index.md')).not.toContain('[]()');
});

describe('an untouched return', () => {
  test('is a zero diff, straight from the build', async () => {
    const world = await handOut();
    world.written.length = 0;
    expect(await world.run(`import ${filled} --into data/hikarino --write`)).toBe(0);
    expect(world.out()).toContain('✓ シートと違うところはありません。');
    expect(world.written).toEqual([]);
  });

  test('is one when another program has saved it, and computed its formulas', async () => {
    const world = await sentBack((cell) => {
      cell('D7').value = { formula: 'B7*2', result: 2390 } as ExcelJS.CellFormulaValue;
      cell('B3').value = `${cell('B3').value}　\n`;
    });
    expect(await run(world)).toMatchObject({ code: 0 });
    expect(world.text(home)).toBe(own);
  });
});

describe('a correction', () => {
  test('in a joined list changes its item alone', async () => {
    const world = await sentBack((cell) => {
      cell('B3').value = '○窓口で「待つ」時間が長い。\n○手続が三つに分かれている。';
      cell('B4').value =
        '①予約の仕組みをつくる\n　・対象の手続を決める。\n　・システムを調達する。\n職員の研修を行う。';
    });
    expect(await run(world)).toMatchObject({ code: 0 });
    expect(world.text(home)).toBe(
      own
        .replace('手続が分かれている。', '手続が三つに分かれている。')
        .replace('システムを選ぶ。', 'システムを調達する。'),
    );
  });

  test('above the first item of a cell is a new item before it', async () => {
    const world = await sentBack((cell) => {
      cell('B3').value = `○案内の表示が少ない。\n${cell('B3').value}`;
    });
    expect(await run(world)).toMatchObject({ code: 0 });
    expect(world.text(home)).toBe(
      own.replace(/ {2}- '?窓口で「待つ」時間/, "  - '案内の表示が少ない。'\n$&"),
    );
  });

  test('right below words of the form belongs to the list that they head', async () => {
    const world = await sentBack((cell) => {
      cell('B5').value = String(cell('B5').value).replace('【後期】\n', '$&□予算を要求（10月）\n');
    });
    expect(await run(world)).toMatchObject({ code: 0 });
    expect(world.text(home)).toBe(own.replace(/( {2}後期:\n)( *- )/, '$1$2予算を要求（10月）\n$2'));
  });

  test('between the words of the form finds its field', async () => {
    const world = await sentBack((cell) => {
      cell('B2').value = '名称：「待たせない窓口」の推進（counters）';
      cell('B5').value =
        '【前期】\n□待ち時間を調査（～8月）\n【後期】\n□予約システムの仕様を作成（～1月）\n□調達の手続を開始（3月～）';
      cell('B6').value = '・待ち時間を計測（9月）';
    });
    expect(await run(world)).toMatchObject({ code: 0 });
    expect(world.text(home)).toBe(
      own
        .replace('「待たない窓口」', '「待たせない窓口」')
        .replace('待ち時間を調査（～9月）', '待ち時間を調査（～8月）')
        .replace('（2月～）', '（3月～）')
        .replace('待ち時間を調査（9月）', '待ち時間を計測（9月）'),
    );
  });

  test('of a number keeps the way the sheet writes it', async () => {
    const world = await sentBack((cell) => {
      cell('B7').value = 1200;
      cell('C7').value = '20分';
    });
    expect(await run(world)).toMatchObject({ code: 0 });
    expect(world.text('data/hikarino/waiting.yaml')).toBe(
      kpi.replace('1,195', '1,200').replace('value: 15', 'value: 20'),
    );
  });

  test('a new line in a joined list is a new item, a line taken out asks first', async () => {
    const world = await sentBack((cell) => {
      cell('B3').value = '○窓口で「待つ」時間が長い。\n○相談の場所が遠い。\n○手続が分かれている。';
      cell('B5').value = '【前期】\n□待ち時間を調査（～9月）\n【後期】\n□予約システムの仕様を作成（～1月）';
    });
    const { code, said } = await run(world);
    expect(code).toBe(1);
    expect(said).toContain('schedule.後期.1');
    expect(said).toContain('ひかり野市  返送 1 / 1 シート');
    expect(world.text(home)).toBe(
      own.replace("時間が長い。'\n", "時間が長い。'\n  - '相談の場所が遠い。'\n"),
    );
    await run(world, '--write --allow-delete');
    expect(world.text(home)).not.toContain('調達の手続');
  });

  test('where the words of the form are gone, a person is asked', async () => {
    const world = await sentBack((cell) => {
      cell('B5').value = '□待ち時間を調査する（～9月）\n□予約システムの仕様を作成（～1月）';
      cell('B2').value = '「待たせない窓口」の推進';
      cell('A8').value = '再掲：「待たせない窓口」の推進';
    });
    const { code, said } = await run(world);
    expect(code).toBe(1);
    for (const cell of ['様式!B5', '様式!A8']) expect(said).toContain(cell);
    expect(world.text(home)).toBe(own.replace('「待たない窓口」', '「待たせない窓口」'));
  });
});

/** Each line of each joined cell that a person may write anew. */
const lines = [
  { cell: 'B3', line: 0, mark: '○', old: '窓口で「待つ」時間が長い。' },
  { cell: 'B3', line: 1, mark: '○', old: '手続が分かれている。' },
  { cell: 'B4', line: 1, mark: '　・', old: '対象の手続を決める。' },
  { cell: 'B4', line: 3, mark: '', old: '職員の研修を行う。' },
  { cell: 'B5', line: 1, mark: '□', old: '待ち時間を調査（～9月）' },
  { cell: 'B5', line: 4, mark: '□', old: '調達の手続を開始（2月～）' },
];

test('whatever lines are written anew, these values change and no other', async () => {
  const words = fc
    .array(fc.constantFrom(...'窓口改革予約待手続市民相談を行う。（7月）'), { minLength: 2, maxLength: 12 })
    .map((all) => all.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(words), { minLength: 6, maxLength: 6 }), async (wishes) => {
      const changed = lines.flatMap((one, index) => {
        const wish = wishes[index];
        return wish ? [{ ...one, wish: `改${wish}` }] : [];
      });
      const world = await sentBack((cell) => {
        for (const { cell: address, line, mark, wish } of changed) {
          const all = String(cell(address).value).split('\n');
          cell(address).value = all.with(line, mark + wish).join('\n');
        }
      });
      await run(world, '--write');
      const expected = changed.reduce((all, { old, wish }) => all.replace(old, wish), own);
      const bare = (all: string) => all.replaceAll("'", '');
      expect(bare(world.text(home))).toBe(bare(expected));
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('comments that the form brought along are its own, and only a new one is told', async () => {
  const workbook = new ExcelJS.Workbook();
  const first = workbook.addWorksheet('様式');
  first.getCell('B3').value = '{{取組名}}';
  first.getCell('B3').note = '30字以内で書いてください。';
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const built = memoryWorld({ ...files, 'data/hikarino/templates/市様式.xlsx': bytes });
  await built.run('build data/hikarino');
  const returned = new ExcelJS.Workbook();
  await returned.xlsx.load(Buffer.from(built.files.read(filled)) as unknown as ExcelJS.Buffer);
  const back = async () => {
    const saved = new Uint8Array(await returned.xlsx.writeBuffer());
    return run(built.later({ 'back/counters.xlsx': saved }));
  };
  expect(await back()).toMatchObject({
    code: 0,
    said: expect.stringContaining('✓ シートと違うところはありません。'),
  });
  const cell = returned.worksheets[0]?.getCell('B4');
  if (cell) cell.note = '調整中です。';
  const { code, said } = await back();
  expect(code).toBe(1);
  expect(said).toContain('様式　  調整中です。');
  expect(said).not.toContain('30字以内');
});
