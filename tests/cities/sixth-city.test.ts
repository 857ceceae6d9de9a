/** A sixth city takes a folder: its sheets, its own form and its own template, and not a line of code. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { gridOf } from '../../src/forms/grid-of.ts';
import { subjectsOf } from '../../src/forms/subjects.ts';
import { viewOf } from '../../src/forms/view-of.ts';
import { compile } from '../../src/reform.ts';
import { printGrid } from '../grid/print.ts';
import { memoryWorld } from '../memory-world.ts';

const root = new URL('./shiranami/', import.meta.url);

const files = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(new URL(path, root)).isFile())
    .map((path) => [`shiranami/${path}`, readFileSync(new URL(path, root), 'utf8')]),
);

const moment = { asOf: '2025-10-31', submit: false };
const today = { today: moment.asOf };

/** Keys whose words lead to other sheets and are not printed themselves. */
const links = new Set([
  ...['kind', 'id', 'of', 'after', 'kpis', 'to', 'scale', 'better', 'year'],
  ...['show', 'marks', 'initiative', 'leads-to'],
]);

/** Every word of the sheets of initiatives and of the indicators they use. */
function wordsOf(path: string): string[] {
  const words: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && value.trim() !== '') words.push(value);
    else if (Array.isArray(value)) for (const one of value) visit(one);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) if (!links.has(key)) visit(one);
  };
  for (const document of parseAllDocuments(files[path] ?? '', { schema: 'failsafe' })) visit(document.toJS());
  return words;
}

async function cellsOf(bytes: Uint8Array): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const texts: string[] = [];
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        // A square below or beside a merged one has no text of its own.
        if (cell.value !== null) texts.push(cell.text);
      });
    });
  });
  return texts.join('\n');
}

async function built(line = '') {
  const world = memoryWorld(files, today);
  expect({ code: await world.run(`build shiranami ${line}`), err: world.err() }).toEqual({
    code: 0,
    err: '',
  });
  return world;
}

describe('白波市', () => {
  test.each(['', '--submit'])('is checked clean %s', async (stage) => {
    const world = memoryWorld(files, today);
    expect(await world.run(`check shiranami ${stage}`)).toBe(0);
    expect(world.out()).toBe('✓ 指摘はありません（1 計画 11 シート）\n');
  });

  test('gets its own form, page and lists', async () => {
    const world = await built();
    expect(world.written).toEqual([
      'out/kaikaku-chosho/0039.xlsx',
      'out/kaikaku-chosho/0039.md',
      'out/kaikaku-chosho/0107.xlsx',
      'out/kaikaku-chosho/0107.md',
      'out/policy-sheet/counters.xlsx',
      'out/policy-sheet/counters.md',
      'out/progress-list.xlsx',
      'out/progress-list.md',
      'out/kpi-list.xlsx',
      'out/kpi-list.md',
      'out/schedule-list.xlsx',
      'out/schedule-list.md',
      'out/data-list.xlsx',
      'out/data-list.csv',
      'out/index.md',
    ]);
  });

  test.each([
    ['kaikaku-chosho/0039', ['initiatives/0039.yaml', 'kpis/counter.yaml']],
    ['kaikaku-chosho/0107', ['initiatives/0107.yaml', 'kpis/drills.yaml']],
    ['policy-sheet/counters', ['policies/counters.yaml']],
  ])('%s: every word of its sheets stands in the workbook and on the page', async (path, sheets) => {
    const world = await built();
    const cells = await cellsOf(world.files.read(`out/${path}.xlsx`));
    const page = world.text(`out/${path}.md`);
    // That a policy is decided is said by leaving 案 out.
    const words = sheets.flatMap((sheet) => wordsOf(`shiranami/${sheet}`)).filter((word) => word !== '決定');
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => !cells.includes(word))).toEqual([]);
    expect(words.filter((word) => !page.replaceAll('\\', '').includes(word))).toEqual([]);
  });

  test('its form on squared paper', async () => {
    const [compiled] = compile(memoryWorld(files).files, 'shiranami', moment);
    const form = compiled?.plan?.forms.find(({ id }) => id === 'kaikaku-chosho');
    const subject = form && compiled?.plan && subjectsOf(form, compiled.plan)[0];
    if (!subject) throw new Error('白波市 has no initiative.');
    const grid = printGrid(gridOf(viewOf(form, subject, undefined)));
    await expect(grid).toMatchFileSnapshot('shiranami.grid.txt');
  });

  test('its own template writes the page', async () => {
    const world = await built();
    await expect(world.text('out/kaikaku-chosho/0039.md')).toMatchFileSnapshot('shiranami.page.md');
  });

  test('an edition of a quarter lies beside it, and knows nothing of later quarters', async () => {
    const world = await built('--period R7-Q2');
    expect(world.written[0]).toBe('out/R7-Q2/kaikaku-chosho/0039.xlsx');
    const early = await built('--period R7-Q1');
    const page = early.text('out/R7-Q1/kaikaku-chosho/0039.md');
    expect(page).toContain('やり直しの公告（5月）');
    expect(page).not.toContain('湊地区で試行を始める（9月～）');
  });
});

describe('a template of the city', () => {
  test.each([
    [
      'names a value that does not exist',
      '# {{text title}}\n\n{{text titel}}\n',
      '3行目を使えません（その値はありません）',
    ],
    [
      'calls a helper that does not exist',
      '{{texxt title}}\n',
      '1行目を使えません（ヘルパー「texxt」はありません）',
    ],
    ['is not closed', '# {{text title}}\n{{#if title}}\n', '閉じられていない {{# }} があります'],
  ])('that %s is a failure with its name and line', async (_, template, said) => {
    const path = 'shiranami/templates/kaikaku-chosho.md.hbs';
    const world = memoryWorld({ ...files, [path]: template }, today);
    expect(await world.run('build shiranami')).toBe(2);
    expect(world.err()).toContain(`テンプレート「${path}」の`);
    expect(world.err()).toContain(said);
    expect(world.written).toEqual([]);
  });

  test('that belongs to no form is a failure with a guess', async () => {
    const world = memoryWorld({ ...files, 'shiranami/templates/kaikaku-choso.md.hbs': 'x' }, today);
    expect(await world.run('build shiranami')).toBe(2);
    expect(world.err()).toContain('kaikaku-choso.md.hbs');
    expect(world.err()).toContain('「kaikaku-chosho.md.hbs」のことではありませんか');
  });

  test('for all forms holds where a form has none of its own', async () => {
    const world = memoryWorld(
      { ...files, 'shiranami/templates/form.md.hbs': '白波市：{{text title}}' },
      today,
    );
    await world.run('build shiranami');
    expect(world.text('out/kpi-list.md')).toBe('白波市：KPI一覧\n');
    expect(world.text('out/kaikaku-chosho/0107.md')).toContain('改革取組調書');
  });
});
