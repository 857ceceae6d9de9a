import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';

async function city(today: string, name = 'ひかり野市') {
  const world = memoryWorld({}, { today });
  expect(await world.run(`init data/hikarino --city ${name}`)).toBe(0);
  return world;
}

/** The first day of each month, and the edges of the halves. */
const days = [
  ...Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}-15`),
  '2025-03-31',
  '2025-04-01',
  '2025-09-30',
  '2025-10-01',
  '2026-03-31',
  '2026-04-01',
];

describe('init', () => {
  test('says what it made and what to do next', async () => {
    const world = await city('2025-10-15');
    expect(world.out()).toMatchInlineSnapshot(`
      "✓ 「data/hikarino」に見本を作りました。

      次にすること:
        reform check data/hikarino   シートを点検します
        reform build data/hikarino   様式（Excel・Markdown）を out に作ります
      シートは data/hikarino/initiatives/no-waiting.yaml から書き換えてみてください。
      "
    `);
    expect(world.written).toMatchInlineSnapshot(`
      [
        "data/hikarino/reform.yaml",
        "data/hikarino/policies/service-counters.yaml",
        "data/hikarino/initiatives/no-waiting.yaml",
        "data/hikarino/kpis/waiting-time.yaml",
        "data/hikarino/schema/project.json",
        "data/hikarino/schema/policy.json",
        "data/hikarino/schema/initiative.json",
        "data/hikarino/schema/kpi.json",
        "data/hikarino/schema/monitoring.json",
        "data/hikarino/schema/form.json",
        "data/hikarino/.vscode/settings.json",
      ]
    `);
  });

  test.each(days)('makes a city that checks clean and builds on %s, for submission too', async (today) => {
    const world = await city(today);
    const files = Object.fromEntries(world.contents);
    for (const line of ['check', 'check --submit', 'build']) {
      const next = memoryWorld(files, { today });
      expect({ line, code: await next.run(line), out: next.out() }).toMatchObject({ line, code: 0 });
      if (line !== 'build') expect(next.out()).toContain('指摘はありません');
    }
  });

  test('writes any name so that YAML reads it back', async () => {
    for (const name of ['みどり市', 'true', '12', 'a:b', '"x"', '#1']) {
      const world = await city('2025-10-15', name);
      expect(await world.later().run('check')).toBe(0);
    }
  });

  test('points every sheet at its schema', async () => {
    const world = await city('2025-10-15');
    const sheets = world.written.filter((name) => name.endsWith('.yaml'));
    expect(sheets).toHaveLength(4);
    for (const path of sheets) {
      const link = /\$schema=(\S+)/.exec(world.text(path))?.[1] ?? '';
      const folder = path.slice(0, path.lastIndexOf('/'));
      expect(world.written).toContain(new URL(link, `file:///${folder}/`).pathname.slice(1));
    }
  });

  test('makes a folder of another year without sheets, to import into', async () => {
    const world = memoryWorld({}, { today: '2026-05-01' });
    expect(await world.run('init data/a --city 水瀬市 --year R7 --empty')).toBe(0);
    expect(world.out()).toContain('reform import --new 旧様式.xlsx --into data/a --write');
    expect(world.text('data/a/reform.yaml')).toContain('city: 水瀬市\nyear: 令和7年度\n');
    expect(world.written.filter((name) => name.endsWith('.yaml'))).toEqual(['data/a/reform.yaml']);
    const next = world.later();
    expect(await next.run('new initiative parks --in data/a')).toBe(0);
    expect(await next.later().run('check data/a')).toBe(0);
  });

  test('asks for a year that can be read', async () => {
    const world = memoryWorld({});
    expect(await world.run('init data/a --year 来年')).toBe(2);
    expect(world.err()).toContain('--year の「来年」を読み取れません。');
    expect(world.written).toEqual([]);
  });

  test('overwrites nothing', async () => {
    const world = memoryWorld({ 'data/x/reform.yaml': 'mine' });
    expect(await world.run('init data/x')).toBe(2);
    expect(world.err()).toContain('data/x/reform.yaml');
    expect(world.written).toEqual([]);
  });
});
