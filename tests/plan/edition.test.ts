/** What is left of a plan at the end of a period, field by field. */
import { describe, expect, test } from 'vitest';
import { nameOfPeriod, readPeriod } from '../../src/calendar/period.ts';
import { editionOf, periodsOf } from '../../src/plan/edition.ts';
import { link } from '../../src/plan/link.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { compile } from '../../src/reform.ts';
import { writtenPath } from '../../src/sheets/pruned.ts';
import { memoryWorld } from '../memory-world.ts';

function planOf(project: string, ...sheets: string[]): Plan {
  const { files } = memoryWorld({ 'data/reform.yaml': project, 'data/sheets.yaml': sheets.join('---\n') });
  const [compiled] = compile(files, 'data', { asOf: '2030-01-01', submit: false });
  if (!compiled?.plan) throw new Error('no plan');
  return compiled.plan;
}

function editionAt(name: string, project: string, ...sheets: string[]): Plan {
  const period = readPeriod(name);
  if (!period) throw new Error(`${name} is no period`);
  return link(editionOf(planOf(project, ...sheets).sheets, period));
}

const halves = 'city: 例市\nyear: 令和7年度\n';
const yearly = 'city: 例市\nyear: 平成28年度\ncycle: year\nmoney: 千円\n';

describe('progress', () => {
  const byPeriod = `kind: initiative
id: a
progress:
  前期: [調査（6月）]
  後期: [試行（11月）]
  次年度以降: [本格実施（4月）]
`;

  test('of later periods is gone, and so is that of the years to come', () => {
    expect(reports(editionAt('R7-H1', halves, byPeriod))).toEqual(['調査（6月）']);
    expect(reports(editionAt('R7-H2', halves, byPeriod))).toEqual(['調査（6月）', '試行（11月）']);
  });

  test('of a flat list goes by its dates, and what stays keeps its place in the sheet', () => {
    const flat = 'kind: initiative\nid: a\nprogress: [試行（11月）, 日付なし, 調査（6月）]\n';
    const [initiative] = editionAt('R7-H1', halves, flat).initiatives;
    expect(initiative?.progress.map(({ origin, text }) => [text, writtenPath(origin)])).toEqual([
      ['日付なし', ['progress', 1]],
      ['調査（6月）', ['progress', 2]],
    ]);
  });

  test('by quarters', () => {
    const quarters = `kind: initiative\nid: a\nprogress: { 第1四半期: [調査（6月）], 第2四半期: [集計（8月）], 第3四半期: [報告（10月）] }\n`;
    const plan = editionAt('R7-Q2', `${halves}cycle: quarters\n`, quarters);
    expect(reports(plan)).toEqual(['調査（6月）', '集計（8月）']);
  });

  function reports({ initiatives }: Plan): string[] {
    return initiatives.flatMap(({ progress }) => progress.map(({ text }) => text));
  }
});

test('the schedule is a plan, and stays', () => {
  const sheet =
    'kind: initiative\nid: a\nschedule: { 前期: [調査（6月）], 後期: [試行（11月）], 次年度以降: [実施] }\n';
  const [initiative] = editionAt('R7-H1', halves, sheet).initiatives;
  expect(initiative?.milestones.map(({ text }) => text)).toEqual(['調査（6月）', '試行（11月）', '実施']);
});

describe('a value of a KPI', () => {
  const kpi = (at: string) =>
    `kind: kpi\nid: k\nactuals: [{ at: ${at}, value: 5 }]\ntarget: { at: 令和12年度, value: 9 }\n`;

  test.each([
    ['2024年', 'R7-H1', true],
    ['2024年度', 'R7-H1', true],
    ['2025年', 'R7-H1', false],
    ['2025年', 'R7-H2', true],
    ['2025年度', 'R7-H1', false],
    ['2025年度', 'R7-H2', true],
    ['R7', 'R7-H1', false],
    ['令和7年9月末', 'R7-H1', true],
    ['令和7年10月1日現在', 'R7-H1', false],
    ['令和7年度前期', 'R7-H1', true],
    ['当初', 'R7-H1', true],
  ])('of %s in %s: %s', (at, period, there) => {
    const [found] = editionAt(period, halves, kpi(at)).kpis;
    expect(found?.actuals.length).toBe(there ? 1 : 0);
    expect(found?.target?.value).toBe('9');
  });
});

