/** 見え消し: what a person strikes out in a form is read as taken out, and it is said; and words that the form says as well. */
import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { corrected, handOut, home, sentBack, sheet } from './send.ts';

const line = 'import back --into data/hikarino --write';
const note = '取り消し線の引かれた文は、消すものとして読みました。';
const struck = { font: { strike: true } };
const rich = (...richText: ExcelJS.RichText[]): ExcelJS.CellValue => ({ richText });

test('of old words struck out beside the new ones the new ones are taken', async () => {
  const world = await sentBack(({ set }) => {
    set(
      'schedule.後期.0',
      rich({ text: '予約システムの仕様を作成（～' }, { ...struck, text: '1月' }, { text: '2月）' }),
    );
  });
  expect(await world.run(line)).toBe(0);
  expect(world.text(home)).toBe(sheet.replace('（～1月）', '（～2月）'));
  expect(world.out()).toContain(note);
});

test('a whole line struck out goes, and the new one below it takes its place', async () => {
  const world = await sentBack(({ set }) => {
    set(
      'issues.1',
      rich({ ...struck, text: '手続が分かれている。\n' }, { text: '手続が部署ごとに分かれている。' }),
    );
  });
  expect(await world.run(line)).toBe(0);
  expect(world.text(home)).toBe(sheet.replace('- 手続が分かれている。', '- 手続が部署ごとに分かれている。'));
});

test('a whole square struck out is emptied: a person decides', async () => {
  const strike = ({ cell }: { cell(field: string): ExcelJS.Cell }) => {
    const one = cell('issues.1');
    // ExcelJS shares a style between cells.
    one.style = { ...one.style, font: { strike: true } };
  };
  const world = await sentBack(strike);
  expect(await world.run(line)).toBe(1);
  expect(world.text(home)).toBe(sheet);
  expect(world.out()).toContain(`  = ${note}\n  = 欄が空にされています。`);
  expect(await world.run(`${line} --allow-delete`)).toBe(0);
  expect(world.text(home)).toBe(sheet.replace('  - 手続が分かれている。\n', ''));
});

test('words struck out beside the fields, and labels, mean nothing', async () => {
  const world = await sentBack(({ workbook }) => {
    const [worksheet] = workbook.worksheets;
    const label = worksheet?.getCell('A3');
    if (label) label.style = { ...label.style, font: { strike: true } };
    const aside = worksheet?.getCell('Z3');
    if (aside) aside.value = rich({ ...struck, text: '要らないメモ' });
  });
  expect(await world.run(line)).toBe(0);
  expect(world.text(home)).toBe(sheet);
});

test('words of the form itself are told where they have been typed once more', async () => {
  const world = await sentBack(({ workbook }) => {
    const aside = workbook.worksheets[0]?.getCell('F3');
    if (aside) aside.value = '取組項目';
  });
  expect(await world.run(line)).toBe(1);
  expect(world.out()).toMatch(/!F3[^\n]*\n[^\n]*取組項目/);
});

test('a square of a table that went out empty has no field: what is typed there is told, even if the form says it elsewhere', async () => {
  const programme = `kind: initiative
id: counters
title: 窓口の改革
years: [R5, R6, R7]
items:
  - title: 予約
    stages: [検討, 準備, 実施]
    revisions:
      - { in: R6, stages: { R6: 検討, R7: 準備 }, reason: 調整のため }
`;
  const city = {
    'data/hikarino/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\nforms: [jisshi-program]\n',
    'data/hikarino/counters.yaml': programme,
  };
  const world = await handOut(city);
  const path = [...world.contents.keys()].find((one) => /jisshi-program\/.*xlsx$/.test(one)) ?? '';
  const bytes = await corrected(world.files.read(path), ({ cell }) => {
    const { row } = cell('items.0.revisions.0.stages.R7');
    const { col, worksheet } = cell('items.0.stages.0');
    worksheet.getCell(Number(row), Number(col)).value = '実施';
  });
  const back = world.later({ 'back/a.xlsx': bytes });
  expect(await back.run(line)).toBe(1);
  expect(back.text(home)).toBe(programme);
  expect(back.out()).toContain('実施');
});
