/** What a build keeps, and that nothing depends on it: with any cache or none, the same sheets are the same files. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/commands/line/command-line.ts';
import { Failure } from '../../src/diagnostics/failure.ts';
import { isWorld, type MemoryOptions, type MemoryWorld, memoryWorld, type Texts } from '../memory-world.ts';
import { formFile, text } from '../workbook/official/form-file.ts';
import { gitted } from './gitted.ts';
import { clean, mistaken } from './projects.ts';
import { stamped } from './stamped.ts';

const sheet = 'data/hikarino/counters.yaml';
const second = {
  'data/hikarino/schools.yaml': `kind: initiative
id: schools
title: 学校の統合
owner: [教育局]
schedule:
  後期:
    - 説明会を開催（～12月）
`,
};
const two: Texts = { ...clean, ...second };

async function built(line: string, files: Texts | MemoryWorld, options: MemoryOptions = {}) {
  const world = isWorld(files) ? files.later({}, options) : memoryWorld(files, options);
  const code = await world.run(`build ${line}`);
  return { code, out: world.out(), err: world.err(), written: world.written, world };
}

/** Everything but what reform remembers for itself. */
function outcome({ contents }: MemoryWorld): Record<string, string> {
  const kept = [...contents].filter(([path]) => !path.includes('.reform/cache/'));
  return Object.fromEntries(
    kept.map(([path, bytes]): [string, string] => [path, Buffer.from(bytes).toString('base64')]).sort(),
  );
}

function ledgers({ contents }: MemoryWorld): string[] {
  return [...contents.keys()].filter((path) => path.includes('.reform/cache/build-'));
}

function changed(world: MemoryWorld, path: string, edit: (text: string) => string): Texts {
  return { ...Object.fromEntries(world.contents), [path]: edit(world.text(path)) };
}

async function vouched(world: MemoryWorld, isYoung?: () => boolean) {
  const { files, read } = stamped(world, isYoung);
  return { code: await run(['build'], { ...world, files }), read, world };
}

describe('a build with nothing to do', () => {
  test('says what was found all the same, in either language', async () => {
    const late = { today: '2026-05-01' };
    const { world } = await built('', two, late);
    for (const language of ['ja', 'en']) {
      const again = await built(`--lang ${language}`, world, late);
      const fresh = await built(`--lang ${language} --no-cache`, world, late);
      expect(again).toMatchObject({ code: 0, written: [], out: fresh.out });
      expect(again.out).toMatch(language === 'ja' ? /指摘.*\n変更なし/ : /findings?.*\n\d+ unchanged/);
    }
  });

  test('neither reads a sheet nor a form again where the disk vouches for them', async () => {
    const { world } = await vouched(memoryWorld(two));
    const { code, read } = await vouched(world.later());
    expect({ code, read }).toEqual({ code: 0, read: ledgers(world) });
  });

  test('looks again on another day, and as for submission', async () => {
    const { world } = await built('', two, { today: '2025-10-15' });
    const later = await built('', world, { today: '2026-05-01' });
    expect(later).toMatchObject({ written: [] });
    expect(later.out).toContain('警告');
    const strict = await built('--submit', world, { today: '2026-05-01' });
    expect(strict.code).toBe(1);
  });

  test('says errors again that were passed over', async () => {
    const { out, world } = await built('--force', mistaken);
    const again = await built('--force', world);
    expect(again).toMatchObject({ code: 0, written: [] });
    expect(out).toContain('schedule/wrong-half');
    expect(again.out).toContain('schedule/wrong-half');
    expect((await built('', world)).code).toBe(1);
  });
});

describe('a build of what changed in git', () => {
  test.each(['要領', '仕様'])('asked again opens no sheet, whatever it had to do (%s)', async (words) => {
    const now = changed(memoryWorld(two), sheet, (text) => text.replace('仕様', words));
    const asked = async (before: Texts) => {
      const world = memoryWorld(before, gitted({ committed: two, index: two, now }));
      const { files, read } = stamped(world);
      const code = await run(['build', '--changed'], { ...world, files });
      return { code, out: world.out(), read, world };
    };
    const first = await asked(now);
    const again = await asked(Object.fromEntries(first.world.contents));
    expect(again).toMatchObject({ code: 0, read: ledgers(first.world) });
    expect(again.out).toMatch(words === '仕様' ? /^変わったシートはありません。$/m : /^変更なし \d+ 件$/m);
  });

  test('is made where another state is meant, although the same sheets differ from it', async () => {
    const now = changed(memoryWorld(two), sheet, (text) => text.replace('仕様', '要領'));
    const renamed = changed(memoryWorld(two), sheet, (text) => text.replace('id: counters', 'id: desks'));
    const first = await built('--changed', now, gitted({ committed: two, index: two, now }));
    expect(first.written).not.toContain('out/yoshiki4/schools.xlsx');
    const then = gitted({ committed: renamed, index: renamed, now });
    const next = await built('--changed', first.world, then);
    expect(next.written).toContain('out/yoshiki4/schools.xlsx');
  });
});

