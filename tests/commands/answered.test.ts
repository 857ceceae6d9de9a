/** What a check keeps of itself, and that nothing depends on it: it always says what a first check would. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/commands/line/command-line.ts';
import { Failure } from '../../src/diagnostics/failure.ts';
import { isWorld, type MemoryOptions, type MemoryWorld, memoryWorld, type Texts } from '../memory-world.ts';
import { formFile, text } from '../workbook/official/form-file.ts';
import { gitted, type States } from './gitted.ts';
import { clean } from './projects.ts';
import { stamped } from './stamped.ts';

const record = 'data/hikarino/.reform/cache/check';
const line = 'check data/hikarino --as-of 2025-05-01';

function sheet(number: number): string {
  return `kind: initiative
id: office-${number}
title: 第${number}窓口の見直し
owner: [総務局, 窓口改革課]
schedule:
  後期:
    - 予約システムの仕様を作成（～1月）
`;
}

/** More than a check takes for too few. */
const many: Texts = {
  ...clean,
  ...Object.fromEntries(
    Array.from({ length: 101 }, (_, number) => [`data/hikarino/offices/${number}.yaml`, sheet(number)]),
  ),
};
const one = 'data/hikarino/offices/7.yaml';

async function checked(files: Texts | MemoryWorld, words = line, options: MemoryOptions = {}) {
  const world = isWorld(files) ? files.later({}, options) : memoryWorld(files, options);
  const { files: seen, read } = stamped(world);
  const code = await run(words.split(' '), { ...world, files: seen });
  return { code, out: world.out(), err: world.err(), read, world };
}

function files({ contents }: MemoryWorld): Texts {
  return Object.fromEntries(contents);
}

describe('a check that is asked again', () => {
  test('says the same and opens no sheet', async () => {
    const { code, out, world } = await checked(many);
    const again = await checked(world);
    expect(again).toMatchObject({ code, out, err: '', read: [record] });
    expect(out).toBe('✓ 指摘はありません（1 計画 102 シート）\n');
  });

  test('says again what people may pass over', async () => {
    const vague = { ...many, [one]: sheet(7).replace('～1月', '') };
    const { code, out, world } = await checked(vague);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('schedule/undated') });
    expect(await checked(world)).toMatchObject({ code, out, read: [record] });
  });

  test('believes the contents where the disk does not vouch for them', async () => {
    const { world } = await checked(many);
    const moved = Object.fromEntries(
      Object.entries(files(world)).map(([path, text]) => [`家/${path}`, text]),
    );
    const elsewhere = memoryWorld(moved);
    expect(await elsewhere.run(line.replace('data', '家/data'))).toBe(0);
    expect(elsewhere.out()).toBe('✓ 指摘はありません（1 計画 102 シート）\n');
  });

  test('looks itself where the repository names its sheets otherwise', async () => {
    const vague = { ...many, [one]: sheet(7).replace('～1月', '') };
    const words = `${line} --format gitlab`;
    const { world } = await checked(vague, words);
    const moved = world.later();
    await run(words.split(' '), { ...moved, inRepository: (path) => `plans/${path}` });
    expect(moved.out()).toContain(`"plans/${one}"`);
  });

  test.each([
    '--as-of 2026-06-01',
    '--submit',
    '--lang en',
    '--format json',
    '--only id=office-7',
    '--shard 1/2',
    '--fail-on info',
  ])('looks itself where something else is asked for: %s', async (more) => {
    const { world } = await checked(many);
    const words = `${line.replace(/ --as-of.*/, '')} ${more.includes('as-of') ? '' : '--as-of 2025-05-01 '}${more}`;
    const [other, fresh] = [await checked(world, words), await checked(many, `${words} --no-cache`)];
    expect(other.read).toContain(one);
    expect(other).toMatchObject({ code: fresh.code, out: fresh.out, err: fresh.err });
  });

  test('names the sheets as they are named now, wherever they were checked from', async () => {
    const vague = { ...many, [one]: sheet(7).replace('～1月', '') };
    const { world } = await checked(vague);
    const inData = Object.fromEntries(
      Object.entries(files(world)).map(([path, text]) => [path.replace('data/', ''), text]),
    );
    const { code, out } = await checked(inData, line.replace('data/', ''));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^hikarino\/offices\/7\.yaml\n/) });
  });

  test('sees a sheet whose name looks like a drive', async () => {
    const named = 'data/hikarino/c:notes.yaml';
    const { world } = await checked({ ...many, [named]: sheet(200) });
    const changed = { ...files(world), [named]: sheet(200).replace('～1月', '～9月') };
    expect((await checked(changed)).code).toBe(1);
  });

  test('fits another terminal', async () => {
    const vague = { ...many, [one]: sheet(7).replace('～1月', '') };
    const { world } = await checked(vague);
    for (const options of [{ columns: 60 }, { color: true }]) {
      const other = await checked(world, line, options);
      expect(other.out).toBe((await checked(vague, `${line} --no-cache`, options)).out);
    }
  });
});

