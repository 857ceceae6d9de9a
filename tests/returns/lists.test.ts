/** The lists that stand beside the forms: as they were built they are no returns, and what is written on one is told. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { lists } from '../../src/forms/lists.ts';
import type { MemoryWorld } from '../memory-world.ts';
import { city, handOut } from './send.ts';

const kpi =
  'kind: kpi\nid: waiting\ntitle: 待ち時間\nunit: 分\nbetter: lower\nactuals: [{ at: 令和6年度, value: 18 }]\ntarget: { at: 令和9年度, value: 12 }\n';
const sheet = `${city['data/hikarino/counters.yaml']}kpis: [waiting]\n`;

async function built(): Promise<MemoryWorld> {
  return handOut({ ...city, 'data/hikarino/counters.yaml': sheet, 'data/hikarino/kpi.yaml': kpi });
}

async function noted(world: MemoryWorld, path: string): Promise<MemoryWorld> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(world.files.read(path)) as unknown as ExcelJS.Buffer);
  const [worksheet] = workbook.worksheets;
  if (worksheet) worksheet.getCell('A40').value = '要確認';
  return world.later({ [path]: new Uint8Array(await workbook.xlsx.writeBuffer()) });
}

const names = [...lists.map(({ id }) => id), 'data-list'];

test('a folder of a build is imported without its lists', async () => {
  const world = await built();
  for (const name of names) expect(world.contents.has(`out/${name}.xlsx`), name).toBe(true);
  const later = world.later();
  expect(await later.run('import out --into data/hikarino'), later.out()).toBe(0);
  expect(later.out()).toContain('✓ シートと違うところはありません。');
});

test.each(lists.map(({ id }) => id))('what somebody has noted on %s is told', async (name) => {
  const world = await noted(await built(), `out/${name}.xlsx`);
  expect(await world.run('import out --into data/hikarino')).toBe(1);
  expect(world.out()).toMatch(/!A40 .*\n {2}様式　 {2}要確認\n {2}= 一覧に書かれた文です。/);
});

test.each(['out/data-list.csv', 'out/data-list.xlsx'])('%s is refused by its name', async (path) => {
  const world = (await built()).later();
  expect(await world.run(`import ${path} --into data/hikarino`)).toBe(1);
  expect(world.out()).toContain(`■ 取り込めないファイル\n\n${path}\n`);
});

test('and both where somebody has saved the list of all data', async () => {
  const world = await noted(await built(), 'out/data-list.xlsx');
  expect(await world.run('import out --into data/hikarino')).toBe(1);
  expect(world.out()).toContain('取り込めないファイル 2 件');
});