describe('after a change', () => {
  test('of a sheet whose name looks like a drive, it is built again', async () => {
    const named = 'data/hikarino/c:notes.yaml';
    const { world } = await built('data/hikarino', {
      ...clean,
      [named]: second['data/hikarino/schools.yaml'],
    });
    const edited = changed(world, named, (text) => text.replace('～12月', '～1月'));
    const { written } = await built('data/hikarino', edited);
    expect(written).toContain('out/yoshiki4/schools.xlsx');
  });

  test('only what shows it is written', async () => {
    const { world } = await built('', two);
    const next = await built(
      '',
      changed(world, sheet, (text) => text.replace('仕様を作成', '仕様書を作成')),
    );
    expect(next.written).toContain('out/yoshiki4/counters.xlsx');
    expect(next.written).not.toContain('out/yoshiki4/schools.xlsx');
    const remark = await built(
      '',
      changed(next.world, sheet, (text) => `# 覚え書き\n${text}`),
    );
    expect(remark).toMatchObject({ code: 0, written: [] });
  });

  test('a form that is made anew is not read first', async () => {
    const { world } = await vouched(memoryWorld(two), () => true);
    const { read } = await vouched(
      memoryWorld(changed(world, sheet, (text) => text.replace('仕様', '仕様書'))),
    );
    expect(read).not.toContain('out/yoshiki4/counters.md');
    expect(read).toContain('out/yoshiki4/schools.md');
  });

  test('a form that was edited or lost is made again', async () => {
    const { world } = await built('', two);
    const whole = outcome(world);
    const lost = Object.fromEntries(
      [...world.contents].filter(([path]) => path !== 'out/yoshiki4/schools.md'),
    );
    const spoilt = { ...lost, 'out/yoshiki4/counters.xlsx': 'x' };
    const { written, world: mended } = await built('', spoilt);
    expect(written).toEqual(['out/yoshiki4/counters.xlsx', 'out/yoshiki4/schools.md']);
    expect(outcome(mended)).toEqual(whole);
    expect((await built('--check', spoilt)).code).toBe(1);
  });

  test('every kind of build has a record of its own', async () => {
    const { world } = await built('', two);
    const bundles = await built('--bundle owner', world);
    const part = await built('--only owner=教育局', bundles.world);
    expect(new Set(ledgers(part.world)).size).toBe(3);
    expect(part.written).toEqual([]);
    expect(await built('', part.world)).toMatchObject({ code: 0, written: [] });
    expect(part.out).not.toContain('今のシートからは');
  });
});

