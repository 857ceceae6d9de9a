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

const imported = (...rows: readonly (readonly string[])[]) => importedWith([], rows);

async function importedWith(merges: readonly string[], rows: readonly (readonly string[])[]) {
  const workbook = new ExcelJS.Workbook();
  const worksheet = workbook.addWorksheet('様式');
  worksheet.addRows(rows.map((row) => [...row]));
  for (const range of merges) worksheet.mergeCells(range);
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

test('keeps each remark of such an area where its name is merged over several rows', async () => {
  const rows = [
    ['令和6年度　モニタリング'],
    ...table,
    remarks,
    ['西区', '待たない窓口', '未達成'],
    ['', '書かない窓口', '達成'],
  ];
  const { text } = await importedWith(['A5:A6'], rows);
  expect(text.match(/^# （.*$/gm)).toEqual([
    '# （A5）西区',
    '# （B5）待たない窓口',
    '# （C5）未達成',
    '# （B6）書かない窓口',
    '# （C6）達成',
    '# （F3）市民課',
  ]);
});

test.each([
  ['※調査は2月', '市民課調べ'],
  ['北区は未報告のため確認中', '市民課調べ'],
  ['報告の値と備考', '市民課調べ'],
])('keeps what stands below the table, and beside it: %s', async (words, beside) => {
  const { data, text } = await imported(['令和6年度　モニタリング'], ...table, [words, beside]);
  expect(text).toContain(`# （B4）${beside}\n`);
  if (words.startsWith('※')) expect(data.note).toBe(words.slice(1));
  else if (words.includes('確認中')) expect(text).toContain(`# （A4）${words}\n`);
  else expect(text).not.toContain(words);
});

test.each([
  '未報告の区',
  'すべて未報告（2）：北区、南区',
  '一部未報告（1）：北区 2件',
  '市全体の報告のうち未報告：1件',
])('takes what the form counts for no words of anybody: %s', async (line) => {
  const { text } = await imported(['令和6年度　モニタリング'], ...table, [line]);
  expect(text).not.toContain('未報告');
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
