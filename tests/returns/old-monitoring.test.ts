/** A monitoring that reform never made: a table of targets by area, and below it remarks, as offices lay them out. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { memoryWorld } from '../memory-world.ts';

const files = {
  'a/reform.yaml': 'city: 例市\nyear: 令和7年度\nareas: [北区, 南区, 東区]\n',
  'a/aims.yaml': `kind: policy
id: aims
themes:
  - title: 窓口
    directions: [{ title: 早い, targets: [{ id: t, text: 待たない窓口 }, { id: u, text: 書かない窓口 }] }]
`,
};

async function imported(...rows: readonly (readonly string[])[]) {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('様式').addRows(rows.map((row) => [...row]));
  const world = memoryWorld({ ...files, '様式.xlsx': new Uint8Array(await workbook.xlsx.writeBuffer()) });
  await world.run('import --new 様式.xlsx --into a --write');
  const [path = ''] = world.written;
  return { text: world.text(path), data: parse(world.text(path)) };
}

const table = [
  ['めざす姿', '全区', '北区', '南区', '東区', '担当'],
  ['待たない窓口', '3区中1区', '達成', '', '', '市民課'],
];
const remarks = ['区', 'めざす姿', '状況', '値', '備考'];

test('is the reports of areas, also where one gives no more than a value', async () => {
  const remark = ['南区', '待たない窓口', '', '51.2％', '調査は2月'];
  const { data, text } = await imported(['令和6年度　モニタリング'], ...table, [], remarks, remark);
  expect(data).toMatchObject({
    kind: 'monitoring',
    year: '令和6年度',
    areas: { 北区: { t: '達成' }, 南区: { t: { value: '51.2％', note: '調査は2月' } } },
  });
  expect(text).toContain('# （F3）市民課\n');
});

test('names the areas as the city does, however they are spaced', async () => {
  const { data, text } = await imported(
    ['令和6年度　モニタリング'],
    ['めざす姿', '全区', '北　区', '南　区', '東　区'],
    ['待たない窓口', '3区中1区', '達成', '未達成', '達成'],
    ['南　区', '待たない窓口', '未達成', '51.2％', '調査は2月'],
  );
  expect(data.areas).toEqual({
    南区: { t: { status: '未達成', value: '51.2％', note: '調査は2月' } },
    北区: { t: '達成' },
    東区: { t: '達成' },
  });
  expect(text).not.toContain('どの欄か分からなかった');
});

test('gives the remark of an area that the city does not have to nobody', async () => {
  const remark = ['西区', '書かない窓口', '未達成', '51.2％', '調査は2月'];
  const { data, text } = await imported(['令和6年度　モニタリング'], ...table, remarks, remark);
  expect(data.areas).toEqual({ 北区: { t: '達成' } });
  expect(text).toContain('# （A5）西区\n# （B5）書かない窓口\n# （C5）未達成\n# （D5）51.2％\n');
});

test('finds the target of a remark behind its theme', async () => {
  const remark = ['南区', '窓口', '待たない窓口', '未達成', '51.2％', '調査は2月'];
  const { data, text } = await imported(['令和6年度　モニタリング'], ...table, remark);
  expect(data.areas.南区).toEqual({ t: { status: '未達成', value: '51.2％', note: '調査は2月' } });
  expect(text).toContain('# （B4）窓口\n');
});

test.each([
  ['R6年度', '令和6年度　報告の値と備考', 'R6年度'],
  ['令和６年度', '令和6年度　報告の値と備考', '令和6年度'],
  ['2024年度', '※令和5年度の値は、速報値', '2024年度'],
])('of %s goes on below 「%s」', async (title, between, year) => {
  const remark = ['南区', '待たない窓口', '達成'];
  const { data } = await imported([`${title}　モニタリング`], ...table, [between], remarks, remark);
  expect(data).toMatchObject({ year, areas: { 北区: { t: '達成' }, 南区: { t: '達成' } } });
});

test('ends where the heading of another year stands', async () => {
  const { data, text } = await imported(
    ['令和6年度　モニタリング'],
    ...table,
    ['令和7年度　モニタリング'],
    ['めざす姿', '全区', '北区', '南区', '東区'],
    ['書かない窓口', '3区中3区', '達成', '達成', '達成'],
  );
  expect(data).toMatchObject({ year: '令和6年度', areas: { 北区: { t: '達成' } } });
  expect(Object.keys(data.areas)).toEqual(['北区']);
  expect(text).toContain('# （A4）令和7年度　モニタリング\n');
});
