/** Whatever sheets say and files are called: no command lets it move the cursor or turn the letters of a terminal. */
import { expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';

const odd = '\u001b[2J\u202e悪';
/** A sheet may say it, if with a warning. */
const inYaml = '\\u202e悪';
const folder = `data/a${odd}`;
const files = {
  [`${folder}/reform.yaml`]: `city: "例市${inYaml}"
year: 令和7年度
areas: ["北区${inYaml}", 南区, 東区]
plans: [{ id: basic, title: "計画${inYaml}", policies: { 1: "安心${inYaml}" } }]
own-rules:
  odd: { of: kpi, title: "規則${inYaml}", must: { field: source }, message: "悪い${inYaml}" }
`,
  [`${folder}/policy.yaml`]: `kind: policy
id: aims
title: "方針${inYaml}"
findings: [{ id: f, title: "検証${inYaml}" }]
visions: [{ id: v, title: "像${inYaml}", actions: [{ id: x, title: "項目${inYaml}" }] }]
themes:
  - title: "テーマ${inYaml}"
    directions: [{ title: "方向${inYaml}", targets: [{ id: t, text: "令和7年度末までに全区で実施${inYaml}" }] }]
`,
  [`${folder}/monitoring.yaml`]: `kind: monitoring
id: m
policy: aims
year: 令和7年度
areas: { 南区: { t: 達成 } }
`,
  [`${folder}/a${odd}.yaml`]: `kind: initiative
id: a
title: "取組${inYaml}"
owner: ["局${inYaml}", "課${inYaml}"]
policy: aims
action: x
schedule: { 前期: ["調査${inYaml}（～9月）"], 後期: ["決定${inYaml}（4月）"] }
contributes: [{ to: basic/1, kpis: [k] }]
`,
  [`${folder}/k.yaml`]: `kind: kpi
id: k
title: "指標${inYaml}"
unit: "件${inYaml}"
better: higher
actuals: [{ at: R5, value: "5${inYaml}" }]
target: { at: R7, value: 9 }
`,
};

const commands = [
  ...[
    'check',
    'check --format line',
    'build',
    'build --force',
    'build --force --explain a',
    'build --force --check',
  ],
  ...[
    'trace',
    'trace --format json',
    'graph',
    'graph --json',
    'monitoring',
    'status',
    'status --format json',
  ],
  ...['due --next 1y', 'due --next 1y --format json', 'due --next 1y --format markdown', 'rules data'],
  ...[
    'explain own/odd data',
    'form names',
    'form names --into data',
    'form eject yoshiki4 --into data',
    'doctor',
  ],
  ...[
    'new kpi fresh',
    `new kpi ${odd}`,
    'next-year data new',
    `next-year data new${odd}`,
    `init data/b${odd}`,
  ],
  ...[
    `check ${odd}`,
    `build --only ${odd}`,
    `import ${odd}.xlsx`,
    `import --new ${odd}.xlsx`,
    `when 4月${odd}5月`,
    `explain ${odd}`,
    'merge-reports data',
  ],
  ...[`check --format json=${odd}`, `build --out ${odd} --force`, `status --period ${odd}`, `schema ${odd}`],
];

test.each(commands)('%s', async (line) => {
  const world = memoryWorld(files, { today: '2026-05-01' });
  await world.run(line);
  const said = world.out() + world.err();
  expect(said).not.toBe('');
  expect(said.match(/.*[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e].*/gu)).toBeNull();
});
