/** The rules a city writes itself: which field, which condition, which message, on an entity or across a link. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';
import { stepsOf } from '../steps.ts';

const sheets = {
  'kpi.yaml': `kind: kpi
id: visits
title: 来庁者数
type: 成果指標
unit: 人
better: lower
actuals:
  - { at: 2024年度, value: "9,500" }
target: { at: 2025年度, value: "9,000" }
---
kind: kpi
id: calls
title: 電話の件数
type: 活動指標
unit: 件
source: 受付簿
better: lower
actuals:
  - { at: 2024年度, value: "1,200" }
target: { at: 2025年度, value: "1,000" }
`,
  'policy.yaml': `kind: policy
id: counters
title: 窓口の見直し
status: 決定
owner: 企画局
---
kind: policy
id: paper
title: 書類の削減
status: 案
`,
  'initiative.yaml': `kind: initiative
id: booking
title: 窓口の予約
owner: [市民局, 窓口課]
policy: counters
contributes:
  - { to: basic/1, kpis: [visits] }
schedule:
  前期:
    - 予約の仕組みを設計（4月～）
    - text: 予約の受付を開始（9月）
      note: 試行
  後期:
    - 全ての窓口に広げるなど（～3月）
`,
};

function check(rules: string, more: { submit?: boolean; settings?: string } = {}): string[] {
  const indented = rules.trim().replace(/^/gm, '  ');
  const { files } = memoryWorld({
    'reform.yaml': `city: 例市
year: 令和7年度
plans:
  - { id: basic, title: 基本計画, policies: { 1: 便利な窓口 } }
${more.settings ?? ''}own-rules:
${indented}
`,
    ...sheets,
  });
  const moment = { asOf: '2025-05-01', submit: more.submit ?? false };
  return compile(files, '.', moment)
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ rule }) => /^(own|config|shape|reform|ignore)\//.test(rule))
    .map(
      ({ file, message, range, related, rule, severity }) =>
        `${file}:${range.start.line} ${severity} ${rule} ${message.ja}${related.map((place) => ` → ${place.file}:${place.range.start.line}`).join('')}`,
    );
}

describe("a rule of the city's own", () => {
  test('asks that something is written', () => {
    expect(check('source: { of: kpi, title: 出典, must: { field: source } }')).toEqual([
      'kpi.yaml:1 warning own/source 出典（source）が書かれていません。',
    ]);
  });

  test('looks only at what it means', () => {
    const rule =
      'source: { of: kpi, title: 出典, where: { field: type, one-of: 活動指標 }, must: { field: source } }';
    expect(check(rule)).toEqual([]);
    expect(check(rule.replace('活動', '成果'))).toHaveLength(1);
  });

  test('follows links, and says where the other value stands', () => {
    expect(
      check('with-initiative: { of: policy, title: 取組, must: { field: initiatives, count-at-least: 1 } }'),
    ).toEqual(['policy.yaml:7 warning own/with-initiative 取組（initiatives）（0件）は1件以上です。']);
    expect(
      check(
        'counted: { of: kpi, title: 取組, where: { field: initiatives }, must: { field: initiatives.policy.status, one-of: 案 } }',
      ),
    ).toEqual([
      'kpi.yaml:1 warning own/counted 状態（initiatives.policy.status）「決定」は「案」のどれかです。 → policy.yaml:4',
    ]);
    expect(
      check('same: { of: initiative, title: 所管, must: { field: owner, same-as: policy.owner } }'),
    ).toEqual(['initiative.yaml:4 warning own/same 所管（owner）が policy.owner と違います。']);
  });

  test.each([
    ['like: "*開始*"', '予約の受付を開始（9月）'],
    ['not-after: 令和7年9月', '全ての窓口に広げるなど（～3月）'],
    ['characters-at-most: 12', '全ての窓口に広げるなど（～3月）'],
    ['unlike: "*など*"', '全ての窓口に広げるなど（～3月）'],
    ['none-of: 予約の受付を開始（9月）', '予約の受付を開始（9月）'],
  ])('tests the texts of a schedule: %s', (condition, words) => {
    const found = check(
      `text: { of: milestone, title: 文, must: { field: text, ${condition} }, message: "{text}" }`,
    );
    if (condition.startsWith('like')) expect(found.join()).not.toContain(words);
    else expect(found.join()).toContain(words);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(3);
  });

  test('compares figures as an official reads them', () => {
    const rule = (limit: string) =>
      check(`big: { of: kpi, title: 目標, must: { field: target.value, at-most: "${limit}" } }`);
    expect(rule('9,000')).toEqual([]);
    expect(rule('８千')).toEqual(['kpi.yaml:9 warning own/big 値（target.value）「9,000」は８千以下です。']);
  });

  test('says what the city wrote, with its own severity at each stage', () => {
    const rule = `source:
  of: kpi
  title: 出典
  must: { field: source }
  message: 指標「{title}」（{unit}）に出典がありません。
  severity: info
  submit: error`;
    expect(check(rule)).toEqual(['kpi.yaml:1 info own/source 指標「来庁者数」（人）に出典がありません。']);
    expect(check(rule, { submit: true })[0]).toContain('error own/source');
    expect(check(rule, { settings: 'rules: { own/source: off }\n' })).toEqual([]);
    expect(check(rule, { settings: 'rules: { own/*: error }\n' })[0]).toContain('error own/source');
  });

  test('may forbid what is written', () => {
    expect(check('no-note: { of: milestone, title: 備考, must: { field: note, written: no } }')).toEqual([
      'initiative.yaml:12 warning own/no-note 備考（note）は書けません。',
    ]);
  });

  test('may have several conditions, of which the first that fails is told', () => {
    const rule =
      'both: { of: kpi, title: 指標, must: [{ field: unit, one-of: [人, 件] }, { field: source }] }';
    expect(check(rule)).toHaveLength(1);
  });

  test('is left alone where it is mistaken, and its mistake is shown', () => {
    expect(check('source: { of: kpi, title: 出典, must: { field: sorce } }')).toEqual([
      'reform.yaml:6 error config/own-rule 「sorce」という項目はありません。この規則は動きません。',
    ]);
    expect(check('a b: { of: kpi, title: 出典, must: { field: source } }')[0]).toContain(
      '規則の名前になりません',
    );
    expect(check('a: { of: kpi, title: 値, must: { field: target.value, at-most: 多め } }')[0]).toContain(
      '「at-most」の値が読み取れません',
    );
    expect(check('a: { of: kpi, title: 値, must: { field: source }, message: "{titel}" }')[0]).toContain(
      '「titel」という項目はありません',
    );
    expect(check('a: { of: kpis, title: 値, must: { field: source } }')[0]).toContain('shape/unknown-value');
    expect(check('a: { of: kpi, title: 値, must: { feild: source } }')[0]).toContain('shape/unknown-key');
    expect(check('a: { of: kpi, title: 値, must: { field: initiatives.policy.sttus } }')[0]).toContain(
      'sttus',
    );
  });

  test('meets an entity once, however many ways lead there from links to links and back', () => {
    const many = Array.from(
      { length: 30 },
      (_, at) => `kind: initiative\nid: i${at}\ntitle: 第${at}号\npolicy: p\n`,
    );
    const { files } = memoryWorld({
      'reform.yaml': `city: 例市
year: 令和7年度
own-rules:
  all:
    of: policy
    title: 取組の数
    must: { field: ${'initiatives.policy.'.repeat(20)}initiatives.title, count-at-most: 29 }
`,
      'a.yaml': ['kind: policy\nid: p\ntitle: 方針\n', ...many].join('---\n'),
    });
    const [project] = compile(files, '.', { asOf: '2025-05-01', submit: false });
    const found = project?.diagnostics.filter(({ rule }) => rule === 'own/all') ?? [];
    expect(found.map(({ message }) => message.ja)).toEqual([expect.stringContaining('（30件）')]);
  });

  test('never runs for ever, whatever its pattern', () => {
    const found = check(`p: { of: kpi, title: 形, must: { field: title, like: "${'*a'.repeat(2000)}" } }`);
    expect(found).toHaveLength(2);
  });
});

test.each(['README.md', 'README.ja.md'])('the rules shown in %s are understood', (file) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const shown = /^```yaml\n(own-rules:\n[\s\S]*?)^```/m.exec(text)?.[1] ?? '';
  const rules = shown.replace(/^own-rules:\n/, '').replace(/^ {2}/gm, '');
  expect(check(rules)).toEqual([
    'kpi.yaml:1 warning own/kpi-source 指標「来庁者数」に出典がありません。',
    'policy.yaml:7 warning own/policy-has-initiative 取組（initiatives）（0件）は1件以上です。',
  ]);
});

test.each([
  ['initiative', '{ field: policy.initiatives.owner, same-as: policy.initiatives.title }'],
  ['initiative', '{ field: policy.initiatives.owner, like: "*局" }'],
  ['initiative', '{ field: kpis.initiatives.title, none-of: [未定] }'],
  ['milestone', '{ field: initiative.milestones.text, unlike: "*など*" }'],
])('what lies behind one that many are linked to is looked at once: %s %s', (of, must) => {
  const steps = (count: number) => {
    const items = Array.from({ length: count }, (_, at) => `    - 設計${count}の${at}（4月～）\n`).join('');
    const one = (at: number) =>
      `kind: initiative\nid: i-${at}\ntitle: 窓口${count}の${at}\nowner: [市民局]\npolicy: hub\ncontributes: [{ to: basic/1, kpis: [hub] }]\n`;
    const initiatives = Array.from({ length: count }, (_, at) => one(at + 1));
    const { files } = memoryWorld({
      'reform.yaml': `city: 例市\nyear: 令和7年度\nplans: [{ id: basic, title: 計画, policies: { '1': 施策 } }]\nown-rules:\n  r:\n    of: ${of}\n    title: 題\n    must: ${must}\n`,
      'a.yaml': `kind: policy\nid: hub\ntitle: 方針\n---\nkind: kpi\nid: hub\ntitle: 率\n`,
      'b.yaml': [`${one(0)}schedule:\n  前期:\n${items}`, ...initiatives].join('---\n'),
    });
    return stepsOf(() => compile(files, '.', { asOf: '2025-05-01', submit: false }));
  };
  // What is made ready once is made ready here.
  steps(1);
  expect(steps(200)).toBeLessThan(steps(100) * 2.3);
});

test('a field may lead on and on', () => {
  const field = `${'kpis.initiatives.'.repeat(20_000)}title`;
  const [found = '', ...others] = check(
    `r: { of: initiative, title: 題, must: { field: ${field}, like: x* } }`,
  );
  expect([found.slice(0, 32), others]).toEqual(['initiative.yaml:3 warning own/r ', []]);
});

describe('the commands about rules', () => {
  const world = () =>
    memoryWorld({
      'data/a/reform.yaml':
        'city: 例市\nyear: 令和7年度\nown-rules:\n  source:\n    of: kpi\n    title: 出典を書く\n    must: { field: source }\n',
      'data/a/kpi.yaml': sheets['kpi.yaml'],
    });

  test('list them where a folder is named', async () => {
    const one = world();
    expect(await one.run('rules data/a')).toBe(0);
    expect(one.out()).toMatch(/^own\n {2}own\/source +警告 +出典を書く$/m);
  });

  test('explain them by their own lines', async () => {
    const one = world();
    expect(await one.run('explain own/source')).toBe(0);
    expect(one.out()).toBe(`出典を書く  own/source

重大度: 警告

市の規則  data/a/reform.yaml:4
    source:
      of: kpi
      title: 出典を書く
      must: { field: source }
`);
  });

  test('suggest the one that was meant', async () => {
    const one = world();
    expect(await one.run('explain own/sourse')).toBe(2);
    expect(one.err()).toContain('もしかして: own/source');
  });
});
