/** Threads that share a build: the same files with any number of them, whatever becomes of one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { unsure } from '../../src/cache/asked.ts';
import type { Question } from '../../src/cache/ledger.ts';
import { claiming, crewOf, type Message, type Task } from '../../src/commands/building/crew.ts';
import { lendHand } from '../../src/commands/building/hand.ts';
import { hire } from '../../src/commands/building/hire.ts';
import type { Holding } from '../../src/commands/building/hold.ts';
import { Failure } from '../../src/diagnostics/failure.ts';
import { isBounded } from '../../src/threads/machine.ts';
import type { Machine, Threads, World } from '../../src/world.ts';
import { bundled } from '../bundled.ts';
import { type MemoryWorld, memoryWorld, type Texts } from '../memory-world.ts';
import { formFile, text } from '../workbook/official/form-file.ts';

const plan = {
  'data/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\nforms: [yoshiki4, progress-list]\n',
  ...Object.fromEntries(
    ['待合', '予約', '書庫', '巡回'].map((word, at) => [`data/s${at}.yaml`, sheet(word, at)]),
  ),
};

function sheet(word: string, at: number): string {
  return `kind: initiative\nid: s${at}\ntitle: ${word}の見直し\nowner: 総務局\nschedule:\n  後期:\n    - ${word}の案を作成（～1月）\n`;
}

interface Hand {
  /** The world as it sees it; that of the first thread when absent. */
  readonly world?: World;
  /** Breaks down after so many messages. */
  readonly messages?: number;
}

interface Heard {
  readonly from: number;
  readonly message: Message;
}

/** A machine whose threads take turns in this one. */
function machineOf(hands: readonly Hand[], world: MemoryWorld, heard: Heard[]): Machine {
  return {
    cores: hands.length + 1,
    memory: 2 ** 34,
    start<Said>(count: number, task: unknown): Threads<Said> {
      let [drawn, tell] = [0, (_: Heard) => {}];
      const draw = () => drawn++;
      const waiting: Heard[] = [];
      const work = hands.slice(0, count).map((hand, from) => {
        let left = hand.messages ?? Number.POSITIVE_INFINITY;
        const send = (message: Message) => {
          left -= 1;
          if (left < 0) throw new Error('broken down');
          heard.push({ from, message });
          waiting.push({ from, message });
          tell({ from, message });
        };
        return lendHand(task as Task, { draw, send }, hand.world ?? world).catch(() => {});
      });
      return {
        draw,
        listen(listener) {
          tell = ({ from, message }) => listener(from, message as Said);
          waiting.forEach(tell);
        },
        done: Promise.all(work).then(() => {}),
        dismiss: () => {},
      };
    },
  };
}

async function built(hands: readonly Hand[], line = '', from: Texts = plan) {
  const world = memoryWorld(from);
  const heard: Heard[] = [];
  const code = await memoryRun(
    world,
    machineOf(hands, world, heard),
    `build --threads ${hands.length + 1} ${line}`,
  );
  return { code, out: world.out(), files: filesOf(world), heard, world };
}

function memoryRun(world: MemoryWorld, machine: Machine, line: string) {
  Object.assign(world, { threads: async () => machine });
  return world.run(line.trim());
}

function filesOf({ contents }: MemoryWorld): Record<string, string> {
  const outputs = [...contents].filter(([path]) => path.startsWith('out/')).sort();
  return Object.fromEntries(outputs.map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));
}

function madeBy(heard: readonly Heard[]): string[] {
  return heard.flatMap(({ message }) => ('made' in message ? message.made.map(({ path }) => path) : []));
}

/** One that is told by hand what another thread says. */
function crewAt(heard: readonly Question[], hold: Holding['hold']) {
  let say = (_from: number, _message: Message) => {};
  const threads: Threads<Message> = {
    draw: () => 0,
    listen(listener) {
      say = listener;
    },
    done: Promise.resolve(),
    dismiss: () => {},
  };
  const crew = crewOf(threads, { hold, questions: () => heard, see: () => {} });
  return { crew, say: (from: number, message: Message) => say(from, message) };
}