describe('the record', () => {
  test('is not kept with --no-cache, and not by --check', async () => {
    expect(ledgers((await built('--no-cache', two)).world)).toEqual([]);
    expect(ledgers((await built('--check', two)).world)).toEqual([]);
  });

  test('holds in another place as well, and names none', async () => {
    const there = Object.fromEntries(Object.entries(two).map(([path, text]) => [`/家/計画/${path}`, text]));
    const { world } = await built('/家/計画/data --out /家/計画/out', there);
    const [path = ''] = ledgers(world);
    expect(world.text(path)).not.toContain('家');
    const { world: here } = await built('', two);
    const moved = Object.fromEntries(
      [...here.contents].map(([name, bytes]) => [`よそ/${name}`, bytes] as const),
    );
    const again = memoryWorld(moved, {});
    expect(await again.run('build よそ/data --out よそ/out')).toBe(0);
    expect(again.written).toEqual([]);
  });

  test('goes when the folder it is about is gone, and another is kept', async () => {
    let { world } = await built('', two);
    for (const out of ['tmp/1', '/tmp/2', 'tmp/3', '../4']) {
      world = (await built(`--out ${out}`, world)).world;
      expect(ledgers(world)).toHaveLength(2);
      const left = [...world.contents].filter(([path]) => !path.startsWith(`${out}/`));
      world = memoryWorld(Object.fromEntries(left));
    }
    expect(await built('', world)).toMatchObject({ code: 0, written: [] });
    expect((await built('--bundle owner', world)).world).toSatisfy((last) => ledgers(last).length === 2);
  });

  test('stays while the folder is there, from wherever it is looked for', async () => {
    const { world: one } = await built('--out site', two);
    const { world: both } = await built('--out out/a', one);
    const below = [...both.contents].map(([name, bytes]) => [`repo/${name}`, bytes] as const);
    const above = memoryWorld(Object.fromEntries(below));
    expect(await above.run('build repo/data --out repo/b')).toBe(0);
    expect(ledgers(above)).toHaveLength(3);
    above.written.length = 0;
    expect(await above.run('build repo/data --out repo/site')).toBe(0);
    expect({ written: above.written, kept: ledgers(above).length }).toEqual({ written: [], kept: 3 });
  });

  test('that nobody can read goes with the next new one', async () => {
    const { world } = await built('', two);
    const spoilt = {
      'data/.reform/cache/build-older': 'reform-cache 0',
      'data/.reform/cache/notes': '覚え書き',
    };
    const next = await built('--bundle owner', world.later(spoilt));
    const names = [...next.world.contents.keys()];
    expect(names).not.toContain('data/.reform/cache/build-older');
    expect(names).toContain('data/.reform/cache/notes');
    expect(ledgers(next.world)).toHaveLength(2);
  });

  test('that cannot be written stops nothing', async () => {
    const refuse = (path: string) =>
      path.includes('.reform') ? new Failure({ ja: '満杯です。', en: 'full' }) : undefined;
    expect(await built('', two, { refuse })).toMatchObject({ code: 0, err: '' });
  });

  test('writes nothing where it is to explain a sheet that nobody knows', async () => {
    const { code, err, world } = await built('--explain countres', two);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('--explain の「countres」') });
    expect(world.written).toEqual([]);
  });

  test('of another reform is not believed, but its files are still known', async () => {
    const { world } = await built('', two);
    const engine = { ...world.later(), engine: 'v99' };
    const { run } = await import('../../src/commands/line/command-line.ts');
    expect(await run(['build', '--explain', 'counters'], engine)).toBe(0);
    expect(engine.out()).toContain('前回とは別の版の reform です。');
    expect(engine.written).toEqual([]);
  });

  test('may be cut, spoilt, made up or of another project: the files are the same', async () => {
    const { world } = await built('', two);
    const [path = ''] = ledgers(world);
    const record = world.contents.get(path) ?? new Uint8Array();
    const changedSheet = changed(world, sheet, (text) => text.replace('仕様', '仕様書'));
    const wanted = outcome((await built('--no-cache', changedSheet)).world);
    const flip = fc.tuple(fc.nat(record.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
      const bytes = Uint8Array.from(record);
      bytes[at] = (bytes[at] ?? 0) ^ by;
      return bytes;
    });
    const cut = fc.nat(record.length).map((end) => record.slice(0, end));
    await fc.assert(
      fc.asyncProperty(fc.oneof(flip, cut, fc.uint8Array()), async (bytes) => {
        const { code, err, world: after } = await built('', { ...changedSheet, [path]: bytes });
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(outcome(after)).toEqual(wanted);
      }),
      { numRuns: 12 },
    );
  });
});

const step = fc.oneof(
  fc.record({
    file: fc.constantFrom(sheet, ...Object.keys(second)),
    words: fc.constantFrom('仕様', '要領', '計画'),
  }),
  fc.record({ spoil: fc.nat(20) }),
  fc.record({ drop: fc.nat(20) }),
  fc.record({ year: fc.constantFrom('令和7年度', '令和8年度') }),
  fc.record({ line: fc.constantFrom('', '--bundle owner', '--only id=schools', '--prune') }),
);

function act(world: MemoryWorld, action: typeof step extends fc.Arbitrary<infer T> ? T : never): Texts {
  const outs = [...world.contents.keys()].filter((path) => path.startsWith('out/')).sort();
  if ('file' in action)
    return changed(world, action.file, (text) => text.replace(/仕様|要領|計画|説明会/, action.words));
  if ('year' in action)
    return changed(world, 'data/hikarino/reform.yaml', (text) => text.replace(/令和.年度/, action.year));
  const files = Object.fromEntries(world.contents);
  if ('spoil' in action) return { ...files, [outs[action.spoil % outs.length] ?? 'out/x']: 'x' };
  if ('drop' in action) {
    const gone = outs[action.drop % outs.length];
    return Object.fromEntries(Object.entries(files).filter(([path]) => path !== gone));
  }
  return files;
}