describe('a sheet of several years', () => {
  const programme = `kind: initiative
id: p
years: 平成26～30年度
items:
  - title: 方針
    stages: [検討, 決定, 実施, ⇒, ⇒]
    revisions:
      - { in: 27年度, stages: { 28年度: 決定 }, reason: 説明のため }
      - { in: 28年度, stages: { 29年度: 実施 }, reason: 協議のため }
    records:
      H27: { plan: 協議, actual: { text: 協議した, as-of: 3月末 }, grade: B }
      H28: { plan: 決める, actual: [{ text: 案を作った, as-of: 9月末 }, 決めた], grade: A }
evaluations: [{ at: 27年度, grade: B }, { at: 28年度, grade: A }]
money:
  - { at: 28年度, kind: 予算, amount: 100 }
  - { at: 27年度, kind: 決算, amount: 80 }
  - { at: 28年度, kind: 決算, amount: 90 }
`;

  test('at the end of a year holds the records, revisions, grades and settlements up to it', () => {
    const plan = editionAt('H27', yearly, programme);
    const [initiative] = plan.initiatives;
    const [item] = initiative?.programme.items ?? [];
    expect(item?.rows.map((row) => row.in?.text)).toEqual([undefined, '27年度']);
    expect(item?.records.map(({ at }) => at)).toEqual(['H27']);
    expect(initiative?.programme.evaluations.map(({ at }) => at?.text)).toEqual(['27年度']);
    expect(initiative?.programme.money.map(({ at, kind }) => `${at?.text}${kind?.text}`)).toEqual([
      '28年度予算',
      '27年度決算',
    ]);
    expect(initiative?.year).toBe('平成27年度');
  });

  test('within a year holds its plan, and what was reported at a day before the end', () => {
    const [initiative] = editionAt('H28-H1', yearly.replace('year\n', 'halves\n'), programme).initiatives;
    const record = initiative?.programme.items[0]?.records.at(-1);
    expect(record?.plan.flatMap(({ text }) => text.map((one) => one.text))).toEqual(['決める']);
    expect(record?.actual.flatMap(({ text }) => text.map((one) => one.text))).toEqual(['案を作った']);
    expect(record?.evaluations).toEqual([]);
  });

  test('has a period for each of its years', () => {
    expect(periodsOf(planOf(yearly, programme)).map(nameOfPeriod)).toEqual([
      '平成26年度',
      '平成27年度',
      '平成28年度',
      '平成29年度',
      '平成30年度',
    ]);
  });
});

test('a sheet of a later year is not there yet; one of an earlier year is complete', () => {
  const sheet = (id: string, year: string) =>
    `kind: initiative\nid: ${id}\nyear: ${year}\nprogress: { 後期: [実施（2月）] }\n`;
  const plan = editionAt('R7-H1', halves, sheet('old', '令和6年度'), sheet('new', '令和8年度'));
  expect(plan.initiatives.map(({ id, progress }) => [id, progress.length])).toEqual([['old', 1]]);
});

test('monitoring of a year that is not over is not there yet', () => {
  const policy = `kind: policy
id: v
themes: [{ title: 共創, directions: [{ title: 協働, targets: [{ id: t, text: 令和8年度末までに全区で実施 }] }] }]
monitoring: { t: { 令和6年度: { 北区: 達成 }, 令和7年度: { 北区: 達成 } } }
`;
  const sheet = 'kind: monitoring\npolicy: v\nyear: 令和7年度\narea: 南区\nreports: { t: 達成 }\n';
  const at = (name: string) => {
    const { policies } = editionAt(name, `${halves}areas: [北区, 南区]\n`, policy, sheet);
    return policies.flatMap(({ reports }) => reports.map(({ area, fiscalYear }) => `${area}${fiscalYear}`));
  };
  expect(at('R7-H1')).toEqual(['北区2024']);
  expect(at('R7-H2')).toEqual(['北区2024', '北区2025', '南区2025']);
});