describe('nothing is kept', () => {
  const kept = (world: MemoryWorld) => [...world.contents.keys()].filter((path) => path.includes('.reform'));

  test('of a check that found errors', async () => {
    const wrong = await checked({ ...many, [one]: sheet(7).replace('～1月', '～9月') });
    expect(wrong.code).toBe(1);
    expect(kept(wrong.world)).toEqual([]);
  });

  test('of a report that is too long to be asked for by hand', async () => {
    const vague = Array.from({ length: 101 }, (_, number) => [
      `data/hikarino/offices/${number}.yaml`,
      sheet(number) + Array.from({ length: 60 }, (_, at) => `    - ${at}番の窓口を案内\n`).join(''),
    ]);
    const long = { ...many, ...Object.fromEntries(vague) };
    expect(kept((await checked(long, `${line} --format json`)).world)).toEqual([]);
    expect(kept((await checked(long)).world)).not.toEqual([]);
  });

  test('of a small project', async () => {
    expect(kept((await checked(clean)).world)).toEqual([]);
  });

  test.each(['--no-cache', '--format pretty --format json=f.json', '--fix', '--fix-dry-run'])(
    'with %s',
    async (more) => {
      const { world } = await checked(many, `${line} ${more}`);
      expect(kept(world)).toEqual([]);
    },
  );

  test('of single sheets, of several folders, and where CI is told besides', async () => {
    const places = [`check ${one}`, 'check data/hikarino/*/*.yaml', 'check data/hikarino data'];
    for (const words of places) expect(kept((await checked(many, words)).world)).toEqual([]);
    const ci = await checked(many, line, { env: { GITHUB_ACTIONS: 'true' } });
    expect(kept(ci.world)).toEqual([]);
  });

  test('where nothing can be written, and nobody is troubled by it', async () => {
    const refuse = () => new Failure({ ja: '満杯です。', en: 'full' });
    expect(await checked(many, line, { refuse })).toMatchObject({ code: 0, err: '' });
  });
});

const change = fc.oneof(
  fc.record({ edit: fc.constantFrom('～1月', '～9月', '～2月', ''), at: fc.nat(100) }),
  fc.record({ drop: fc.nat(100) }),
  fc.record({ add: fc.integer({ min: 200, max: 220 }) }),
  fc.record({ year: fc.constantFrom('令和7年度', '令和8年度') }),
  fc.record({ spoil: fc.nat(9999) }),
  fc.record({ baseline: fc.constantFrom('{}', '{"formatVersion":1,"findings":[]}') }),
);

function after(before: Texts, step: typeof change extends fc.Arbitrary<infer Step> ? Step : never): Texts {
  const text = (path: string) => Buffer.from(before[path] ?? '').toString();
  if ('edit' in step) {
    const path = `data/hikarino/offices/${step.at}.yaml`;
    return { ...before, [path]: sheet(step.at).replace('～1月', step.edit) };
  }
  if ('drop' in step)
    return Object.fromEntries(
      Object.entries(before).filter(([path]) => path !== `data/hikarino/offices/${step.drop}.yaml`),
    );
  if ('add' in step) return { ...before, [`data/hikarino/more/${step.add}.yaml`]: sheet(step.add) };
  if ('year' in step) {
    const path = 'data/hikarino/reform.yaml';
    return { ...before, [path]: text(path).replace(/令和.年度/, step.year) };
  }
  if ('baseline' in step) return { ...before, 'data/hikarino/.reform/baseline.json': step.baseline };
  const kept = Buffer.from(before[record] ?? ' ');
  kept[step.spoil % kept.length] = (kept[step.spoil % kept.length] ?? 0) ^ 1;
  return { ...before, [record]: kept };
}

