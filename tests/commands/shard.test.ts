/** A check shared between machines says what one machine would have said: each finding once, and one verdict over all. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { partsAt } from '../../src/commands/findings/parts.ts';
import { partOf } from '../../src/commands/scope/shard.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { stepsOf } from '../steps.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const cities = Object.fromEntries(
  readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [`data${path.slice(data.length)}`, readFileSync(path, 'utf8')]),
);

const late = '    - 基本方針の総括と改定の骨子案を作成（9月）';
const sheet = 'data/sakai/initiatives/ward-offices.yaml';
/** With a finding that is answered for, and one that is known since long. */
const files = {
  ...cities,
  [sheet]: (cities[sheet] ?? '').replace(late, `$& # reform-ignore progress/late -- 審議会の日程による`),
};

async function worldWithBaseline(): Promise<MemoryWorld> {
  const world = memoryWorld(files);
  await world.run('check data/osaka --update-baseline --as-of 2025-10-31');
  return world;
}

async function said(
  world: MemoryWorld,
  line: string,
): Promise<{ readonly code: number; readonly out: string }> {
  const before = world.out().length;
  const code = await world.run(line);
  return { code, out: world.out().slice(before) };
}

async function shareCheck(world: MemoryWorld, count: number, options = ''): Promise<readonly number[]> {
  const codes: number[] = [];
  for (let index = 1; index <= count; index += 1) {
    const line = `check data --shard ${index}/${count} --format blob=parts/${index}.json --as-of 2025-10-31`;
    codes.push(await world.run(`${line} ${options}`));
  }
  return codes;
}

