/** What no cell of Excel holds is told with its place before anything is built, also where only the whole of a list is too long. */
import { describe, expect, test } from 'vitest';
import { longestCell } from '../../src/grid/cell.ts';
import { memoryWorld } from '../memory-world.ts';
import { formFile, text } from '../workbook/official/form-file.ts';

const project = 'city: 例市\nyear: 令和7年度\n';
const sections = Array.from({ length: 4_000 }, (_, index) => `窓口改革第${index + 1000}課`);
const joined = sections.join(' ').length;

describe('an owner of so many sections that they fit into no cell together', () => {
  test.each(['initiative', 'policy', 'kpi'])('of a sheet of kind %s', async (kind) => {
    const sheet = `kind: ${kind}\nid: a\ntitle: あ\nowner: [${sections.join(', ')}]\n`;
    const world = memoryWorld({ 'data/reform.yaml': project, 'data/a.yaml': sheet });
    expect(await world.run('check data --format line')).toBe(1);
    const [line] = world
      .out()
      .split('\n')
      .filter((one) => one.includes('form/cell-overflow'));
    expect(line).toContain('data/a.yaml:4:8');
    expect(line).toContain(`所管は、つなぐと${joined.toLocaleString('en-US')}文字になり`);
    expect(await world.run('build data')).toBe(1);
    expect(world.written).toEqual([]);
  });

  test('is let pass as long as they fit', async () => {
    const few = sections.slice(0, Math.floor(longestCell / 11));
    expect(few.join(' ').length).toBeLessThanOrEqual(longestCell);
    const sheet = `kind: kpi\nid: a\ntitle: あ\nowner: [${few.join(', ')}]\n`;
    const world = memoryWorld({ 'data/reform.yaml': project, 'data/a.yaml': sheet });
    expect(await world.run('build data')).toBe(0);
  });
});

test('a list that a form of the city takes into one cell: the cell, the sheet, and a way out', async () => {
  const form = formFile({ rows: `<row r="1">${text('A1', '{{現状・課題}}')}</row>` });
  const issue = '来庁した人は窓口で長く待つ。'.repeat(100);
  const sheet = `kind: initiative\nid: a\ntitle: あ\nowner: 課\nissues:\n${`  - ${issue}\n`.repeat(30)}`;
  const files = { 'data/reform.yaml': project, 'data/a.yaml': sheet, '市様式.xlsx': form };
  const world = memoryWorld(files);
  expect(await world.run('build data --form 市様式.xlsx')).toBe(2);
  expect(world.err()).toMatchInlineSnapshot(`
    "エラー: 市様式.xlsx: 様式!A1 に入る「来庁した人は窓口で長く待つ。来庁した人は…」（a.yaml）は42,029文字あり、Excelの1つのセルに入る32,767文字を超えています。
    ヒント: 一覧を1つのセルに入れているなら、項目ごとに行を繰り返す形にしてください。1つの文が長いなら、分けるか短くしてください。
    "
  `);
  expect(world.written).toEqual([]);
});
