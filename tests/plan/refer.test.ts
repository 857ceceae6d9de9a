/** What an id names, and what is kept of one that leads nowhere. */
import { expect, test } from 'vitest';
import type { Unresolved } from '../../src/plan/plan.ts';
import { refer } from '../../src/plan/refer.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

const origin = { file: 'a.yaml', document: 0, path: ['kpis'] };

test('the first of an id is meant, and nothing is said of it', () => {
  const all = [{ id: 'a' }, { id: 'b', first: true }, { id: 'b' }, {}];
  const unresolved: Unresolved[] = [];
  expect(refer(all, 'b', { kind: 'kpi', origin }, unresolved)).toBe(all[1]);
  expect(unresolved).toEqual([]);
});

test('what leads nowhere is kept with the ids there are, listed once for all who ask', () => {
  const all = [{ id: 'a' }, { id: 'b' }, { id: 'b' }, {}];
  const unresolved: Unresolved[] = [];
  for (const id of ['c', 'd', ''])
    expect(refer(all, id, { kind: 'kpi', origin }, unresolved)).toBeUndefined();
  expect(unresolved.map(({ words }) => words)).toEqual(['c', 'd', '']);
  expect(unresolved[0]).toEqual({ kind: 'kpi', words: 'c', known: ['a', 'b'], origin });
  expect(new Set(unresolved.map(({ known }) => known)).size).toBe(1);
});

test('where a thousand ids lead nowhere among a thousand, no more is guessed than takes a moment', () => {
  const each = (sheet: (number: number) => string) =>
    Array.from({ length: 1100 }, (_, number) => sheet(number)).join('---\n');
  const kpi = (number: number) => `kind: kpi\nid: cases-${number}-a\ntitle: 第${number}号の件数\nunit: 件\n`;
  const initiative = (number: number) =>
    `kind: initiative\nid: i${number}\ntitle: 第${number}号\nkpis: cases-${number}-b\n`;
  const { files } = memoryWorld({
    'reform.yaml': 'city: ひかり野市\nyear: 令和7年度\n',
    'kpis.yaml': each(kpi),
    'initiatives.yaml': each(initiative),
  });
  const [project] = compile(files, '.', { asOf: '2025-05-01', submit: false });
  const lost = project?.diagnostics.filter(({ rule }) => rule === 'reference/unresolved') ?? [];
  expect(lost).toHaveLength(1100);
  expect(lost[0]).toMatchObject({ fix: { text: 'cases-0-a', safe: false } });
  expect(lost[1099]?.fix).toBeUndefined();
  expect(lost[1099]?.hint?.ja).toContain('使える識別子は「cases-0-a」');
});

test('nor is more guessed of targets that are restated', () => {
  const each = (entry: (number: number) => string) =>
    Array.from({ length: 1100 }, (_, number) => `          - ${entry(number)}\n`).join('');
  const { files } = memoryWorld({
    'reform.yaml': 'city: ひかり野市\nyear: 令和7年度\n',
    'policy.yaml': `kind: policy\nid: p\ntitle: 方針\nthemes:\n  - title: 窓口\n    directions:\n      - title: 待ち時間\n        targets:\n${each((number) => `{ id: cases-${number}-a, text: 第${number}号を進める。 }`)}${each((number) => `restates: cases-${number}-b`)}`,
  });
  const [project] = compile(files, '.', { asOf: '2025-05-01', submit: false });
  const lost = project?.diagnostics.filter(({ rule }) => rule === 'reference/unresolved') ?? [];
  expect(lost).toHaveLength(1100);
  expect(lost[0]).toMatchObject({ fix: { text: 'cases-0-a', safe: false } });
  expect(lost[1099]?.fix).toBeUndefined();
});

test('restatements that lead nowhere are not told to be the same', () => {
  const { files } = memoryWorld({
    'reform.yaml': 'city: ひかり野市\nyear: 令和7年度\n',
    'policy.yaml':
      'kind: policy\nid: p\ntitle: 方針\nthemes:\n  - title: 窓口\n    directions:\n      - title: 待ち時間\n        targets: [{ restates: a }, { restates: b }]\n',
  });
  const [project] = compile(files, '.', { asOf: '2025-05-01', submit: false });
  expect(
    project?.diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith('reference/')),
  ).toEqual(['reference/unresolved', 'reference/unresolved']);
});

test('of a report that names none of several policies no empty name is looked for', () => {
  const policy = (id: string) =>
    `kind: policy\nid: ${id}\ntitle: ${id}\nthemes:\n  - title: 窓口\n    directions:\n      - title: 待ち時間\n        targets: [{ id: ${id}-1, text: 令和7年度末までに窓口を減らす。 }]\n`;
  const { files } = memoryWorld({
    'reform.yaml': 'city: ひかり野市\nyear: 令和7年度\n',
    'policies.yaml': [policy('a'), policy('b')].join('---\n'),
    'report.yaml': 'kind: monitoring\nid: r\nreports: { a-1: 達成 }\n',
  });
  const [project] = compile(files, '.', { asOf: '2025-05-01', submit: false });
  const [said] = project?.diagnostics.filter(({ rule }) => rule === 'reference/unresolved') ?? [];
  expect(said?.message.ja).toBe('方針の識別子が書かれていません。');
  expect(said?.hint?.ja).toContain('使える識別子は「a」、「b」です。');
});
