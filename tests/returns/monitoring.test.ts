/** What areas reported comes back from the monitoring into the very sheet it came from. */
import { expect, test } from 'vitest';
import { corrected, handOut } from './send.ts';

const policy = `kind: policy
id: vision
title: 区政がめざす姿
years: 令和5～8年度
themes:
  - title: 防災
    directions:
      - title: 備え
        targets:
          - { id: drills, text: 毎年度、全区で訓練を実施 }
          - { id: plans, text: 毎年度、全区で計画を点検 }
          - { id: stocks, text: 毎年度、全区で備蓄を点検 }
monitoring:
  drills:
    令和5年度:
      北区: 達成 # 4月に確かめた
`;
const south = `kind: monitoring
id: r5-south
year: 令和5年度
area: 南区
reports:
  drills: 達成
  plans: { status: 未達成, value: 62%, note: 年度末に点検 }
`;
const files = {
  'data/hikarino/reform.yaml':
    'city: ひかり野市\nyear: 令和5年度\nareas: [北区, 南区]\nforms: [monitoring]\n',
  'data/hikarino/vision.yaml': policy,
  'data/hikarino/south.yaml': south,
};

test('words, values and notes, whoever wrote them', async () => {
  const world = await handOut(files);
  const path = [...world.contents.keys()].find((one) => one.endsWith('.xlsx') && one.includes('monitoring'));
  const bytes = world.files.read(path ?? '');
  const back = async (change: Parameters<typeof corrected>[1], entity: string) => {
    const sent = world.later({
      'back/form.xlsx': await corrected(bytes, change, entity),
    });
    const code = await sent.run('import back/form.xlsx --into data/hikarino --write');
    return { code, text: (name: string) => sent.text(`data/hikarino/${name}.yaml`) };
  };
  const north = await back(({ set }) => set('monitoring.drills.令和5年度.北区', '未達成'), 'policy/vision');
  expect(north.code).toBe(0);
  expect(north.text('vision')).toBe(policy.replace('北区: 達成', '北区: 未達成'));
  expect(north.text('south')).toBe(south);
  const beside = await back(({ set }) => set('monitoring.+:plans.令和5年度.北区', '達成'), 'policy/vision');
  expect(beside.code).toBe(0);
  expect(beside.text('vision')).toBe(`${policy}  plans:\n    令和5年度:\n      北区: 達成\n`);
  const more = await back(({ set }) => set('reports.+:stocks', '未達成'), 'monitoring/r5-south');
  expect(more.text('south')).toBe(`${south}  stocks: 未達成\n`);
  const same = await back(() => {}, 'policy/vision');
  expect([same.text('vision'), same.text('south')]).toEqual([policy, south]);
  const own = await back(({ set }) => {
    set('reports.plans.status', '達成');
    set('reports.plans.value', '100%');
    set('reports.plans.note', '年度内に点検');
  }, 'monitoring/r5-south');
  expect(own.text('vision')).toBe(policy);
  expect(own.text('south')).toBe(
    south.replace('未達成, value: 62%, note: 年度末に点検', '達成, value: 100%, note: 年度内に点検'),
  );
});
