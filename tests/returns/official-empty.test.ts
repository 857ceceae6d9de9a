/** A place of a city's own form that went out empty: what a person types there is written where it belongs, and told where it cannot be. */
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { formFile, text } from '../workbook/official/form-file.ts';

const form = formFile({
  rows: [
    `<row r="1">${text('A1', '{{取組名}}')}${text('B1', '{{所管}}')}${text('C1', '{{関係課}}')}</row>`,
    `<row r="2">${text('A2', '{{KPI1_名称}}')}${text('B2', '{{KPI1_基準値}}（{{KPI1_基準値_時点}}）')}${text('C2', '{{KPI1_目標}}')}${text('D2', '{{KPI1_目標_時点}}')}</row>`,
  ].join(''),
});

const initiative = (owner: string) =>
  `kind: initiative\nid: a\ntitle: 窓口の改善\nowner: ${owner}\nkpis: [visits]\nissues: [長く待つ。]\n`;
const kpi = (more = '') => `kind: kpi\nid: visits\ntitle: 来庁者数\nunit: 人\n${more}`;

async function typedInto(cells: Readonly<Record<string, string | number>>, owner: string, more = '') {
  const world = memoryWorld({
    'a/reform.yaml': 'city: 例市\nyear: 令和7年度\nforms: [市様式.xlsx]\n',
    'a/a.yaml': initiative(owner),
    'a/visits.yaml': kpi(more),
    'a/市様式.xlsx': form,
  });
  expect(await world.run('build a'), world.err()).toBe(0);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(world.files.read('out/市様式/a.xlsx')) as unknown as ExcelJS.Buffer);
  for (const [address, value] of Object.entries(cells)) {
    const cell = workbook.getWorksheet('様式')?.getCell(address);
    if (cell) cell.value = value;
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const back = world.later({ 'back/a.xlsx': bytes });
  const code = await back.run('import back --into a --write');
  return { code, said: back.out(), sheet: back.text('a/a.yaml'), kpi: back.text('a/visits.yaml') };
}

test('untouched changes nothing', async () => {
  const { code, ...back } = await typedInto({}, '市民課');
  expect(code).toBe(0);
  expect(back).toMatchObject({ sheet: initiative('市民課'), kpi: kpi() });
});

describe('a baseline and a target', () => {
  test('are written with their times', async () => {
    const back = await typedInto({ B2: '120人（令和6年度）', C2: '300', D2: '令和9年度' }, '市民課');
    expect(back.kpi).toBe(
      kpi('baseline:\n  value: 120人\n  at: 令和6年度\ntarget:\n  value: 300\n  at: 令和9年度\n'),
    );
  });

  test('are written beside a time that is there', async () => {
    const back = await typedInto(
      { B2: '120（令和6年度）', C2: 300 },
      '市民課',
      'baseline: { at: 令和6年度 }\n',
    );
    expect(back.kpi).toBe(kpi('baseline: { at: 令和6年度, value: 120 }\ntarget:\n  value: 300\n'));
  });
});

describe('関係課', () => {
  test('become a list where the sheet names who leads', async () => {
    const back = await typedInto({ C1: '総務課\n各区役所' }, '{ lead: 市民課 }');
    expect(back.sheet).toBe(initiative('{ lead: 市民課, related: [総務課, 各区役所] }'));
  });

  test('are told with the line of the sheet where the owner is one text', async () => {
    const back = await typedInto({ C1: '総務課' }, '市民課');
    expect(back).toMatchObject({ code: 1, sheet: initiative('市民課') });
    expect(back.said).toContain('a/a.yaml:4  owner.related');
    expect(back.said).toContain('手で直してください');
  });
});
