/** What of a check is looked at and told: patterns, `--only`, `--changed`, `--staged`, `--stdin`, `--period`, `--watch`. */
import { describe, expect, test } from 'vitest';
import { type MemoryOptions, memoryWorld } from '../memory-world.ts';
import { mistaken } from './projects.ts';

const city = {
  'data/reform.yaml': `city: ひかり野市
year: 令和7年度
forms: [yoshiki4]
plans:
  - { id: basic, title: ひかり野市基本計画, policies: { 1: 安心 } }
`,
  'data/plans/counters.yaml': `kind: initiative
id: counters
title: 「待たない窓口」の推進
owner: [総務局, 窓口改革課]
schedule:
  前期: [予約の仕様を作成（～9月）]
  後期: [予約の受付を開始（～1月）, 予約の案内を配布]
contributes:
  - { to: basic/1, kpis: [waiting] }
`,
  'data/plans/schools.yaml': `kind: initiative
id: schools
title: 学校の統合
owner: 教育局 学務課
schedule:
  前期: [説明会を開催（6月）]
  後期: [統合の案を公表]
`,
  'data/kpis/waiting.yaml': `kind: kpi
id: waiting
title: 待ち時間
unit: 分
actuals: [{ at: 2024年度, value: 31 }]
target: { at: 2026年度, value: 15 }
`,
} as const;

type Texts = Readonly<Record<string, string | undefined>>;

async function check(line: string, files: Texts = city, options: MemoryOptions = {}) {
  const there = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const world = memoryWorld(Object.fromEntries(there), { today: '2025-08-01', ...options });
  const code = await world.run(`check --format line ${line}`);
  const lines = world.out().split('\n');
  const found = lines.flatMap((one) => {
    const [, file, rule] = /^(\S+?):\d+:.*\s(\S+\/\S+)$/.exec(one.replace(/[[\]()（）]/g, '')) ?? [];
    return file && rule ? [`${file} ${rule}`] : [];
  });
  return { code, found, out: world.out(), err: world.err(), world };
}

const [inCounters, inSchools, inKpi] = [
  'data/plans/counters.yaml schedule/undated',
  'data/plans/schools.yaml schedule/undated',
  'data/kpis/waiting.yaml kpi/direction-missing',
];

test('the city has a finding in each sheet', async () => {
  expect((await check('data')).found).toEqual([inKpi, inCounters, inSchools]);
});

