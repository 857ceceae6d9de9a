/** The pages of a plan: their views are made when they are asked for. */
import { expect, test } from 'vitest';
import { pagesOf } from '../../src/forms/pages.ts';
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

test('the head of a page is that of its view', () => {
  for (const { head, view } of pages()) expect(view).toEqual({ ...head, blocks: view.blocks });
});

test('the list of KPIs names all initiatives that show one', () => {
  const list = pages().find(({ form }) => form === 'kpi-list')?.view.blocks[0];
  if (list?.kind !== 'table') throw new Error('There is no list of KPIs.');
  expect(list.rows[0]?.at(-1)?.text).toBe('aの取組\nbの取組');
});