test('whatever happens between two builds, the second makes what a first would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
      let { world } = await built('', two);
      for (const action of steps) {
        const line = 'line' in action ? action.line : '';
        world = (await built(line, act(world, action))).world;
      }
      const after = await built('', world);
      const fresh = await built('--no-cache', world);
      expect(outcome(after.world)).toEqual(outcome(fresh.world));
      expect(fresh.code).toBe(after.code);
    }),
    { numRuns: 8 },
  );
});

test('whatever happens between two builds of what changed in git, the second makes and says what a first would', async () => {
  const commit = fc.constant({ commit: true } as const);
  const wait = fc.constant({ line: '' } as const);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(step, commit, wait), { minLength: 2, maxLength: 6 }),
      async (steps) => {
        let [committed, world] = [two, memoryWorld(two)];
        for (const action of steps) {
          const now = 'commit' in action ? Object.fromEntries(world.contents) : act(world, action);
          if ('commit' in action) committed = now;
          const git = gitted({ committed, index: now, now });
          const fresh = await built('--changed --no-cache', now, git);
          const after = await built('--changed', now, git);
          expect(outcome(after.world)).toEqual(outcome(fresh.world));
          expect([after.code, after.out, after.err]).toEqual([fresh.code, fresh.out, fresh.err]);
          ({ world } = after);
        }
      },
    ),
    { numRuns: 12 },
  );
});

describe('a build that dies', () => {
  class Death extends Error {}

  test('at any write leaves whole files only, and the next one mends them', async () => {
    const { world: old } = await built('', clean);
    const before = changed(old, sheet, (text) => text.replace('仕様', '仕様書'));
    const { world: wanted } = await built('', before);
    const [from, to] = [outcome(memoryWorld(before as Texts)), outcome(wanted)];
    let deaths = 0;
    for (let last = 0; last <= deaths; last += 1) {
      let writes = 0;
      const dying = memoryWorld(before as Texts, {
        refuse: () => {
          writes += 1;
          if (writes > last) throw new Death();
          return undefined;
        },
      });
      if ((await dying.run('build')) !== 0) deaths += 1;
      const left = outcome(dying);
      for (const [path, content] of Object.entries(left)) expect([from[path], to[path]]).toContain(content);
      const { code, world } = await built('', dying);
      expect(code).toBe(0);
      expect(outcome(world)).toEqual(to);
    }
    expect(deaths).toBeGreaterThan(4);
  });
});

describe('a sheet that is gone', () => {
  const without = (world: MemoryWorld, path: string): Texts =>
    Object.fromEntries([...world.contents].filter(([name]) => name !== path));
  const schools = Object.keys(second)[0] ?? '';

  test('leaves files that are named, and go on request', async () => {
    const { world } = await built('', two);
    const { out, world: left } = await built('', without(world, schools));
    expect(out).toContain(
      'out/yoshiki4/schools.xlsx は今のシートからは作られません（--prune で削除できます）',
    );
    expect(await built('', left)).toMatchObject({ out: expect.stringContaining('schools.md は今の') });
    const { out: said, world: pruned } = await built('--prune', left);
    expect(said).toContain('削除  out/yoshiki4/schools.xlsx\n削除  out/yoshiki4/schools.md\n');
    expect(outcome(pruned)).toEqual(outcome((await built('', without(memoryWorld(two), schools))).world));
    expect((await built('', pruned)).out).not.toContain('schools');
  });

  test('takes nothing along that a person has edited', async () => {
    const { world } = await built('', two);
    const edited = { ...without(world, schools), 'out/yoshiki4/schools.xlsx': '直した' };
    const { out, world: pruned } = await built('--prune --lang en', edited);
    expect(out).toContain('schools.xlsx is no longer made from any sheet, but was edited since');
    expect(pruned.contents.has('out/yoshiki4/schools.xlsx')).toBe(true);
    expect(pruned.contents.has('out/yoshiki4/schools.md')).toBe(false);
  });

  test('is not missed by a build of a folder in a plan: it may have moved to another', async () => {
    const [text = ''] = Object.values(second);
    const [north, south] = ['north', 'south'].map((name) => ({
      [`data/hikarino/${name}/schools.yaml`]: text,
    }));
    const { world } = await built('data/hikarino/north', { ...clean, ...north });
    expect(world.contents.has('out/yoshiki4/schools.xlsx')).toBe(true);
    const more = { 'data/hikarino/north/roads.yaml': text.replaceAll('schools', 'roads') };
    const moved = { ...without(world, 'data/hikarino/north/schools.yaml'), ...more, ...south };
    const { out } = await built('data/hikarino/north', moved);
    expect(out).not.toContain('schools');
    const { code, err } = await built('data/hikarino/north --prune', moved);
    expect(code).toBe(2);
    expect(err).toContain('計画のフォルダーを指定し');
  });

  test('is not missed by a build of a part', async () => {
    const { world } = await built('', two);
    const { out } = await built('--only id=counters', without(world, schools));
    expect(out).not.toContain('schools');
    for (const more of ['--only id=counters', '--no-cache', '--shard 1/1', '--form yoshiki4']) {
      const { code, err, written } = await built(`--prune ${more}`, world);
      expect({ code, written }).toEqual({ code: 2, written: [] });
      expect(err).toContain(more.split(' ')[0]);
    }
  });
});

