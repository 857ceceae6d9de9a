/** 見え消し: what a person strikes out in a form is read as taken out, and it is said. */
import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { home, sentBack, sheet } from './send.ts';

const line = 'import back --into data/hikarino --write';
const note = '取り消し線の引かれた文は、消すものとして読みました。';
const struck = { font: { strike: true } };
const rich = (...richText: ExcelJS.RichText[]): ExcelJS.CellValue => ({ richText });

test('old words struck out beside the new ones', async () => {
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

test('the whole line struck out, the new one below it', async () => {
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