describe('a check of what git says has changed', () => {
  const vague = { ...many, [one]: sheet(7).replace('～1月', '') };

  test.each(['--changed', '--staged'])('%s, asked again, opens no sheet', async (flag) => {
    const git = gitted({ committed: many, index: vague, now: vague });
    const { code, err, out, world } = await checked(vague, `${line} ${flag}`, git);
    expect(out).toContain('schedule/undated');
    const again = await checked(world, `${line} ${flag}`, git);
    expect(again).toEqual({ code, err, out, read: [record], world: again.world });
  });

  test.each(['--changed', '--staged'])('%s says that nothing has, once it is committed', async (flag) => {
    const before = gitted({ committed: many, index: vague, now: vague });
    const git = gitted({ committed: vague, index: vague, now: vague });
    const { world } = await checked(vague, `${line} ${flag}`, before);
    const calm = await checked(world, `${line} ${flag}`, git);
    expect(calm.err).toBe('変わったシートはありません。\n');
    expect(calm.out).toBe('✓ 指摘はありません（1 計画 102 シート）\n');
    const { err, out } = calm;
    expect(await checked(calm.world, `${line} ${flag}`, git)).toMatchObject({ err, out, read: [record] });
  });

  test('reads the earlier state once, on the way to a commit and beyond it', async () => {
    const titled = (state: Texts, number: number) => ({ ...state, [one]: sheet(number).replace('第', '新') });
    const timesRead = async (committed: Texts, now: Texts) => {
      const git = gitted({ committed, index: now, now });
      const { out, read, world } = await checked(now, `${line} --changed`, git);
      expect(out).toBe('✓ 指摘はありません（1 計画 102 シート）\n');
      return { now: files(world), times: read.filter((path) => path.endsWith('/3.yaml')).length };
    };
    const other = 'data/hikarino/offices/9.yaml';
    const committed = { ...many, [other]: sheet(9).replace('～1月', '') };
    const first = await timesRead(committed, titled(committed, 1007));
    const second = await timesRead(committed, titled(first.now, 2007));
    const third = await timesRead(second.now, titled(second.now, 3007));
    const fourth = await timesRead(second.now, titled(third.now, 4007));
    expect([first, second, third, fourth].map(({ times }) => times)).toEqual([2, 1, 1, 1]);
  });

  test('a part of the plans does not speak for the others', async () => {
    const named = (state: Texts) =>
      Object.entries(state).map(([path, text]) => [path.replace('hikarino', 'mikazuki'), text] as const);
    const titled = (state: Texts, plan: string) => ({
      ...state,
      [`data/${plan}/offices/8.yaml`]: sheet(8).replace('第', '新'),
    });
    const committed: Texts = { ...many, ...Object.fromEntries(named(vague)) };
    const first = titled(committed, 'hikarino');
    const words = 'check data --as-of 2025-05-01 --changed';
    const part = gitted({ committed, index: first, now: first });
    const { world } = await checked(first, `${words} --shard 1/2`, part);
    const second = titled(files(world), 'mikazuki');
    const git = gitted({ committed: first, index: second, now: second });
    const fresh = await checked(second, `${words} --no-cache`, git);
    expect((await checked(second, words, git)).out).toBe(fresh.out);
  });

  test("says of a city's own form the same, whether the earlier state is remembered or read", async () => {
    const item = `    - 窓口を開く。${'来庁した人は待つ。'.repeat(110)}（～9月）\n`;
    const long = `kind: initiative\nid: long\ntitle: 長い取組\nowner: 課\nschedule:\n  前期:\n${item.repeat(40)}`;
    const form = formFile({ rows: `<row r="1">${text('A1', '予定：{{スケジュール}}')}</row>` });
    const project = Buffer.from(many['data/hikarino/reform.yaml'] ?? '').toString();
    const committed: Texts = {
      ...many,
      'data/hikarino/reform.yaml': project.replace(/^forms: .*$/m, 'forms: [市様式.xlsx]'),
      'data/hikarino/long.yaml': long,
      'data/hikarino/市様式.xlsx': form,
    };
    const titled = (state: Texts, at: number) => ({
      ...state,
      [`data/hikarino/offices/${at}.yaml`]: sheet(at).replace('第', '新'),
    });
    const first = titled(committed, 8);
    const before = await checked(first, `${line} --changed`, gitted({ committed, index: first, now: first }));
    expect(before.out).toContain('form/cell-overflow');
    const second = titled(files(before.world), 9);
    const git = gitted({ committed: first, index: second, now: second });
    const fresh = await checked(second, `${line} --changed --no-cache`, git);
    expect((await checked(second, `${line} --changed`, git)).out).toBe(fresh.out);
  });

  test('whatever happens between two of them, the second says what a first would', async () => {
    const steps = fc.array(fc.oneof(change, fc.constantFrom('commit' as const, 'add' as const)), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom('--changed', '--staged'), async (all, flag) => {
        let states: States = { committed: many, index: many, now: many };
        for (const step of all) {
          const { index, now } = states;
          if (step === 'commit') states = { ...states, committed: index };
          else if (step === 'add') states = { ...states, index: now };
          else states = { ...states, now: after(now, step) };
          const { code, err, out, world } = await checked(states.now, `${line} ${flag}`, gitted(states));
          const fresh = await checked(states.now, `${line} ${flag} --no-cache`, gitted(states));
          expect({ code, err, out }).toEqual({ code: fresh.code, err: fresh.err, out: fresh.out });
          states = { ...states, now: files(world) };
        }
      }),
      { numRuns: 12 },
    );
  });
});

test('whatever happens between two checks, the second says what a first would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (steps) => {
      let now = files((await checked(many)).world);
      for (const step of steps) {
        now = after(now, step);
        const { code, err, out, world } = await checked(now);
        const fresh = await checked(now, `${line} --no-cache`);
        expect({ code, err, out }).toEqual({ code: fresh.code, err: fresh.err, out: fresh.out });
        now = files(world);
      }
    }),
    { numRuns: 12 },
  );
});
