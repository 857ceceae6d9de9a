/** Places of a city's own form that went out without words: what is written there finds its way into the sheet, and into no other list. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { formFile, text } from '../workbook/official/form-file.ts';

const reformYaml = 'city: 武蔵原市\nyear: 令和8年度\ncycle: quarters\nforms: [進行管理票.xlsx]\n';

const initiative = `kind: initiative
id: counters
title: 書かない窓口の導入
owner: [市民部, 総合窓口課]
schedule:
  第1四半期:
    - 仕様の検討（6月）
  第2四半期:
    - 契約（9月）
progress:
  第1四半期:
    - 仕様の検討（6月）
kpis: [waiting]
`;

const kpi = `kind: kpi
id: waiting
title: 待ち時間
unit: 分
better: lower
actuals:
  - { at: 令和7年度, value: 30 }
target: { at: 令和11年度, value: 15 }
`;

const quarters = [1, 2, 3, 4].map(
  (number, at) =>
    `<row r="${at + 4}">${text(`A${at + 4}`, `第${number}四半期`)}${text(`B${at + 4}`, `・{{スケジュール_第${number}四半期}}`, 1)}${text(`C${at + 4}`, `・{{進捗の状況_第${number}四半期}}`, 1)}</row>`,
);

const form = formFile({
  rows: [
    `<row r="1">${text('A1', '番号')}${text('B1', '{{番号}}')}${text('C1', '{{取組名}}')}</row>`,
    `<row r="2">${text('A2', '課題')}${text('B2', '○{{現状・課題}}', 1)}</row>`,
    `<row r="3">${text('A3', '時期')}${text('B3', '計画')}${text('C3', '実績')}</row>`,
    ...quarters,
    `<row r="8">${text('A8', '{{KPI1_名称}}')}${text('B8', '{{KPI1_実績_令和7年度}}')}${text('C8', '{{KPI1_実績_令和8年度}}')}</row>`,
    `<row r="9">${text('A9', '評価')}${text('B9', '{{状態}}')}</row>`,
    `<row r="10">${text('A10', '備考')}<c r="B10"/><c r="C10"/></row>`,
  ].join(''),
});

const files = {
  'data/reform.yaml': reformYaml,
  'data/counters.yaml': initiative,
  'data/waiting.yaml': kpi,
  'data/templates/進行管理票.xlsx': form,
};

async function typed(
  cells: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string | Uint8Array>> = files,
): Promise<MemoryWorld> {
  const world = memoryWorld(own, { today: '2026-07-01' });
  if ((await world.run('build data')) !== 0) throw new Error(world.out() + world.err());
  const workbook = new ExcelJS.Workbook();
  const filled = world.files.read('out/進行管理票/counters.xlsx');
  await workbook.xlsx.load(Buffer.from(filled) as unknown as ExcelJS.Buffer);
  const [first] = workbook.worksheets;
  for (const [address, words] of Object.entries(cells)) if (first) first.getCell(address).value = words;
  const back = world.later({ 'back/a.xlsx': new Uint8Array(await workbook.xlsx.writeBuffer()) });
  await back.run('import back --into data --write');
  return back;
}

test('words in the empty place of a period begin the list of that period', async () => {
  const world = await typed({
    C6: '・契約を結んだ（9月）\n・研修を始めた（9月）',
    C5: '・契約の準備（6月）',
  });
  expect(world.text('data/counters.yaml')).toContain(`progress:
  第1四半期:
    - 仕様の検討（6月）
  第2四半期:
    - 契約の準備（6月）
  第3四半期:
    - 契約を結んだ（9月）
    - 研修を始めた（9月）
`);
});

test('in a flat list they become items of it, from whichever period', async () => {
  const flat = initiative.replace(/progress:.*kpis/s, 'progress:\n  - 仕様の検討（6月）\nkpis');
  const world = await typed(
    { C6: '・研修（10月）', C7: '・検証（1月）' },
    { ...files, 'data/counters.yaml': flat },
  );
  expect(world.text('data/counters.yaml')).toBe(
    flat.replace('- 仕様の検討（6月）\nkpis', '- 仕様の検討（6月）\n  - 研修（10月）\n  - 検証（1月）\nkpis'),
  );
});

test('a single word becomes its key, a list its first item', async () => {
  const world = await typed({ B1: '2-1', B2: '○待ち時間が長い。', B9: '順調' });
  expect(world.text('data/counters.yaml')).toBe(
    `${initiative}code: 2-1\nissues:\n  - 待ち時間が長い。\nstatus: 順調\n`,
  );
});

test('a value becomes that of the year in its name', async () => {
  const world = await typed({ C8: '28' });
  expect(world.text('data/waiting.yaml')).toBe(
    kpi.replace('value: 30 }', 'value: 30 }\n  - { at: 令和8年度, value: 28 }'),
  );
});

test('what stands beside another label belongs to no list above it', async () => {
  const world = await typed({ C10: '日程を調整した。' });
  expect(world.text('data/counters.yaml')).toBe(initiative);
  expect(world.out()).toContain('様式!C10');
});

test('an empty place shows no mark', async () => {
  const world = await typed({});
  expect(world.text('data/counters.yaml')).toBe(initiative);
  const workbook = new ExcelJS.Workbook();
  const filled = world.files.read('out/進行管理票/counters.xlsx');
  await workbook.xlsx.load(Buffer.from(filled) as unknown as ExcelJS.Buffer);
  const cell = (address: string) => workbook.worksheets[0]?.getCell(address).text;
  expect(['B1', 'B2', 'C6', 'C8', 'B9'].map(cell)).toEqual(['', '', '', '', '']);
});
