/** The columns of the tables by year, and the many ways to name one of them. */
import { expect, test } from 'vitest';
import { columnOf, yearColumns } from '../../src/plan/year-columns.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

test.each([
  ['平成26～30年度', '26年度 27年度 28年度 29年度 30年度'],
  ['平成29～32年度', '29年度 30年度 31年度 32年度'],
  ['平成30年度～令和2年度', '平成30年度 令和元年度 令和2年度'],
  ['令和5～7年度', '令和5年度 令和6年度 令和7年度'],
  ['2023～2025年度', '2023年度 2024年度 2025年度'],
  ['いつか', ''],
])('%s', (span, columns) => {
  expect(
    yearColumns(span)
      .map(({ text }) => text)
      .join(' '),
  ).toBe(columns);
});

test('a list is printed as it is written, whatever it is', () => {
  expect(yearColumns(['R5', '6', '第1四半期'])).toEqual([
    { text: 'R5', year: 2023 },
    { text: '6', year: 2024 },
    { text: '第1四半期', year: undefined },
  ]);
});

test.each(['28年度', 'H28', '28', '２８年度', '平成28年度', '2016年度'])('%s is the third column', (name) => {
  expect(columnOf(yearColumns('平成26～30年度'), name)).toBe(2);
});

test('a year that the plan does not have is no column', () => {
  expect(columnOf(yearColumns('平成26～30年度'), 'H31')).toBeUndefined();
});

test('so many years are no columns, and that is said', () => {
  const years = (count: number) => Array.from({ length: count }, (_, index) => `R${index + 1}`);
  expect(yearColumns(years(50))).toHaveLength(50);
  expect(yearColumns(years(51))).toEqual([]);
  const sheet = (count: number) =>
    `kind: initiative\nid: a\ntitle: 題\nyears: [${years(count).join(', ')}]\n`;
  const found = (count: number) => {
    const { files } = memoryWorld({
      'reform.yaml': '{ city: 例市, year: 令和7年度 }\n',
      'a.yaml': sheet(count),
    });
    return compile(files, '.', { asOf: '2025-05-01', submit: false })[0]?.diagnostics.map(({ rule }) => rule);
  };
  expect(found(50)).not.toContain('document/unreadable-year');
  expect(found(51)).toContain('document/unreadable-year');
});
