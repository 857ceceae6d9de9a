import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';

const city = `city: 例市
year: 令和7年度
plans:
  - { id: basic, title: 例市基本計画 }
`;

const policy = `kind: policy
id: offices
title: 区役所のあり方
findings:
  - { id: consultation, number: ①, title: 相談の複合化 }
  - { id: ict, number: ②, title: ICTの活用 }
visions:
  - id: listen
    number: ①
    title: 寄り添う区役所
    answers: consultation
    actions:
      - { id: counter, title: 相談窓口の充実, initiative: counter }
      - { id: experts, title: 専門職の配置 }
  - { id: disaster, number: ②, title: 減災に取り組む区役所 }
`;

const counter = `kind: initiative
id: counter
title: 相談窓口の見直し
owner: [市民局, 区政課]
policy: offices
contributes:
  - { to: basic, kpis: [waiting] }
`;

const experts = `kind: initiative
id: experts
title: 保健師の増員
owner: [市民局, 区政課]
policy: offices
action: experts
`;

const kpi = (id: string, title: string) => `kind: kpi
id: ${id}
title: ${title}
unit: 分
better: lower
actuals: [{ at: 2024年度, value: 12 }]
`;

const files = {
  'reform.yaml': city,
  'policy.yaml': policy,
  'counter.yaml': counter,
  'waiting.yaml': kpi('waiting', '待ち時間'),
};

async function trace(sheets: Readonly<Record<string, string>>, options = ''): Promise<string> {
  const world = memoryWorld(sheets);
  expect(await world.run(`trace . ${options}`)).toBe(0);
  return world.out();
}

describe('the trace of a policy', () => {
  test('follows every chain, and marks where it breaks off', async () => {
    expect(await trace({ ...files, 'unused.yaml': kpi('unused', '来庁者数') })).toBe(`例市
区役所のあり方
├ ① 相談の複合化
│ └ ① 寄り添う区役所
│   ├ 相談窓口の充実
│   │ └ 相談窓口の見直し
│   │   └ 待ち時間
│   └ 専門職の配置
│     └ × 実施する取組がありません
├ ② ICTの活用
│ └ × 応える像がありません
└ × 応える検証の項目がありません
  └ ② 減災に取り組む区役所
    └ × 取組項目がありません
× どこからも使われていない KPI
└ 来庁者数
`);
  });

  test('an initiative may name the action itself', async () => {
    const out = await trace({ ...files, 'experts.yaml': experts });
    expect(out).toContain(`│   └ 専門職の配置
│     └ 保健師の増員
│       └ × KPI がありません`);
  });

  test('is the same from whichever side a link was written', async () => {
    const other = policy
      .replace('    answers: consultation\n', '')
      .replace('title: 相談の複合化', 'title: 相談の複合化, leads-to: listen')
      .replace(', initiative: counter', '');
    const turned = { ...files, 'policy.yaml': other, 'counter.yaml': `${counter}action: counter\n` };
    expect(await trace(turned)).toBe(await trace(files));
  });

  test('tells programs the same', async () => {
    const [told] = JSON.parse(await trace(files, '--format json'));
    expect(told.policies[0].chains[0]).toEqual({
      finding: { id: 'consultation', title: '相談の複合化' },
      vision: { id: 'listen', title: '寄り添う区役所' },
      action: { id: 'counter', title: '相談窓口の充実' },
      initiative: { id: 'counter', title: '相談窓口の見直し' },
      kpi: { id: 'waiting', title: '待ち時間' },
    });
    expect(told.leadsNowhere.findings).toEqual([{ id: 'ict', title: 'ICTの活用' }]);
    expect(told.leadsNowhere.actions).toEqual([{ id: 'experts', title: '専門職の配置' }]);
  });
});

test('a reference to a finding, vision or action that is not there is told with the one that may be meant', async () => {
  const world = memoryWorld({
    ...files,
    'policy.yaml': policy.replace('answers: consultation', 'answers: consultaton'),
    'experts.yaml': experts.replace('action: experts', 'action: expert'),
  });
  await world.run('check . --format line');
  expect(world.out()).toContain('検証の項目「consultaton」は見つかりません。');
  expect(world.out()).toContain('取組項目「expert」は見つかりません。');
});
