/** How late a report is, clause by clause. */
import { expect, test } from 'vitest';
import { readDates } from '../../src/calendar/read.ts';
import { dutiesOf, stateOf } from '../../src/plan/duties.ts';
import { delayOf } from '../../src/plan/pace.ts';
import type { Milestone, Progress } from '../../src/plan/plan.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

const in2025 = { fiscalYear: 2025 };

function reported(plan: string, report: string, looked = () => {}): Progress {
  const reading = readDates(report, in2025);
  const clauses = reading.clauses.map((clause) => ({
    ...clause,
    get text() {
      looked();
      return clause.text;
    },
  }));
  const milestone: Partial<Milestone> = { reading: readDates(plan, in2025) };
  const progress: Partial<Progress> = { reading: { ...reading, clauses }, of: milestone as Milestone };
  return progress as Progress;
}

test('a first half that was late is late though all ended in time', () => {
  const progress = reported(
    '改定案を作成（～1月）。庁議（～2月）。',
    '改定案を作成（～2月）。庁議（～2月）。',
  );
  expect(delayOf(progress)).toMatchObject({ months: 1, planned: '～1月', actual: '～2月' });
});

test('of thousands of clauses only so many are held against each other', () => {
  let looks = 0;
  const [plan, report] = ['会議を開催（4月）。', '先進都市を視察（5月）。'].map((one) => one.repeat(200));
  const progress = reported(`${plan}終了（9月）。`, `${report}終了（9月）。`, () => {
    looks += 1;
  });
  expect(delayOf(progress)).toBeUndefined();
  expect(looks).toBeLessThan(10_000);
});

test('what a record says half-way through its year is no report of the year, and no slip', () => {
  const stages = (asOf: string) => {
    const { files } = memoryWorld({
      'reform.yaml': 'city: 例市\nyear: 令和7年度\nstages: [検討, 準備, 決定, 継続実施]\n',
      'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
years: 令和6～7年度
items:
  - title: 実施方針の策定
    stages: [検討, 決定]
    records:
      R6: { actual: { stage: 検討, text: 検討した。 } }
      R7: { actual: { stage: 準備, as-of: ${asOf}, text: 案をまとめた。 } }
`,
    });
    const [compiled] = compile(files, '.', { asOf: '2025-10-15', submit: false });
    const duties = compiled?.plan ? dutiesOf(compiled.plan) : [];
    return duties.map((duty) => stateOf(duty, '2025-10-15'));
  };
  expect(stages('令和7年9月末')).toEqual(['done', 'upcoming']);
  expect(stages('令和8年3月末')).toEqual(['done', 'late']);
});
