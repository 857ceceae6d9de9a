/** How late a report is, clause by clause. */
import { expect, test } from 'vitest';
import { readDates } from '../../src/calendar/read.ts';
import { delayOf } from '../../src/plan/pace.ts';
import type { Milestone, Progress } from '../../src/plan/plan.ts';

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
