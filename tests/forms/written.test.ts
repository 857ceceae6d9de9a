/** What the lists and lines of forms make of words as officials write them: values, notes, times, long labels, missing numbers. */
import { expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';

async function built(sheets: string, forms = 'yoshiki4, initiative-sheet') {
  const world = memoryWorld({
    'data/reform.yaml': `city: 武蔵原市\nyear: 令和8年度\ncycle: quarters\nforms: [${forms}]\nplans: [{ id: sogo, title: 総合計画, policies: { 1: 安心 } }]\n`,
    'data/a.yaml': sheets,
  });
  const code = await world.run('build data --as-of 2026-05-01');
  if (code !== 0) throw new Error(world.out() + world.err());
  return world;
}

const sheet = `kind: initiative
id: a
title: 窓口の改革
owner: 市民部
year: 令和8年度
issues: 窓口が混み合う。
content: 窓口を改める。
schedule:
  第1四半期: [調査（6月）]
contributes: [{ to: sogo/1, kpis: [k] }]
---
kind: kpi
id: k
unit: ％
better: higher
note: ※現年度分
title: |
  収納率
actuals:
  - { at: 令和7年度末, value: 99.0 }
  - { at: 令和8年度9月末, value: 98.8（見込み） }
  - { at: 令和5年度, value: "1,234,567" }
target: { at: 令和11年度, value: 99.3 }
`;

test('the list of KPIs keeps the order of time, the last nought of a value, and what was written behind it', async () => {
  const world = await built(sheet);
  const rows = world
    .text('out/kpi-list.md')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  expect(rows).toEqual([
    '| KPI | 単位 | 向き | 令和5年度 | 令和7年度末 | 令和8年度9月末 | 目標の時点 | 目標 | 達成 | 使っている取組 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    expect.stringMatching(/^\| 収納率 \| ％ \| 増やす \| 1,234,567 \| 99\.0 \| 98\.8（見込み） \|/),
  ]);
});

test('a value with a fraction keeps the separators its author wrote, and gets none', async () => {
  const fractions = sheet.replace('value: 99.0', 'value: 1234.5').replace('"1,234,567"', '"1,234.5"');
  const world = await built(fractions);
  expect(world.text('out/kpi-list.md')).toContain('| 1,234.5 | 1234.5 |');
});

test('a note that brings its mark gets no second one', async () => {
  const world = await built(sheet);
  expect(world.text('out/yoshiki4/a.md')).toContain(' ※現年度分');
  expect(world.text('out/yoshiki4/a.md')).not.toContain('※※');
});

test('a time whose value is still missing says nothing in a line', async () => {
  const world = await built(sheet.replace('value: 98.8（見込み）', 'value: ""'));
  expect(world.text('out/yoshiki4/a.md')).toContain('99.0％ (令和7年度末)、 1,234,567％ (令和5年度)');
});

test('a form of an initiative without numbers has no square for them', async () => {
  const world = await built(sheet);
  expect(world.text('out/initiative-sheet/a.md')).toContain('| 取組 | 窓口の改革 |');
});

test('an item in two months of the year has its mark in these, and runs in none between them', async () => {
  const items = '[研修（年2回：7月・1月）, 調査（5月～7月）, 報告（2月）、改定（3月）]';
  const world = await built(sheet.replace(/schedule:\n.*\n/, `schedule: ${items}\n`));
  const rows = world
    .text('out/schedule-list.md')
    .split('\n')
    .filter((line) => line.includes('（'));
  const months = rows.map((row) =>
    row
      .split('|')
      .slice(4, 16)
      .map((one) => one.trim() || '.')
      .join(''),
  );
  expect(months).toEqual(['...●.....●..', '.→→●........', '..........●●']);
});
