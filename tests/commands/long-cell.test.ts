/** What no cell of Excel holds is told with its place before anything is built, also where only the whole of a list is too long. */
import { describe, expect, test } from 'vitest';
import { longestCell } from '../../src/grid/cell.ts';
import { memoryWorld } from '../memory-world.ts';
import { formFile, name, text } from '../workbook/official/form-file.ts';

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

/** What is said of it, by line. */
function overflows({ out }: { out(): string }): string[] {
  const lines = out().split('\n');
  return lines.filter((line) => line.includes('form/cell-overflow'));
}

describe('a list that a form of the city takes into one cell', () => {
  const item = (at: number) => `    - ${at}番目の窓口を開く。${'来庁した人は待つ。'.repeat(110)}（～9月）\n`;
  const sheet = (id: string, items: number) =>
    `kind: initiative\nid: ${id}\ntitle: あ\nowner: 課\nschedule:\n  前期:\n${Array.from({ length: items }, (_, at) => item(at)).join('')}`;
  const form = formFile({ rows: `<row r="1">${text('A1', '予定：{{スケジュール}}')}</row>` });
  const own = `${project}forms: [市様式.xlsx]\n`;
  const files = { 'data/a/reform.yaml': own, 'data/a/a.yaml': sheet('a', 40), 'data/a/市様式.xlsx': form };

  test('is found by the check: the list, the cell, and a way out', async () => {
    const world = memoryWorld(files);
    expect(await world.run('check data --format line')).toBe(1);
    expect(overflows(world)).toMatchInlineSnapshot(`
      [
        "data/a/a.yaml:6:3: エラー data/a/市様式.xlsx の 様式!A1 に入る「スケジュール」は、つなぐと40,272文字になり、Excelの1つのセル（32,767文字）に入りません。 [form/cell-overflow]",
      ]
    `);
  });

  test('keeps its own plan from being built, and no other', async () => {
    const other = { 'data/b/reform.yaml': own, 'data/b/b.yaml': sheet('b', 2), 'data/b/市様式.xlsx': form };
    const world = memoryWorld({ ...files, ...other });
    expect(await world.run('build data')).toBe(1);
    expect(overflows(world)).toHaveLength(1);
    expect(world.written).toContain('out/b/市様式/b.xlsx');
    expect(world.written.filter((path) => path.startsWith('out/a/'))).toEqual([]);
  });

  test('is found where the form is named by the operator, too', async () => {
    const world = memoryWorld({ ...files, 'data/a/reform.yaml': project });
    expect(await world.run('check data')).toBe(0);
    expect(await world.run('build data --form data/a/市様式.xlsx')).toBe(1);
    expect(world.out()).toContain('data/a/市様式.xlsx の 様式!A1 に入る「スケジュール」');
    expect(world.written).toEqual([]);
  });

  test('is no finding where a row is repeated for each item', async () => {
    const rows = `<row r="1">${text('A1', '{{スケジュール_内容}}')}</row>`;
    const names = name('繰返_スケジュール', '様式!$1:$1');
    const world = memoryWorld({ ...files, 'data/a/市様式.xlsx': formFile({ rows, names }) });
    expect(await world.run('check data')).toBe(0);
    expect(await world.run('build data')).toBe(0);
  });

  test('can be recorded as an old one', async () => {
    const world = memoryWorld(files);
    expect(await world.run('check data --update-baseline')).toBe(0);
    expect(world.err()).toContain('以前からの指摘');
    expect(world.text('data/a/.reform/baseline.json')).toContain('form/cell-overflow');
    expect(await world.run('check data --format line')).toBe(0);
  });

  test('can be silenced like any finding, and then is told by its place', async () => {
    const silenced = sheet('a', 40).replace(
      '前期:',
      '前期: # reform-ignore form/cell-overflow -- 様式を直す',
    );
    const world = memoryWorld({ ...files, 'data/a/a.yaml': silenced });
    expect(await world.run('check data')).toBe(0);
    expect(await world.run('build data')).toBe(2);
    expect(world.err()).toMatchInlineSnapshot(`
      "エラー: data/a/市様式.xlsx: 様式!A1 に入る「予定：0番目の窓口を開く。来庁した人は待…」（a.yaml）は40,272文字あり、Excelの1つのセルに入る32,767文字を超えています。
      ヒント: 一覧を1つのセルに入れているなら、項目ごとに行を繰り返す形にしてください。1つの文が長いなら、分けるか短くしてください。
      "
    `);
    expect(world.written).toEqual([]);
  });
});

test('a form that cannot be opened is no matter of the check', async () => {
  const sheet = `# ${'長い注。'.repeat(9_000)}\nkind: initiative\nid: a\ntitle: あ\nowner: 課\n`;
  const files = { 'data/reform.yaml': `${project}forms: [市様式.xlsx]\n`, 'data/a.yaml': sheet };
  for (const more of [{}, { 'data/市様式.xlsx': 'これは Excel ではない。' }]) {
    const world = memoryWorld({ ...files, ...more });
    expect(await world.run('check data'), world.err()).toBe(0);
    expect(await world.run('build data')).toBe(2);
  }
});

test('a list of the whole plan has its place in reform.yaml', async () => {
  const form = formFile({ rows: `<row r="1">${text('A1', '{{方針}}')}</row>` });
  const many = Array.from(
    { length: 900 },
    (_, at) => `kind: policy\nid: p${at}\ntitle: ${'窓口の改革'.repeat(8)}${at}\n`,
  );
  const settings = `${project}forms: [市様式.xlsx]\n`;
  const files = {
    'data/reform.yaml': settings,
    'data/all.yaml': many.join('---\n'),
    'data/市様式.xlsx': form,
  };
  const world = memoryWorld(files);
  expect(await world.run('check data --format line')).toBe(1);
  expect(overflows(world)).toMatchInlineSnapshot(`
    [
      "data/reform.yaml:3:1: エラー data/市様式.xlsx の 様式!A1 に入る「方針」は、つなぐと39,489文字になり、Excelの1つのセル（32,767文字）に入りません。 [form/cell-overflow]",
    ]
  `);
});
