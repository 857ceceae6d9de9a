/** The times of a table of indicators: the years of the plan stand beside those of the values, each called as it is. */
import { expect, test } from 'vitest';
import { timesOf } from '../../src/forms/blocks/series.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

function titles(years: string, ...actuals: readonly string[]): string[] {
  const values = actuals.map((at) => `  - { at: ${at}, value: 5% }\n`).join('');
  const { files } = memoryWorld({
    'reform.yaml': 'city: 例市\n',
    'kpi.yaml': `kind: kpi\nid: visits\ntitle: 来庁者数\nactuals:\n${values}`,
    'a.yaml': `kind: initiative\nid: a\ntitle: 取組\nowner: 総務局\nyears: ${years}\nkpis: [visits]\n`,
  });
  const plan = compile(files, '.', { asOf: '2022-10-31', submit: false })[0]?.plan;
  const [initiative] = plan?.initiatives ?? [];
  if (!initiative) throw new Error('The sheet cannot be read.');
  return timesOf(initiative, initiative.programme.kpis).map(({ title }) => title);
}

test.each([
  ['平成26～30年度', ['H26', 'H28'], ['H26', 'H27', 'H28', 'H29', 'H30']],
  ['平成29～33年度', ['H29'], ['H29', 'H30', 'H31', 'H32', 'H33']],
  ['平成29年度～令和3年度', ['H29', 'H30'], ['H29', 'H30', 'R1', 'R2', 'R3']],
  ['平成30年度～令和2年度', ['Ｈ30'], ['Ｈ30', 'R1', 'R2']],
  ['2018年度～2021年度', ['H30'], ['H30', 'R1', 'R2', 'R3']],
  ['令和元年度～令和3年度', ['R2'], ['R1', 'R2', 'R3']],
  ['令和2年度～令和4年度', ['令和2年度'], ['令和2年度', '令和3年度', '令和4年度']],
])('%s with values of %j', (years, actuals, said) => {
  expect(titles(years, ...actuals)).toEqual(said);
});