const formats = ['pretty', 'line', 'json', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown'];

describe('the parts of a check', () => {
  it('tell what stands in no sheet of a plan within another where the inner one is read', () => {
    const plans = ['.', 'a'].map((folder) => ({
      folder,
      sheets: [`${folder}/reform.yaml`, `${folder}/x.yaml`],
    }));
    const [outer, inner] = [1, 2].map((index) => partOf(plans, { index, count: 2 }));
    const owners = (file: string) => [outer?.owns(file), inner?.owns(file)];
    expect(owners('.reform/baseline.json')).toEqual([true, false]);
    expect(owners('a/.reform/baseline.json')).toEqual([false, true]);
    expect(owners('b/.reform/baseline.json')).toEqual([true, false]);
  });

  it('count a plan in one of them, and their own sheets', async () => {
    const world = memoryWorld(cities);
    const lines = ['--shard 1/2', '--shard 2/2', '--shard 2/2 --lang en'];
    const extents = [];
    for (const line of lines) {
      const { out } = await said(world, `check data/sakai --as-of 2025-10-31 ${line}`);
      extents.push(/(?:[0-9]+ (?:計画 |plan, ))?[0-9]+ (?:シート|sheets)/.exec(out)?.[0]);
    }
    expect(extents).toEqual(['1 計画 1 シート', '2 シート', '2 sheets']);
  });

  it.each([1, 2, 3, 7, 40])('make the whole again: %i parts', async (count) => {
    const world = await worldWithBaseline();
    await shareCheck(world, count);
    for (const format of formats) {
      const whole = await said(world, `check data --as-of 2025-10-31 --format ${format} --max-findings 0`);
      const merged = await said(world, `merge-reports parts --format ${format} --max-findings 0`);
      expect(merged).toEqual(whole);
    }
  });

  it.each([2, 3, 7])('of an edition that few cities have make the whole of it: %i parts', async (count) => {
    const world = memoryWorld(files);
    const edition = '--period 令和7年度前期';
    for (let index = 1; index <= count; index += 1) {
      const line = `check data ${edition} --shard ${index}/${count} --format blob=parts/${index}.json`;
      expect(await world.run(line)).toBe(0);
    }
    const whole = await said(world, `check data ${edition} --format json`);
    expect(JSON.parse(whole.out).summary.plans).toBe(1);
    expect(await said(world, 'merge-reports parts --format json')).toEqual(whole);
  });

  it('of an edition that no city has are refused as the whole is', async () => {
    const world = memoryWorld(files);
    const told: string[] = [];
    for (const part of ['', '--shard 1/3', '--shard 3/3'])
      for (const command of ['check', 'build']) {
        const before = world.err().length;
        expect(await world.run(`${command} data --period R70-H1 ${part}`)).toBe(2);
        told.push(world.err().slice(before));
      }
    expect(new Set(told).size).toBe(1);
  });

  it('make the same workbook', async () => {
    const world = await worldWithBaseline();
    await shareCheck(world, 3);
    await world.run('check data --as-of 2025-10-31 --format xlsx=whole.xlsx');
    await world.run('merge-reports parts --format xlsx=merged.xlsx');
    expect(world.contents.get('merged.xlsx')).toEqual(world.contents.get('whole.xlsx'));
  });

  it('leave the verdict to the whole', async () => {
    const world = memoryWorld({
      ...files,
      'data/sakai/kpis/broken.yaml': 'kind: kpi\nid: broken\nunknown: 1\n',
    });
    expect(new Set(await shareCheck(world, 3))).toEqual(new Set([0]));
    expect(await world.run('merge-reports parts')).toBe(1);
  });

  it('count warnings over all parts', async () => {
    const world = memoryWorld(files);
    await shareCheck(world, 3);
    const { out } = await said(world, 'merge-reports parts --format json');
    const { warnings } = JSON.parse(out).summary;
    expect(await world.run(`merge-reports parts --max-warnings ${warnings}`)).toBe(0);
    expect(await world.run(`merge-reports parts --max-warnings ${warnings - 1}`)).toBe(1);
  });

  it('may be put together in steps', async () => {
    const world = memoryWorld(files);
    const when = '--as-of 2025-10-31';
    await world.run(`check data/sakai ${when} --shard 1/2 --format blob=sakai/1.json`);
    await world.run(`check data/sakai ${when} --shard 2/2 --format blob=sakai/2.json`);
    await world.run('merge-reports sakai --format blob=all/sakai.json');
    await world.run(`check data/osaka ${when} --format blob=all/osaka.json`);
    const merged = await said(world, 'merge-reports all --format json');
    expect(merged).toEqual(await said(world, `check data/sakai data/osaka --format json ${when}`));
  });

  it('may be whole checks of different cities', async () => {
    const world = memoryWorld(files);
    for (const city of ['sakai', 'osaka'])
      await world.run(`check data/${city} --format blob=parts/${city}.json --as-of 2025-10-31`);
    const merged = await said(world, 'merge-reports parts --format json');
    expect(merged).toEqual(await said(world, 'check data/sakai data/osaka --format json --as-of 2025-10-31'));
  });
});

describe('what is no part', () => {
  it.each(['run', 'summary', 'diagnostics', 'texts'])(
    'is refused in words: one without its %s',
    async (name) => {
      const world = memoryWorld(files);
      await world.run('check data --shard 1/1 --format blob=parts/1.json');
      const { [name]: _, ...rest } = JSON.parse(world.text('parts/1.json'));
      const next = world.later({ 'parts/1.json': JSON.stringify(rest) });
      expect(await next.run('merge-reports parts --lang en')).toBe(2);
      expect(next.err()).toContain('"parts/1.json" was not written by');
    },
  );
});

describe('what is no whole', () => {
  const cases: readonly (readonly [what: string, lines: readonly string[], words: string])[] = [
    ['a missing part', ['check data --shard 1/2 --format blob=parts/1.json'], '--shard 2/2 is missing'],
    [
      'one of very many parts',
      ['check data --shard 1/999999999999 --format blob=parts/1.json'],
      '--shard 2/999999999999 is missing',
    ],
    [
      'a part given twice',
      [
        'check data --shard 1/1 --format blob=parts/1.json',
        'check data --shard 1/1 --format blob=parts/2.json',
      ],
      'more than once',
    ],
    [
      'parts of different days',
      [
        'check data --shard 1/2 --format blob=parts/1.json --as-of 2025-10-31',
        'check data --shard 2/2 --format blob=parts/2.json --as-of 2025-11-01',
      ],
      'no parts of one check',
    ],
    [
      'one plan twice',
      ['check data/sakai --format blob=parts/1.json', 'check data --format blob=parts/2.json'],
      'are checks of "data/sakai"',
    ],
    ['a report for programs', ['check data --format json=parts/1.json'], 'was not written by'],
    ['nothing', [], 'There is no part'],
  ];

  it.each(cases)('is refused: %s', async (_, lines, words) => {
    const world = memoryWorld(files);
    for (const line of lines) await world.run(line);
    expect(await world.run('merge-reports parts --lang en')).toBe(2);
    expect(world.err()).toContain(words);
  });

  it.each(['0/2', '3/2', '1', 'a/b'])('is refused: --shard %s', async (words) => {
    const world = memoryWorld(files);
    expect(await world.run(`check data --shard ${words} --lang en`)).toBe(2);
    expect(world.err()).toContain(`--shard ${words} does not say`);
  });
});

it('many parts are looked at once each', async () => {
  const world = memoryWorld(files);
  await world.run('check data --shard 1/1 --format blob=part.json');
  const part = JSON.parse(world.text('part.json'));
  const steps = (count: number) => {
    const parts = Array.from({ length: count }, (_, at) => {
      const run = { ...part.run, shard: { index: at + 1, count } };
      const small = { ...part, run, diagnostics: [], subjects: [], files: [], texts: [] };
      return [`parts/${at}.json`, JSON.stringify(small)] as const;
    });
    const { files: held } = memoryWorld(Object.fromEntries(parts));
    return stepsOf(() => partsAt(['parts'], held));
  };
  expect(steps(400)).toBeLessThan(steps(200) * 2.3);
});