describe('patterns', () => {
  test.each([
    ['data/plans/*.yaml', [inCounters, inSchools]],
    ['data/**/*.yaml', [inKpi, inCounters, inSchools]],
    ['**/schools.yaml', [inSchools]],
    ['data/{kpis,nothing}', [inKpi]],
    ['data/plans/[s-z]*.yaml', [inSchools]],
    ['data/plans/[!s]*.yaml data/kpis/waiting.yaml', [inKpi, inCounters]],
    ['data/kpis/[a-zz-a]*.yaml', [inKpi]],
    ['data/plans/co?nters.yaml', [inCounters]],
    ['data\\plans\\s*', [inSchools]],
  ])('%s', async (line, expected) => {
    expect((await check(line)).found).toEqual(expected);
  });

  test.each([
    ['data/planz/*.yaml', 'もしかして: data/plans/*.yaml'],
    ['data/plans/*.yml', 'もしかして: data/plans/*.yaml'],
    ['data/s*.yaml', 'もしかして: data/**/s*.yaml'],
    ['data/**/scholos.yaml', 'もしかして: data/**/schools.yaml'],
    ['data/plans/x*.yaml', '** を使ってください'],
    ['data/**/x-files*.yaml', '場所と名前を確かめてください'],
    ['data/plans/scholos.yaml', 'もしかして: data/plans/schools.yaml'],
    ['dta', 'もしかして: data'],
  ])('%s fits nothing, and what was meant is said', async (line, hint) => {
    const { code, err, out } = await check(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
  });
});

describe('--only', () => {
  test.each([
    ['総務局', [inKpi, inCounters]],
    ['owner=教育局', [inSchools]],
    ['schools', [inSchools]],
    ['kind=kpi', [inKpi]],
    ['kind=取組 --only owner=総務局', [inCounters]],
  ])('%s', async (choice, expected) => {
    expect((await check(`--only ${choice}`)).found).toEqual(expected);
  });

  test('counts only what it tells', async () => {
    expect((await check('--only kind=kpi --max-warnings 1')).code).toBe(0);
    expect((await check('--max-warnings 1')).code).toBe(1);
  });

  test('names what there is when nothing fits', async () => {
    const { code, err } = await check('--only owner=消防局');
    expect(code).toBe(2);
    expect(err).toContain('owner=総務局・窓口改革課・教育局 学務課');
  });

  test('never hides a sheet that cannot be read', async () => {
    const broken = { ...city, 'data/plans/parks.yaml': 'kind: initiative\n\ttitle: 公園\n' };
    expect((await check('--only 教育局', broken)).found).toEqual([
      expect.stringMatching(/^data\/plans\/parks.yaml yaml\//),
      inSchools,
    ]);
  });
});

describe('--changed', () => {
  const since = (before: Texts) => () => ({ before });

  test('tells what stands in the sheets that changed', async () => {
    const old = city['data/plans/schools.yaml'].replace('統合', '再編');
    const { code, found } = await check('--changed', city, {
      difference: since({ 'data/plans/schools.yaml': old }),
    });
    expect({ code, found }).toEqual({ code: 0, found: [inSchools] });
  });

  test('tells what the change brings elsewhere, and nothing older', async () => {
    const { found } = await check(
      '--changed',
      { ...city, 'data/kpis/waiting.yaml': undefined },
      { difference: since({ 'data/kpis/waiting.yaml': city['data/kpis/waiting.yaml'] }) },
    );
    expect(found).toEqual(['data/plans/counters.yaml reference/unresolved']);
  });

  test('tells what speaks of a changed sheet', async () => {
    const twin = { ...city, 'data/plans/a.yaml': city['data/plans/schools.yaml'] };
    const { found } = await check('--changed', twin, {
      difference: since({ 'data/plans/a.yaml': undefined }),
    });
    expect(found).toContain('data/plans/schools.yaml reference/duplicate-id');
    expect(found).not.toContain(inCounters);
  });

  test('says nothing of what was silenced before in a sheet that did not change', async () => {
    const reason = '案内を配布] # reform-ignore schedule/undated -- 審議会の日程による';
    const counters = city['data/plans/counters.yaml'].replace('案内を配布]', reason);
    const plan = { ...city, 'data/plans/counters.yaml': counters };
    const old = city['data/plans/schools.yaml'].replace('統合', '再編');
    const difference = since({ 'data/plans/schools.yaml': old });
    const silenced = async (line: string) => {
      const { world } = await check(`--format json=r.json ${line}`, plan, { difference });
      return JSON.parse(world.text('r.json')).summary.silenced;
    };
    expect([await silenced(''), await silenced('--changed')]).toEqual([1, 0]);
  });

  test('asks for the ref, and is calm without a change', async () => {
    const asked: unknown[] = [];
    const difference = (ref: string | undefined) => {
      asked.push(ref);
      return { before: {} };
    };
    const { code, err, found } = await check('data --changed main', city, { difference });
    await check('--changed', city, { difference });
    await check('--staged', city, { difference });
    expect({ code, found, asked }).toEqual({ code: 0, found: [], asked: ['main', 'HEAD', undefined] });
    expect(err).toBe('変わったシートはありません。\n');
  });

  test('where there was no plan before, everything is new', async () => {
    const { found } = await check('--changed', city, {
      difference: since({ 'data/reform.yaml': undefined }),
    });
    expect(found).toEqual([inKpi, inCounters, inSchools]);
  });

  test.each(['--changed', '--staged'])('%s without a history is a failure', async (flag) => {
    const { code, err } = await check(flag);
    expect(code).toBe(2);
    expect(err).toContain(`ここでは ${flag} を使えません。`);
  });
});

describe('--staged', () => {
  test('sees the index and not the disk', async () => {
    const onDisk = {
      ...city,
      'data/plans/schools.yaml': city['data/plans/schools.yaml'].replace('統合の案を公表', '案を公表（1月）'),
      'data/plans/loose.yaml': 'kind: initiative\nid: loose\n',
    };
    const { found } = await check('--staged', onDisk, {
      difference: () => ({
        before: { 'data/plans/schools.yaml': undefined },
        now: {
          'data/plans/schools.yaml': city['data/plans/schools.yaml'],
          'data/plans/loose.yaml': undefined,
        },
      }),
    });
    expect(found).toEqual([inSchools]);
  });
});

describe('--stdin', () => {
  const stdin = city['data/plans/schools.yaml'].replace('（6月）', '（11月）');

  test('takes the place of a sheet in the linked project, and tells only of that sheet', async () => {
    const { code, found } = await check('--stdin --stdin-filename data/plans/schools.yaml', city, { stdin });
    expect(code).toBe(1);
    expect(found).toEqual(['data/plans/schools.yaml schedule/wrong-half', inSchools]);
  });

  test('may be a sheet that is not there yet, and refer to others', async () => {
    const fresh = `kind: initiative
id: parks
title: 公園の再生
owner: 建設局
contributes: [{ to: basic/1, kpis: [waiting, wating] }]
`;
    const { found } = await check('--stdin --stdin-filename data/parks/parks.yaml', city, { stdin: fresh });
    expect(found).toEqual(['data/parks/parks.yaml reference/unresolved']);
  });

  test('of the whole plan, where its folder is named too', async () => {
    const { found } = await check('data --stdin --stdin-filename data/plans/schools.yaml', city, { stdin });
    expect(found).toContain(inKpi);
  });

  test.each([
    ['--stdin', '--stdin は --stdin-filename と一緒に使います。'],
    ['--stdin-filename data/a.yaml', '--stdin-filename は --stdin と一緒に使います。'],
    ['--stdin --stdin-filename data/a.txt', '計画のシートになる場所にありません'],
    ['--stdin --stdin-filename data/out/a.yaml', '計画のシートになる場所にありません'],
    ['--stdin --stdin-filename a.yaml', 'reform.yaml がありません'],
    ['--stdin --stdin-filename data/a.yaml --fix', '--stdin と --fix は一緒に使えません。'],
    ['--staged --watch', '--staged と --watch は一緒に使えません。'],
    ['--period R7-H1 --update-baseline', '--period と --update-baseline は一緒に使えません。'],
  ])('%s is told what is wrong', async (line, said) => {
    const { code, err, out } = await check(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

describe('--period', () => {
  const reported = {
    ...city,
    'data/plans/counters.yaml': `${city['data/plans/counters.yaml']}progress:
  後期: [予約の受付を開始（12月）]
`,
  };

  test('looks at what was due by the end of the period, on the day after it', async () => {
    const { found } = await check('--period 令和7年度前期', reported, { today: '2031-01-01' });
    expect(found).toContain('data/plans/counters.yaml progress/period-empty');
    expect(found).toContain('data/plans/schools.yaml progress/period-empty');
    const later = await check('--period R7-H2', reported, { today: '2025-04-02' });
    expect(later.found.filter((one) => one.endsWith('period-empty'))).toHaveLength(3);
  });

  test('says nothing of what was reported later', async () => {
    expect((await check('--as-of 2025-10-01', reported)).found).toContain(
      'data/plans/counters.yaml progress/future',
    );
    expect((await check('--period R7-H1', reported)).found).not.toContain(
      'data/plans/counters.yaml progress/future',
    );
  });

  test('leaves the day to --as-of', async () => {
    const { found } = await check('--period R7-H1 --as-of 2025-09-01', reported);
    expect(found.filter((one) => one.startsWith('progress/'))).toEqual([]);
  });

  test('takes no comment or baseline for idle that the edition leaves out', async () => {
    const ignored = reported['data/plans/counters.yaml'].replace(
      '  後期: [予約の受付を開始（12月）]',
      '  後期:\n    - 予約の受付を開始（3月） # reform-ignore progress/late -- 審議会の日程による',
    );
    const { found } = await check('--period R7-H1', { ...reported, 'data/plans/counters.yaml': ignored });
    expect(found).not.toContain('data/plans/counters.yaml ignore/unused');
    expect(found).toContain('data/plans/counters.yaml progress/period-empty');
  });

  test('of another cycle names the periods there are', async () => {
    const { code, err } = await check('--period R7-Q1');
    expect(code).toBe(2);
    expect(err).toContain('令和7年度前期（R7-H1）、令和7年度後期（R7-H2）');
  });
});

describe('in a folder inside a plan', () => {
  const plan = Object.fromEntries(
    Object.entries(mistaken).map(([path, sheet]) => [path.replace(/^data\/[^/]*/, '../..'), sheet]),
  );

  test('the plan around it is meant where nothing is named', async () => {
    const world = memoryWorld(plan);
    expect(await world.run('check')).toBe(1);
    expect(world.out()).toContain('../../');
  });

  test.each([
    ['build --force', '../../out/index.md'],
    ['build --force --out out', 'out/index.md'],
    ['build --force ../..', 'out/index.md'],
  ])('%s writes %s', async (line, index) => {
    const world = memoryWorld(plan);
    await world.run(line);
    expect(world.written.filter((path) => path.endsWith('index.md'))).toEqual([index]);
  });

  test('a sheet of it is refused with the way to its plan', async () => {
    const world = memoryWorld({ ...plan, 'a.yaml': 'kind: kpi\nid: a\n' });
    expect(await world.run('check a.yaml')).toBe(2);
    expect(world.err()).toContain('「a.yaml」の計画は、今のフォルダーより上の「../..」にあります。');
  });
});

describe('--watch', () => {
  const mended = city['data/plans/schools.yaml'].replace('統合の案を公表', '統合の案を公表（1月）');

  test('checks at every save, says what was saved, and ends as interrupted', async () => {
    const { code, err, out } = await check('data/plans/schools.yaml --watch', city, {
      saves: [{ 'data/plans/schools.yaml': mended }],
    });
    expect(code).toBe(130);
    expect(out.split('schedule/undated')).toHaveLength(2);
    expect(err.split('\n')).toEqual([
      '保存を待っています（Ctrl-C で終わります）。',
      'data/plans/schools.yaml',
      '保存を待っています（Ctrl-C で終わります）。',
      '',
    ]);
  });

  test('clears a terminal, and goes on where reform.yaml is gone for a moment', async () => {
    const { code, err, found } = await check('--watch', city, {
      waiting: 1,
      saves: [{ 'data/reform.yaml': undefined }, { 'data/reform.yaml': city['data/reform.yaml'] }],
    });
    expect(code).toBe(130);
    expect(err.split('\u001b[2J')).toHaveLength(4);
    expect(err).toContain('reform.yaml がありません');
    expect(found).toHaveLength(6);
  });

  test("checks again when a city's own form is saved, for it is opened too; not what Excel leaves beside it", async () => {
    const { err } = await check('--watch', city, {
      saves: [{ 'data/templates/~$市様式.xlsx': '' }, { 'data/templates/市様式.xlsx': '' }],
    });
    expect(err.split('\n').filter((line) => line.endsWith('.xlsx'))).toEqual(['data/templates/市様式.xlsx']);
  });

  test('is a failure where nobody can watch', async () => {
    expect(await check('--watch')).toMatchObject({ code: 2, out: '' });
  });
});

test('where nothing is named, the plan one stands in is meant', async () => {
  const own = Object.fromEntries(
    Object.entries(city).map(([path, text]) => [path.replace(/^data\//, ''), text] as const),
  );
  const world = memoryWorld(own, { today: '2025-07-01' });
  for (const line of ['check', 'status', 'due', 'build --force', 'new kpi visits', 'doctor']) {
    await world.run(line);
    expect({ line, err: world.err() }).toEqual({ line, err: '' });
  }
  expect(world.text('kpis/visits.yaml')).toContain('id: visits');
  expect(world.contents.has('out/index.md')).toBe(true);
});

test.each(['../loose/a.yaml', '/loose/a.yaml'])('%s is no sheet of the plan one stands in', async (path) => {
  const world = memoryWorld({
    'reform.yaml': 'city: 水瀬市\n',
    'own.yaml': 'kind: kpi\nid: own\n',
    [path]: 'kind: kpi\nid: lost\n',
  });
  expect(await world.run(`check ${path}`)).toBe(2);
  expect(world.err()).toContain('reform.yaml がありません');
});
