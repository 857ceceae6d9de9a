/** A message names twenty of a thousand plans, files or sheets and counts the rest, however many it is about. */
import { expect, test } from 'vitest';
import { otherCity, twoCities, unknownSheets } from '../../src/returns/refused.ts';
import { memoryWorld } from '../memory-world.ts';

const names = Array.from({ length: 1000 }, (_, at) => `p${1000 + at}`);
const plans = Object.fromEntries(
  names.flatMap((name) => [
    [`data/${name}/reform.yaml`, 'city: 例市\nyear: 令和7年度\n'],
    [`data/${name}/a.yaml`, 'kind: kpi\nid: a\ntitle: 指標\n'],
  ]),
);

test.each([
  ['the plans a form does not belong to', otherCity('白波市', names)],
  ['the plans a form may belong to', twoCities('例市', names)],
  ['the sheets a plan does not have', unknownSheets(names)],
])('%s', (_, { hint, words }) => {
  const said = `${words.ja}${hint?.ja}`;
  expect(said).toContain('p1019 ほか 980 件');
  expect(said).not.toContain('p1020');
  expect(`${words.en}${hint?.en}`).toContain('p1019 and 980 more');
});

test('the plans of which one is to be named', async () => {
  const world = memoryWorld(plans);
  expect(await world.run('next-year data data-r8')).toBe(2);
  expect(world.err()).toContain('計画が1000つあります');
  expect(world.err()).toContain('data/p1019 ほか 980 件');
});

test('the plans that nobody can read', async () => {
  const broken = names.map((name) => [`data/${name}/reform.yaml`, 'city: [例市\n']);
  const world = memoryWorld({ ...plans, ...Object.fromEntries(broken.slice(1)) });
  expect(await world.run('trace data')).toBe(1);
  expect(world.err()).toContain('（999 件: data/p1001、');
  expect(world.err()).toContain('data/p1020 ほか 979 件）');
});

test('the files that stand where others are to be', async () => {
  const sheets = names.map((name) => [`data/${name}.yaml`, `kind: kpi\nid: ${name}\ntitle: 指標\n`]);
  const all = { 'data/reform.yaml': 'city: 例市\nyear: 令和7年度\n', ...Object.fromEntries(sheets) };
  const standing = Object.keys(all).map((path) => [path.replace('data/', 'r8/'), '']);
  const world = memoryWorld({ ...all, ...Object.fromEntries(standing) });
  expect(await world.run('next-year data r8')).toBe(2);
  expect(world.err()).toContain('ほか 981 件');
});
