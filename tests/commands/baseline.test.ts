/** Old debt: recorded once, not counted, and only ever less. */
import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';

const path = 'data/.reform/baseline.json';

const sheet = (...items: string[]) => `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  後期:
${items.map((item) => `    - ${item}\n`).join('')}`;

function city(items: string[], more: Record<string, string> = {}) {
  return memoryWorld({
    'data/reform.yaml': 'city: 例市\nyear: 令和7年度\n',
    'data/wards.yaml': sheet(...items),
    ...more,
  });
}

async function recorded(items: string[]) {
  const world = city(items);
  await world.run('check --update-baseline');
  return world;
}

describe('a baseline', () => {
  test('takes the findings of today out of the count', async () => {
    const world = city(['骨子案を作成（～9月）', '改定案を作成']);
    expect(await world.run('check --format line')).toBe(1);
    expect(await world.run('check --update-baseline')).toBe(0);
    expect(world.err()).toMatchInlineSnapshot(`
      "data/.reform/baseline.json: 以前からの指摘 2 件を一覧にしました（追加 2・削除 0）。
      "
    `);
    expect(world.text(path)).toMatchInlineSnapshot(`
      "{
        "formatVersion": 1,
        "findings": [
          {"fingerprint":"b862123bc3a0843a","rule":"schedule/undated","entity":"initiative/wards","message":"「改定案を作成」に時期がありません。"},
          {"fingerprint":"426adf4aa05b2eab","rule":"schedule/wrong-half","entity":"initiative/wards","message":"「～9月」は令和7年9月30日までのことですが、後期に置かれています。"}
        ]
      }
      "
    `);
    const after = city([], Object.fromEntries([...world.contents].map(([name]) => [name, world.text(name)])));
    expect(await after.run('check')).toBe(0);
    expect(after.out()).toBe('✓ 指摘はありません（1 計画 1 シート、以前からの指摘 2 件）\n');
    expect(await after.run('build')).toBe(0);
  });

  test('holds what was chosen, and the rest is still told', async () => {
    const world = city(['骨子案を作成（～9月）'], {
      'data/more.yaml': sheet('改定案を作成').replace('id: wards', 'id: more'),
    });
    expect(await world.run('check --update-baseline --only more')).toBe(0);
    expect(world.text(path)).toContain('initiative/more');
    expect(world.text(path)).not.toContain('initiative/wards');
    expect(await world.run('check')).toBe(1);
    await world.run('check data/wards.yaml --update-baseline --allow-new');
    expect(world.text(path)).toContain('initiative/wards');
    expect(await world.run('check')).toBe(0);
  });

  test('is the same, however the project is named, and stays as it is when nothing changes', async () => {
    const world = await recorded(['改定案を作成']);
    const written = world.written.length;
    await world.run('check data/wards.yaml --update-baseline');
    expect(world.written).toHaveLength(written);
    const inside = memoryWorld({
      'reform.yaml': world.text('data/reform.yaml'),
      'wards.yaml': world.text('data/wards.yaml'),
      '.reform/baseline.json': world.text(path),
    });
    expect(await inside.run('check .')).toBe(0);
    expect(inside.out()).toContain('以前からの指摘 1 件');
  });

  test('counts a new finding, and does not take it in', async () => {
    const old = await recorded(['改定案を作成']);
    const world = city(['改定案を作成', '意見を募集'], { [path]: old.text(path) });
    await world.run('check --format line --update-baseline');
    expect(world.out()).toContain('「意見を募集」に時期がありません');
    expect(world.out()).not.toContain('改定案');
    expect(world.err()).toMatchInlineSnapshot(`
      "data/.reform/baseline.json: 以前からの指摘 1 件を一覧にしました（追加 0・削除 0）。新しい指摘 1 件は加えていません。加えるには --allow-new を付けてください。
      "
    `);
    expect(world.written).toEqual([]);
    await world.run('check --update-baseline --allow-new');
    expect(JSON.parse(world.text(path)).findings).toHaveLength(2);
  });

  test('takes nothing for gone while a sheet cannot be read', async () => {
    const old = await recorded(['改定案を作成', '意見を募集']);
    const world = city(['改定案を作成', '意見を募集\nprogress：'], { [path]: old.text(path) });
    expect(await world.run('check --format line')).toBe(1);
    expect(world.out()).toMatch(/^.*\[yaml\/full-width-colon\]\n$/);
    await world.run('check --update-baseline');
    expect(world.text(path)).toBe(old.text(path));
  });

  test('takes nothing for gone that an edition leaves out', async () => {
    const old = await recorded(['改定案を作成', '意見を募集（7月）']);
    const world = city(['改定案を作成'], { [path]: old.text(path) });
    await world.run('check --period R7-H1 --update-baseline');
    expect(world.text(path)).toBe(old.text(path));
  });

  test('tells what is gone, and lets it go', async () => {
    const old = await recorded(['改定案を作成', '意見を募集']);
    const world = city(['改定案を作成'], { [path]: old.text(path) });
    expect(await world.run('check')).toBe(0);
    expect(world.out()).toMatchInlineSnapshot(`
      "data/.reform/baseline.json

        4:21 情報  一覧にあるschedule/undatedの指摘「「意見を募集」に時期がありません。」は、もうありません。
        4 │     {"fingerprint":"7a9e498bf1b02aa4","rule":"schedule/undated","entity"…
          │                     ^^^^^^^^^^^^^^^^
          = ヒント: \`reform check --update-baseline\` で一覧から外してください。
          = baseline/gone

      理由と書き方の例は reform explain baseline/gone で表示します。
      1 件の指摘（エラー 0・警告 0・情報 1）  1 計画 1 シート、以前からの指摘 1 件
      "
    `);
    await world.run('check --update-baseline');
    expect(JSON.parse(world.text(path)).findings).toHaveLength(1);
    await world.run('check --update-baseline --lang en');
    expect(world.err().trim().split('\n')).toMatchInlineSnapshot(`
      [
        "data/.reform/baseline.json: 以前からの指摘 1 件を一覧にしました（追加 0・削除 1）。",
        "data/.reform/baseline.json: 1 old findings are on the list (0 added, 0 removed).",
      ]
    `);
    const empty = city([], { [path]: world.text(path) });
    await empty.run('check --update-baseline');
    expect(empty.text(path)).toBe('{\n  "formatVersion": 1,\n  "findings": []\n}\n');
    const again = city(['改定案を作成'], { [path]: empty.text(path) });
    await again.run('check --update-baseline');
    expect(again.written).toEqual([]);
  });

  test('finds the place of what is gone behind words with backslashes', async () => {
    const old = await recorded(['改定案を作成（C:\\改定）', '意見を募集（C:\\意見）']);
    const world = city([], { [path]: old.text(path) });
    expect(await world.run('check --format line')).toBe(0);
    expect(world.out()).toMatch(/baseline\.json:4:21:.*\n.*baseline\.json:5:21:/);
  });

  test('keeps what is off only now', async () => {
    const old = await recorded(['改定案を作成']);
    const world = city(['改定案を作成'], {
      [path]: old.text(path),
      'data/reform.yaml': 'city: 例市\nyear: 令和7年度\nrules: { schedule/undated: off }\n',
    });
    await world.run('check --update-baseline');
    expect(world.out()).toContain('指摘はありません');
    expect(world.written).toEqual([]);
  });

  test.each([
    '',
    '{',
    '[]',
    '{"formatVersion":2,"findings":[]}',
    '{"formatVersion":1,"findings":[{}]}',
    '{"formatVersion":1}',
  ])('that reads %j is a finding', async (text) => {
    const world = city(['改定案を作成（～1月）'], { [path]: text });
    expect(await world.run('check --format line')).toBe(1);
    expect(world.out()).toContain('[baseline/unreadable]');
  });

  test('takes no new findings by mistake', async () => {
    const world = city([]);
    expect(await world.run('check --allow-new')).toBe(2);
    expect(world.err()).toContain('--update-baseline');
  });
});
