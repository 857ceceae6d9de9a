/** The pages of a plan: their views are made when they are asked for. */
import { expect, test } from 'vitest';
import { gridOf } from '../../src/forms/grid-of.ts';
import { pagesOf } from '../../src/forms/pages.ts';
import { lineCount } from '../../src/grid/heights.ts';
import { columnCharacters } from '../../src/grid/paper.ts';
import { defaultTheme } from '../../src/grid/theme.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

const sheet = (id: string) =>
  `kind: initiative\nid: ${id}\ntitle: ${id}の取組\nowner: 総務局\nkpis: [visits]\nschedule:\n  前期: [案を作成（～9月）]\n`;

function pages() {
  const { files } = memoryWorld({
    'reform.yaml': 'city: 例市\nyear: 令和7年度\n',
    'a.yaml': sheet('a'),
    'b.yaml': sheet('b'),
    'visits.yaml': 'kind: kpi\nid: visits\ntitle: 来庁者数\nunit: 人\n',
  });
  const plan = compile(files, '.', { asOf: '2025-07-01', submit: false })[0]?.plan;
  if (!plan) throw new Error('There is no plan.');
  return pagesOf(plan, undefined);
}

test('no more than one view is held, and it comes again as it was', () => {
  const [one, other] = pages();
  if (!one || !other) throw new Error('There are no two pages.');
  const { view } = one;
  expect(one.view).toBe(view);
  expect(other.view).not.toEqual(view);
  expect(one.view).not.toBe(view);
  expect(one.view).toEqual(view);
});

test('the head of a page is that of its view, which has a paper and blocks besides', () => {
  const papers = pages().map(({ form, head, view }) => {
    const { blocks, paper, ...words } = view;
    expect(words).toEqual(head);
    expect(blocks).not.toEqual([]);
    return `${form} ${paper.size}${paper.landscape ? '横' : ''}`;
  });
  expect(papers).toEqual([
    'yoshiki4 A4',
    'yoshiki4 A4',
    'initiative-sheet A4',
    'initiative-sheet A4',
    'progress-list A4横',
    'kpi-list A4横',
    'schedule-list A3横',
  ]);
});

test('the list of KPIs names all initiatives that show one', () => {
  const list = pages().find(({ form }) => form === 'kpi-list')?.view.blocks[0];
  if (list?.kind !== 'table') throw new Error('There is no list of KPIs.');
  expect(list.rows[0]?.at(-1)?.text).toBe('aの取組\nbの取組');
});

/** A list of KPIs with values of so many years. */
function kpiList(years: number) {
  const actuals = Array.from({ length: years }, (_, year) => `{ at: 令和${year + 1}年度, value: "12,345" }`);
  const { files } = memoryWorld({
    'reform.yaml': 'city: 例市\nyear: 令和7年度\n',
    'visits.yaml': `kind: kpi\nid: visits\ntitle: 来庁者数\nunit: 人\nbetter: higher\nactuals: [${actuals.join(', ')}]\n`,
  });
  const plan = compile(files, '.', { asOf: '2025-07-01', submit: false })[0]?.plan;
  const view = plan && pagesOf(plan, undefined).find(({ form }) => form === 'kpi-list')?.view;
  if (!view) throw new Error('There is no list of KPIs.');
  const grid = gridOf(view);
  const measure = { theme: defaultTheme, columns: columnCharacters(grid, defaultTheme) };
  const heads = grid.rows[1]?.squares.map((square) => lineCount(square, measure)) ?? [];
  return { paper: grid.page.paper, heads: heads.length, lines: Math.max(...heads) };
}

test('the list of KPIs of many years goes to larger paper before its heads are broken', () => {
  expect(kpiList(3)).toEqual({ paper: 'A4', heads: 10, lines: 1 });
  expect(kpiList(4)).toEqual({ paper: 'A3', heads: 11, lines: 1 });
  expect(kpiList(9)).toEqual({ paper: 'A3', heads: 16, lines: 1 });
});
