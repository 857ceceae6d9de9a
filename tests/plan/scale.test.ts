/** A city's grades keep the order in which they were written. */
import { expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

function gradesOf(settings: string) {
  const files = {
    'reform.yaml': `city: 例市\nyear: 令和7年度\n${settings}`,
    'a.yaml': 'kind: kpi\nid: a\ntitle: 件数\n',
  };
  const [project] = compile(memoryWorld(files).files, '.', { asOf: '2025-05-01', submit: false });
  const { grades, scales, statuses } = project?.plan?.city ?? {};
  return [grades, statuses, ...(scales?.values() ?? [])].flatMap((scale) => (scale ? [scale.order] : []));
}

test.each([
  ['grades: { 3: 順調, 2: 概ね順調, 1: 遅れ }\n', ['3', '2', '1']],
  ['grades: { 1: 順調, 2: 概ね順調, 3: 遅れ }\n', ['1', '2', '3']],
  ['grades:\n  S: 目標以上\n  3: 順調\n  2: 遅れ\n', ['S', '3', '2']],
  ['grades:\n  order: worst-first\n  values: { 10: 遅れ, 9: 順調 }\n', ['9', '10']],
  ['statuses: { 100: 完了, 50: 着手, 0: 未着手 }\n', ['100', '50', '0']],
  ['scales:\n  達成度: { 4: 良, 3: 可 }\n', ['4', '3']],
  ['grades: [A, B, C]\n', ['A', 'B', 'C']],
])('%s', (settings, order) => {
  expect(gradesOf(settings)).toEqual([order]);
});

test('however else reform.yaml is at fault', () => {
  expect(gradesOf('grades: { 3: 順調, 2: 遅れ }\nbogus: 1\n')).toEqual([['3', '2']]);
});