describe('threads that share a build', () => {
  test.each([1, 2, 5])('leave the files and the words of one: %i besides', async (count) => {
    const alone = await built([]);
    const shared = await built(Array.from({ length: count }, () => ({})));
    expect(Object.keys(alone.files)).toHaveLength(15);
    expect(shared.files).toEqual(alone.files);
    expect([shared.code, shared.out]).toEqual([0, alone.out]);
    const made = madeBy(shared.heard);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made).size).toBe(made.length);
    // Too long for a message.
    expect(Object.keys(alone.files)).toContain('out/data-list.csv');
    expect(made.filter((path) => path.includes('data-list'))).toEqual([]);
  });

  test('count only where they see the same sheets', async () => {
    const other = memoryWorld({ ...plan, 'data/s1.yaml': sheet('閲覧', 1) });
    const shared = await built([{ world: other }, {}]);
    expect(madeBy(shared.heard.filter(({ from }) => from === 0)).length).toBeGreaterThan(0);
    expect(shared.files).toEqual((await built([])).files);
  });

  test('count only where they see the same form of the city, wherever it lies', async () => {
    const withForm = (words: string) => ({
      ...plan,
      '市様式.xlsx': formFile({ rows: `<row r="1">${text('A1', `${words}{{取組名}}`)}</row>` }),
    });
    const other = memoryWorld(withForm('新'));
    const line = 'data --form 市様式.xlsx';
    const shared = await built([{ world: other }], line, withForm('旧'));
    expect(madeBy(shared.heard).length).toBeGreaterThan(0);
    expect(shared.files).toEqual((await built([], line, withForm('旧'))).files);
  });

  test('bring what they made to a full disk, and the build says so', async () => {
    const full = new Failure({ ja: '空きがありません。', en: 'No space is left.' });
    const { crew, say } = crewAt([], () => {
      throw full;
    });
    expect(await crew.claims([])).toBe(true);
    say(0, { heard: [] });
    say(0, { made: [{ path: 'out/index.md', key: '', bytes: new Uint8Array(1) }] });
    await expect(crew.claims([])).rejects.toBe(full);
    await expect(crew.finished()).rejects.toBe(full);
  });

  test.each([
    ['count where both saw an empty folder', '', ['out/index.md']],
    ['do not count where a folder changed under their eyes', unsure, []],
  ])('%s', async (_, answer, expected) => {
    const held: string[] = [];
    const heard: Question[] = [{ of: 'entries', path: 'old', answer, stamp: '' }];
    const { crew, say } = crewAt(heard, (path, _key, bytes) => {
      held.push(path);
      return () => bytes;
    });
    await crew.claims([]);
    say(0, { heard });
    say(0, { made: [{ path: 'out/index.md', key: '', bytes: new Uint8Array(1) }] });
    await crew.finished();
    expect(held).toEqual(expected);
  });

  test.each([0, 1, 2])('may break down: after %i messages', async (messages) => {
    const shared = await built([{ messages }, { messages }]);
    expect(shared.files).toEqual((await built([])).files);
  });

  test('are let go where a city is left out, which they would build, too', async () => {
    const of = (city: string, files: Texts): Texts =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path.replace('data', `data/${city}`), text]),
      );
    const broken = { ...plan, 'data/s1.yaml': sheet('閲覧', 1).replace('owner', 'owned') };
    const cities = { ...of('a', broken), ...of('b', plan) };
    const [alone, shared] = [await built([], '', cities), await built([{}, {}], '', cities)];
    expect(shared).toMatchObject({ code: 1, out: alone.out, files: alone.files });
    expect(Object.keys(shared.files)).toHaveLength(15);
  });

  test('leave alone what is there already, and the record of it is the same', async () => {
    const first = await built([]);
    const changed = { ...Object.fromEntries(first.world.contents), 'data/s2.yaml': sheet('資料', 2) };
    const [alone, shared] = [await built([], '', changed), await built([{}, {}], '', changed)];
    expect(shared.files).toEqual(alone.files);
    expect(shared.out).toBe(alone.out);
    expect(shared.out).toContain('変更なし');
    expect(shared.world.contents).toEqual(alone.world.contents);
    const why = await built([{}, {}], '--explain s1', changed);
    expect(why.out).toBe((await built([], '--explain s1', changed)).out);
  });

  test('find nothing to write with --check', async () => {
    const { world } = await built([]);
    const again = await built([{}], '--check', Object.fromEntries(world.contents));
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('15') });
    const stale = await built([{}], '--check', { ...plan, 'out/index.md': '' });
    expect(stale.code).toBe(1);
  });

  test.each(['--force', '--changed'])(
    'are not asked with %s, which only the first one understands',
    async (option) => {
      const { heard } = await built([{}], option);
      expect(heard).toEqual([]);
    },
  );

  test('are let go where the sheets stop the build', async () => {
    const broken = { ...plan, 'data/s1.yaml': 'kind: initiative\nid: s1\nowner: [\n' };
    const { code, files } = await built([{}], '', broken);
    expect([code, files]).toEqual([1, {}]);
  });

  test('are a number', async () => {
    const world = memoryWorld(plan);
    expect(await world.run('build')).toBe(0);
    for (const words of ['0', 'two', '-1', '1.5', '100']) {
      expect(await world.run(`build --threads=${words}`)).toBe(2);
      expect(world.err()).toContain('--threads 2');
    }
  });
});

