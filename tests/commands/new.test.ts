/** `reform new`: whatever the city, the new sheet is read without an error and stands where its like stand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { clean } from './projects.ts';

const root = new URL('../../', import.meta.url).pathname;

function sheetsOf(city: string): Record<string, string> {
  const names = readdirSync(join(root, 'data', city), { recursive: true, encoding: 'utf8' });
  const paths = names.filter((name) => name.endsWith('.yaml')).map((name) => `data/${city}/${name}`);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const cities = ['chiba', 'kawasaki', 'kumamoto', 'osaka', 'sakai'];
const kinds = ['initiative', 'kpi', 'policy', 'monitoring'];

async function added(line: string, files: Record<string, string> = clean) {
  const world = memoryWorld(files, { today: '2025-10-15' });
  const code = await world.run(`new ${line}`);
  return { code, out: world.out(), err: world.err(), written: world.written, world };
}

describe('new', () => {
  test.each(cities.flatMap((city) => kinds.map((kind) => [city, kind])))(
    '%s: a %s without an error',
    async (city, kind) => {
      const { code, err, world, written } = await added(
        `${kind} fresh-one --in data/${city}`,
        sheetsOf(city),
      );
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const [path = ''] = written;
      const next = world.later({}, { today: '2025-10-15' });
      await next.run(`check ${path} --format json`);
      const { results } = JSON.parse(next.out());
      // A monitoring needs a policy with targets, which not every city has.
      const errors = results.filter(({ severity }: { severity: string }) => severity === 'error');
      expect(kind === 'monitoring' && city !== 'osaka' ? [] : errors).toEqual([]);
    },
  );

  test.each(['initiative', 'kpi', 'policy'])(
    'a %s left as it came never gets to the council',
    async (kind) => {
      for (const city of ['sakai', 'kumamoto']) {
        const { world, written } = await added(`${kind} fresh-one --in data/${city}`, sheetsOf(city));
        const [path = ''] = written;
        const kept = world
          .text(path)
          .split('\n')
          .flatMap((line, at) => (/（要記入）/.test(line) ? at + 1 : []));
        const next = world.later({}, { today: '2025-10-15' });
        expect(await next.run(`check ${path} --submit --format json`)).toBe(1);
        const { results } = JSON.parse(next.out());
        const found = results.filter(({ rule }: { rule: string }) => rule === 'text/placeholder');
        expect(
          new Set(found.map(({ range }: { range: { start: { line: number } } }) => range.start.line)),
        ).toEqual(new Set(kept));
      }
    },
  );

  test('stands where its like stand, and speaks of the periods of its city', async () => {
    const { out, world, written } = await added(
      'initiative parks --in data/sakai --title 公園の再生 --owner 建設局 --owner 公園課',
      sheetsOf('sakai'),
    );
    expect(written).toEqual(['data/sakai/initiatives/parks.yaml']);
    expect(out).toBe(
      '✓ data/sakai/initiatives/parks.yaml を作りました。\n書いたら reform check data/sakai/initiatives/parks.yaml で点検します。\n',
    );
    expect(world.text('data/sakai/initiatives/parks.yaml')).toMatchInlineSnapshot(`
      "# 取組のシートです。ここに書いた文がそのまま様式に印字されます。
      kind: initiative
      id: parks
      title: 公園の再生
      owner: [建設局, 公園課]
      policy: ward-offices-policy

      issues: # 現状・課題。1段落ずつ書きます
        - 現状と課題（要記入）

      content: # 取組の内容。柱ごとに、行うことを書きます
        - title: 柱の名前（要記入）
          points:
            - 行うこと（要記入）

      # 時期は文の中に（6月）（～9月）（10月～）のように書きます。reform がそれを読み取って点検します。
      schedule:
        前期:
          - 項目（要記入）（～9月）
        後期:
          - 項目（要記入）（～3月）

      # 寄与する上位計画と、動かす KPI です
      # contributes:
      #   - { to: basic-2025/5-(5), kpis: [] }
      "
    `);
  });

  test('is a programme where the city plans by years, and asks an area for every target', async () => {
    const programme = await added('initiative parks --in data/kumamoto', sheetsOf('kumamoto'));
    expect(programme.written).toEqual(['data/kumamoto/programs/parks.yaml']);
    expect(programme.world.text('data/kumamoto/programs/parks.yaml')).toContain('years: 平成26～30年度');
    const { world } = await added('monitoring r5-fukushima --in data/osaka --area 福島区', sheetsOf('osaka'));
    const text = world.text('data/osaka/monitoring/r5-fukushima.yaml');
    expect(text).toContain('area: 福島区');
    expect(text.split(': 未報告').length).toBeGreaterThan(30);
  });

  test('tells an editor of the shapes that init has put there', async () => {
    const start = memoryWorld({}, { today: '2025-10-15' });
    await start.run('init data');
    const files = Object.fromEntries([...start.contents].map(([path]) => [path, start.text(path)]));
    const { world, written } = await added('kpi fresh', files);
    expect(written).toEqual(['data/kpis/fresh.yaml']);
    expect(world.text('data/kpis/fresh.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schema\/kpi\.json\n/,
    );
  });

  test.each([
    ['sheet a', 'kind に sheet は指定できません'],
    ['kpi a/b', '「a/b」は識別子にできません。'],
    ['kpi -- -a', '識別子にできません'],
    ['initiative counters', '識別子「counters」は、すでに data/hikarino/counters.yaml にあります。'],
    ['kpi', '引数 <id> が指定されていません。'],
    ['kpi a --in nowhere', '「nowhere」が見つかりません。'],
  ])('%s is refused', async (line, said) => {
    const { code, err, written } = await added(line);
    expect({ code, written }).toEqual({ code: 2, written: [] });
    expect(err).toContain(said);
  });

  test('is the first sheet of a plan, too', async () => {
    const { err, written } = await added('policy first --in data/a', {
      'data/a/reform.yaml': 'city: 例市\n',
    });
    expect({ err, written }).toEqual({ err: '', written: ['data/a/policies/first.yaml'] });
  });

  test('asks to which of several plans', async () => {
    const files = {
      ...clean,
      'data/other/reform.yaml': 'city: 例市\n',
      'data/other/a.yaml': 'kind: kpi\nid: a\n',
    };
    const { code, err } = await added('kpi fresh', files);
    expect(code).toBe(2);
    expect(err).toContain('--in data/hikarino、--in data/other');
  });

  test('tells of a reform.yaml that cannot be read', async () => {
    const { code, err } = await added('kpi fresh', { 'data/reform.yaml': 'nobody: 例市\n' });
    expect(code).toBe(2);
    expect(err).toContain('「data」の reform.yaml を読み取れません。');
  });
});
