/** One city with errors among others: it is left out, and nothing else is as if it were not there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/cache/ledger.ts';
import { run } from '../../src/commands/line/command-line.ts';
import { isWorld, type MemoryWorld, memoryWorld, type Texts } from '../memory-world.ts';
import { clean, mistaken } from './projects.ts';

const broken = 'data/asahino/wards.yaml';
const sound = { ...mistaken, [broken]: mistaken[broken].replace('～9月', '～1月') };
const more = clean['data/hikarino/counters.yaml'].replace('id: counters', 'id: more');

const others = (place: string): Texts =>
  Object.fromEntries(Object.entries(clean).map(([path, text]) => [path.replace('hikarino', place), text]));
const some: Texts = { ...clean, ...mistaken, ...others('tsukino') };
const unread: Texts = { ...some, 'data/kuzure/reform.yaml': 'city: [\n', 'data/kuzure/more.yaml': more };
const whole: Texts = { ...some, ...sound };

function ran(line: string, files: Texts | MemoryWorld): Promise<Told> {
  return told(line, isWorld(files) ? files.later() : memoryWorld(files));
}

interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly world: MemoryWorld;
}

async function told(line: string, world: MemoryWorld): Promise<Told> {
  const code = await world.run(line);
  return { code, out: world.out(), err: world.err(), world };
}

function outputs({ contents }: MemoryWorld): Record<string, string> {
  const made = [...contents].filter(([path]) => path.startsWith('out/'));
  return Object.fromEntries(
    made.map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]).sort(),
  );
}

const ofAsahino = ([path]: readonly [string, unknown]) => path.startsWith('out/asahino/');

describe('a build of several cities, one with errors', () => {
  it('builds the others as if they were alone, and says which it left out', async () => {
    const { code, out, world } = await ran('build', some);
    expect(code).toBe(1);
    expect(out).toContain('schedule/wrong-half');
    expect(out).toMatch(
      /エラーのある計画は除きました（1 件: data\/asahino）。直してから再実行してください（--force で、このまま作れます）。\n$/,
    );
    const all = Object.entries(outputs((await ran('build', whole)).world));
    expect(Object.entries(outputs(world))).toEqual(all.filter((one) => !ofAsahino(one)));
    expect((await ran('build --lang en', some)).out).toMatch(
      /Left out because of errors \(1\): data\/asahino\. Mend them and run again \(--force builds anyway\)\.\n$/,
    );
  });

  it('shows what is wrong in that city, and of the others only how much', async () => {
    const { out } = await ran('build', { ...some, 'data/tsukino/more.yaml': more.replace('（～1月）', '') });
    expect(out).toContain('data/asahino/wards.yaml\n');
    expect(out).not.toContain('data/tsukino');
    expect(out).toMatch(
      /\n2 件の指摘（エラー 1・警告 1・情報 0） {2}1 計画 1 シート\n\n1 件の指摘（エラー 0・警告 1・情報 0） {2}2 計画 3 シート\n/,
    );
  });

  it.each([1, 2, 3, 5])('does the same in %i parts', async (count) => {
    const shared = memoryWorld(some);
    const codes: number[] = [];
    for (let part = 1; part <= count; part += 1)
      codes.push(await shared.run(`build --shard ${part}/${count}`));
    expect(outputs(shared)).toEqual(outputs((await ran('build', some)).world));
    expect(Math.max(...codes)).toBe(1);
  });

  it('leaves what it built of that city before as it is, and still knows it afterwards', async () => {
    const { world: before } = await ran('build', whole);
    const { world: between } = await ran('build --prune', before.later({ [broken]: mistaken[broken] }));
    expect(between.written).toEqual([]);
    expect(outputs(between)).toEqual(outputs(before));
    const mended = await ran('build --explain wards', between.later({ [broken]: sound[broken] }));
    expect(mended).toMatchObject({ code: 0, err: '' });
    expect(mended.world.written).toEqual([]);
    expect(mended.out).toContain('そのまま  out/asahino/yoshiki4/wards.xlsx');
    const gone = [...between.contents].filter(([path]) => path !== broken);
    const { out } = await ran('build', Object.fromEntries(gone));
    expect(out).toContain('out/asahino/yoshiki4/wards.xlsx は今のシートからは作られません');
  });

  it('believes nothing of that city that another reform has built', async () => {
    const { world } = await ran('build', whole);
    const between = world.later({ [broken]: mistaken[broken] });
    expect(await run(['build'], { ...between, engine: 'v99' })).toBe(1);
    const [, record = new Uint8Array()] =
      [...between.contents].find(([path]) => /cache\/build-/.test(path)) ?? [];
    const kept = decode(record)?.outputs ?? [];
    expect(kept.filter(({ path }) => path.startsWith('asahino/')).map(({ key }) => key)).toEqual(
      Object.entries(outputs(world))
        .filter(ofAsahino)
        .map(() => ''),
    );
    const mended = between.later({ [broken]: sound[broken] });
    expect(await run(['build'], { ...mended, engine: 'v99' })).toBe(0);
    expect(mended.written).toEqual([]);
  });

  it('removes what no sheet of the others makes any more', async () => {
    const { world } = await ran('build', { ...whole, 'data/tsukino/more.yaml': more });
    const less = [...world.contents].filter(([path]) => path !== 'data/tsukino/more.yaml');
    const { out } = await ran('build --prune', { ...Object.fromEntries(less), [broken]: mistaken[broken] });
    expect(out).toContain('削除  out/tsukino/yoshiki4/more.xlsx');
    expect(out).not.toContain('削除  out/asahino');
  });

  it('looks at the others with --check', async () => {
    const { world } = await ran('build', some);
    const { code, out } = await ran('build --check', world);
    expect(code).toBe(1);
    expect(out).toMatch(/✓ 様式はシートのとおりです（\d+ 件）\nエラーのある計画は除きました/);
  });

  it('says what is left of a choice', async () => {
    const { code, err, out } = await ran('build --only owner=企画局', some);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/ほかに作るものはありません。\nエラーのある計画は除きました/);
    expect((await ran('build --only id=counters', some)).world.written).toContain(
      'out/hikarino/yoshiki4/counters.md',
    );
  });

  it('leaves the dependencies as they were, for only the last build knows those of that city', async () => {
    const { world } = await ran('build --depfile forms.d', whole);
    const next = await ran('build --depfile forms.d', world.later({ [broken]: mistaken[broken] }));
    expect(next.world.text('forms.d')).toBe(world.text('forms.d'));
    expect((await ran('build --depfile forms.d', some)).world.contents.has('forms.d')).toBe(false);
  });

  it('builds all of them by force, but for one that nobody can read', async () => {
    const { code, err, out, world } = await ran('build --force', unread);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/reform\.yaml を読み取れない計画は除きました（1 件: data\/kuzure）。.*\n$/);
    expect(world.written).toContain('out/asahino/index.md');
    expect(world.written.filter((path) => path.includes('kuzure'))).toEqual([]);
    expect((await ran('build data/kuzure --force', unread)).code).toBe(2);
  });

  it('is told beforehand of all but one that nobody can read', async () => {
    const listed = await ran('build --list-outputs', unread);
    expect(listed.code).toBe(1);
    expect(listed.err).toContain('（1 件: data/kuzure）');
    expect(listed.out).toContain('out/asahino/index.md');
    const graph = await ran('graph --json', unread);
    const folders = JSON.parse(graph.out).plans.map(({ folder }: { folder: string }) => folder);
    expect({ code: graph.code, folders }).toEqual({
      code: 1,
      folders: ['data/asahino', 'data/hikarino', 'data/tsukino'],
    });
  });
});

const places = ['asahino', 'hikarino'] as const;
const firstOf: Readonly<Record<(typeof places)[number], string>> = {
  asahino: broken,
  hikarino: 'data/hikarino/counters.yaml',
};

const step = fc.record({
  city: fc.constantFrom(...places),
  deed: fc.constantFrom('break', 'mend', 'rename', 'more', 'fewer', 'spoil', 'drop'),
  line: fc.constantFrom('build', 'build --prune', 'build --force'),
});

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function done({ city, deed }: Step, world: MemoryWorld): Texts {
  const files: Record<string, string | Uint8Array> = Object.fromEntries(world.contents);
  const [sheet, second, form] = [firstOf[city], `data/${city}/more.yaml`, `out/${city}/index.md`];
  const text = world.text(sheet);
  if (deed === 'break') files[sheet] = `${text}unknown: 1\n`;
  if (deed === 'mend') files[sheet] = text.replaceAll('unknown: 1\n', '');
  if (deed === 'rename') files[sheet] = text.replace(/title: (.*)/, 'title: $1と改善');
  if (deed === 'more') files[second] = more;
  if (deed === 'fewer') delete files[second];
  if (deed === 'spoil' && files[form]) files[form] = 'x';
  if (deed === 'drop') delete files[form];
  return files;
}

it('whatever was broken and mended between, what is built is what a first build makes, and no more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
      let { world } = await ran('build', {
        ...whole,
        'data/asahino/more.yaml': more,
        'data/hikarino/more.yaml': more,
      });
      for (const one of steps) world = (await ran(one.line, memoryWorld(done(one, world)))).world;
      for (const city of places) world = memoryWorld(done({ city, deed: 'mend', line: 'build' }, world));
      const last = (await ran('build --prune', world)).world;
      const sheets = [...last.contents].filter(
        ([path]) => path.startsWith('data/') && !path.includes('.reform'),
      );
      const fresh = await ran('build', Object.fromEntries(sheets));
      expect(fresh.code).toBe(0);
      expect(outputs(last)).toEqual(outputs(fresh.world));
    }),
    { numRuns: 25 },
  );
});