test.each([
  ['a few sheets', 499, { cores: 8, memory: 2 ** 34 }, 0],
  ['sheets for which one more pays', 500, { cores: 8, memory: 2 ** 34 }, 1],
  ['more than are asked to wait for each other', 20_000, { cores: 8, memory: 2 ** 36 }, 3],
  ['as many as the machine runs', 20_000, { cores: 2, memory: 2 ** 36 }, 1],
  ['a machine that runs one', 20_000, { cores: 1, memory: 2 ** 36 }, 0],
  ['a machine without the memory', 20_000, { cores: 8, memory: 2 ** 31 }, 0],
])('%s begin so many threads by themselves', async (_, sheets, machine, others) => {
  let begun = 0;
  const start = (count: number): never => {
    begun = count;
    return undefined as never;
  };
  const world = { ...memoryWorld(), threads: async () => ({ ...machine, start }) };
  const project = { folder: 'data', sheets: Array.from({ length: sheets }, (_, at) => `data/${at}.yaml`) };
  const place = { folder: 'data', out: 'out', moment: { asOf: '2025-10-15', submit: false } } as const;
  await hire([project], place, { arguments: [], language: 'ja', options: {}, world });
  expect(begun).toBe(others);
});

test('every piece is claimed by one thread, in whatever order they come to it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.array(fc.nat({ max: 4 }), { maxLength: 400 }), (pieces, turns) => {
      let drawn = 0;
      const threads = Array.from({ length: 5 }, () => ({ at: 0, claims: claiming(() => drawn++) }));
      const claimed: number[] = [];
      const step = ({ at, claims }: { at: number; claims: () => boolean }) => {
        if (at < pieces && claims()) claimed.push(at);
        return at + 1;
      };
      for (const turn of turns) {
        const thread = threads[turn];
        if (thread) thread.at = step(thread);
      }
      for (const thread of threads) while (thread.at < pieces) thread.at = step(thread);
      expect(claimed.sort((a, b) => a - b)).toEqual(Array.from({ length: pieces }, (_, at) => at));
    }),
  );
});

describe('real threads', () => {
  const { folder, program } = bundled();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('build the same bytes', () => {
    cpSync(new URL('../../data', import.meta.url).pathname, join(folder, 'data'), { recursive: true });
    const contents = ['1', '2', '4'].map((threads) => {
      const words = [
        'build',
        'data',
        '--out',
        `out-${threads}`,
        '--threads',
        threads,
        '--as-of',
        '2026-01-15',
      ];
      execFileSync(process.execPath, [program, ...words], { cwd: folder });
      const out = join(folder, `out-${threads}`);
      const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      const paths = files.map(({ name, parentPath }) => join(parentPath, name).slice(out.length)).sort();
      return paths.map((path) => [path, readFileSync(join(out, path)).toString('base64')]);
    });
    expect(contents[0]?.length).toBeGreaterThan(40);
    expect(contents[1]).toEqual(contents[0]);
    expect(contents[2]).toEqual(contents[0]);
  }, 60_000);

  test('are done without where Node may start none', () => {
    const known = process.allowedNodeEnvironmentFlags;
    const forbidding = known.has('--permission') ? '--permission' : '--experimental-permission';
    const allowed = [forbidding, '--allow-fs-read=*', '--allow-fs-write=*'];
    const words = ['build', 'data', '--out', 'out-forbidden', '--threads', '2', '--as-of', '2026-01-15'];
    const { status, stderr } = spawnSync(process.execPath, [...allowed, program, ...words], { cwd: folder });
    expect([status, String(stderr)]).toEqual([0, expect.not.stringContaining('ERR_ACCESS_DENIED')]);
  }, 60_000);
});

test('no thread is started of its own accord where addresses are few', () => {
  const line = (soft: string) =>
    `Max data size             unlimited            unlimited            bytes\nMax address space         ${soft.padEnd(20)} unlimited            bytes\n`;
  expect([line('1228800000'), line('unlimited'), ''].map(isBounded)).toEqual([true, false, false]);
});