describe('--explain', () => {
  const said = async (files: Texts | MemoryWorld, language: 'ja' | 'en', name = 'counters') =>
    (await built(`--explain ${name} --lang ${language}`, files)).out
      .split('\n')
      .filter((line) => /counters/.test(line) || line.startsWith('    '));

  test('names the input that changed', async () => {
    const { world } = await built('', two);
    const next = changed(world, sheet, (text) => text.replace('仕様', '仕様書'));
    expect(await said(next, 'ja')).toContain('    data/hikarino/counters.yaml が変わりました。');
    expect(await said(next, 'en', sheet)).toContain('    data/hikarino/counters.yaml has changed.');
  });

  test('tells what was lost, edited, or as it was', async () => {
    const { world } = await built('', two);
    const files = Object.fromEntries(world.contents);
    const { 'out/yoshiki4/counters.md': _, ...lost } = files;
    expect(await said({ ...lost, 'out/yoshiki4/counters.xlsx': 'x' }, 'ja')).toEqual([
      '更新  out/yoshiki4/counters.xlsx',
      '作成  out/yoshiki4/counters.md',
      '作り直し  out/yoshiki4/counters.xlsx',
      '    ファイルが、作成した後に書き換えられていました。',
      '作り直し  out/yoshiki4/counters.md',
      '    ファイルがなくなっていました。',
    ]);
    expect(
      await said(
        changed(world, sheet, (text) => `# x\n${text}`),
        'en',
      ),
    ).toEqual([
      'left alone  out/yoshiki4/counters.xlsx',
      '    data/hikarino/counters.yaml has changed.',
      '    What the form shows is the same as before.',
      'left alone  out/yoshiki4/counters.md',
      '    data/hikarino/counters.yaml has changed.',
      '    What the form shows is the same as before.',
    ]);
    expect(await said(two, 'en')).toContain('    There is no record of an earlier build.');
  });

  test('says of a build that only compares what is to be made', async () => {
    const { world } = await built('', two);
    const next = changed(world, sheet, (text) => text.replace('仕様', '仕様書'));
    expect((await built('--explain counters --check', next)).out).toContain(
      '作り直すもの  out/yoshiki4/counters.xlsx',
    );
  });

  test('knows what was meant', async () => {
    expect((await built('--explain countrs', two)).err).toContain('もしかして: counters');
  });
});

test('a further sheet changes nothing about the forms of the city that do not show it', async () => {
  const form = formFile({ rows: `<row r="1">${text('A1', '{{取組名}}', 1)}</row>` });
  const { world } = await built('', {
    ...clean,
    'data/hikarino/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\nforms: [市様式.xlsx]\n',
    'data/hikarino/templates/市様式.xlsx': form,
  });
  const next = await built('', { ...Object.fromEntries(world.contents), ...second });
  expect(next.written).toContain('out/市様式/schools.xlsx');
  expect(next.written).not.toContain('out/市様式/counters.xlsx');
});

test('what was said of a form while it was filled is said again', async () => {
  const form = formFile({ rows: `<row r="1">${text('A1', '{{現状・課題}}', 1)}</row>` });
  const files = {
    ...two,
    [sheet]: `${two[sheet]}issues: [${'長い文。'.repeat(900)}]\n`,
    'data/hikarino/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\nforms: [市様式.xlsx]\n',
    'data/hikarino/templates/市様式.xlsx': form,
  };
  const { out, world } = await built('', files);
  const notes = (said: string) => said.split('\n').filter((line) => line.startsWith('注意'));
  expect(notes(out)).not.toEqual([]);
  const again = await built('', world);
  expect(again).toMatchObject({ code: 0, written: [] });
  expect(notes(again.out)).toEqual(notes(out));
});
