/** `reform monitoring`: the matrix of targets and areas on the screen, in either language. */
import { expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';

const files = {
  'data/reform.yaml': 'city: 白波市\nyear: R7\nareas: [北区, 南区, 東区]\n',
  'data/policy.yaml':
    'kind: policy\nid: p\ntitle: 方針\nthemes: [{ title: 窓口, directions: [{ title: 早い窓口, targets: [{ id: t, text: 毎年度、待たない }] }] }]\n',
  'data/north.yaml': 'kind: monitoring\npolicy: p\narea: 北区\nyear: R7\nreports: { t: 達成 }\n',
};

test.each([
  [
    'ja',
    `方針  令和7年度
          北南東
          区区区
3区中1区  達＿＿  毎年度、待たない
達＝達成　未＝未達成　外＝対象外　＿＝未報告
未報告: 南区 1、東区 1
`,
  ],
  [
    'en',
    `方針  令和7年度
          北南東
          区区区
3区中1区  達＿＿  毎年度、待たない
達 achieved, 未 missed, 外 exempt, ＿ not reported
Not reported: 南区 1, 東区 1
`,
  ],
])('says in %s who has reported', async (language, expected) => {
  const world = memoryWorld(files);
  expect(await world.run(`monitoring data --lang ${language}`)).toBe(0);
  expect(world.out()).toBe(expected);
});
