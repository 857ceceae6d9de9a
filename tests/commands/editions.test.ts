/** `--period`, `--bundle`, `--only` and `--changed` of `reform build`, through the whole command line. */
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { stalenessOf } from '../../src/commands/scope/changes.ts';
import { type MemoryOptions, type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { formFile, text } from '../workbook/official/form-file.ts';

const city = {
  'data/reform.yaml': `city: ひかり野市
year: 令和7年度
forms: [yoshiki4]
plans:
  - { id: basic, title: ひかり野市基本計画, policies: { 1: 安心 } }
`,
  'data/counters.yaml': `kind: initiative
id: counters
title: 「待たない窓口」の推進
owner: [総務局, 窓口改革課]
status: 順調
schedule:
  前期: [予約の仕様を作成（～9月）]
  後期: [予約の受付を開始（～1月）]
progress:
  前期: [予約の仕様を作成（9月）]
  後期: [予約の受付を開始（1月）]
contributes:
  - { to: basic/1, kpis: [waiting] }
`,
  'data/schools.yaml': `kind: initiative
id: schools
title: 学校の統合
owner: 教育局 学務課
schedule:
  前期: [説明会を開催（6月）]
`,
  'data/waiting.yaml': `kind: kpi
id: waiting
title: 待ち時間
unit: 分
better: lower
actuals:
  - { at: 2024年度, value: 31 }
  - { at: 2025年, value: 28 }
target: { at: 2026年度, value: 15 }
`,
} as const;

async function build(
  line: string,
  files: Record<string, string | Uint8Array> = city,
  options: MemoryOptions = {},
) {
  const world = memoryWorld(files, { today: '2026-10-01', ...options });
  const code = await world.run(`build ${line}`);
  return { code, out: world.out(), err: world.err(), written: world.written, world };
}

function same(one: MemoryWorld, other: MemoryWorld, path: string, there = path): void {
  expect(Buffer.compare(one.files.read(path), other.files.read(there)), path).toBe(0);
}

describe('--period', () => {
  test('renders the edition of a period in a folder of its own', async () => {
    const { code, written, world } = await build('--period R7-H1');
    expect(code).toBe(0);
    expect(written.filter((path) => !path.startsWith('out/R7-H1/'))).toEqual([]);
    const page = world.text('out/R7-H1/yoshiki4/counters.md');
    expect(page).toContain('予約の受付を開始（～1月）');
    expect(page).toContain('予約の仕様を作成（9月）');
    expect(page).not.toContain('予約の受付を開始（1月）');
    expect(page).toContain('後期');
    expect(world.text('out/R7-H1/index.md')).toContain('# ひかり野市 令和7年度前期');
  });

  test('knows when a year is over: a calendar year in December, a fiscal one in March', async () => {
    const value = async (period: string) => {
      const { world } = await build(`--period ${period}`);
      return world.text(`out/${period}/yoshiki4/counters.md`);
    };
    expect(await value('R7-H1')).not.toContain('28');
    expect(await value('R7-H2')).toContain('28');
  });

  test('leaves the ordinary build alone, and is the same bytes in any year', async () => {
    const plain = await build('');
    const files = Object.fromEntries(plain.world.contents);
    const edition = await build('--period 令和7年度前期', files, { today: '2026-04-01' });
    const later = await build('--period 令和7年度前期', files, { today: '2031-01-01' });
    expect(edition.written).toContain('out/R7-H1/index.md');
    expect(edition.written.filter((path) => path in files)).toEqual([]);
    expect(later.written).toEqual(edition.written);
    for (const path of edition.written) same(later.world, edition.world, path);
  });

  test('the last period of the year is the plan as it stands', async () => {
    const plain = await build('');
    const { world } = await build('--period R7-H2');
    for (const path of ['yoshiki4/counters.md', 'data-list.csv'])
      same(world, plain.world, `out/R7-H2/${path}`, `out/${path}`);
    // Only what the workbook remembers of itself tells its edition.
    const form = async (path: string) =>
      (
        await sheetsOf(
          world.files.kind(path) === 'file' ? world.files.read(path) : plain.world.files.read(path),
        )
      ).worksheets
        .filter(({ state }) => state === 'visible')
        .map(({ model }) => JSON.stringify(model));
    expect(await form('out/R7-H2/yoshiki4/counters.xlsx')).toEqual(await form('out/yoshiki4/counters.xlsx'));
  });

  test.each([
    ['R7-Q2', '令和7年度第2四半期（R7-Q2）は、この計画の期ではありません。期の区切りは前期・後期です'],
    ['R6-H1', '令和6年度前期（R6-H1）のシートはありません。'],
    ['来年', '--period の「来年」を期として読み取れません。'],
  ])('%s is told what periods there are', async (period, said) => {
    const { code, err, written } = await build(`--period ${period}`);
    expect({ code, written }).toEqual({ code: 2, written: [] });
    expect(err).toContain(said);
    expect(err).toContain('令和7年度前期（R7-H1）、令和7年度後期（R7-H2）');
  });

  test.each(['前期', '上半期', 'H1', '令和７年度前期'])(
    '「%s」 is of the year of the plan',
    async (words) => {
      const said = await build(`data --list-outputs --period ${words}`);
      expect({ code: said.code, err: said.err }).toEqual({ code: 0, err: '' });
      expect(said.out).toBe((await build('data --list-outputs --period R7-H1')).out);
    },
  );

  test('without a year means the same to check and status, and none other than the cycle of the city', async () => {
    const run = async (line: string) => {
      const world = memoryWorld(city, { today: '2026-10-01' });
      const code = await world.run(line);
      return { code, out: world.out(), err: world.err() };
    };
    for (const command of ['check', 'status'])
      expect(await run(`${command} --period 後期`)).toEqual(await run(`${command} --period R7-H2`));
    const { code, err } = await run('check --period 第2四半期');
    expect(code).toBe(2);
    expect(err).toContain('令和7年度第2四半期（R7-Q2）は、この計画の期ではありません。');
  });

  test('without a year asks for it where plans are of different years, or of none', async () => {
    const [yaml] = [city['data/reform.yaml']];
    const two = {
      'data/a/reform.yaml': yaml,
      'data/a/s.yaml': city['data/schools.yaml'],
      'data/b/reform.yaml': yaml.replace('令和7年度', 'R8'),
      'data/b/s.yaml': city['data/schools.yaml'],
    };
    const unclear = await build('--period 前期', two);
    expect(unclear.code).toBe(2);
    expect(unclear.err).toBe(
      'エラー: --period の「前期」が、どの年度のことか決まりません。\nヒント: 年度の違う計画があります。年度も書いてください: R7-H1、R8-H1\n',
    );
    expect((await build('data/b --period 前期', two)).code).toBe(0);
    const yearless = { ...city, 'data/reform.yaml': yaml.replace('year: 令和7年度\n', '') };
    const none = await build('--period 前期', yearless);
    expect(none.code).toBe(2);
    expect(none.err).toContain('reform.yaml に year（年度）を書くか');
  });

  test('passes over the cities that have no such period, and says so', async () => {
    const files = {
      ...Object.fromEntries(
        Object.entries(city).map(([path, text]) => [path.replace('data/', 'data/hikarino/'), text]),
      ),
      'data/tsukino/reform.yaml': 'city: つきの市\nyear: 令和7年度\ncycle: quarters\n',
      'data/tsukino/a.yaml': 'kind: initiative\nid: a\ntitle: 窓口\nowner: 総務局\n',
    };
    const { code, err, written } = await build('--period R7-H1', files);
    expect(code).toBe(0);
    expect(err).toContain('data/tsukino には令和7年度前期がないため、飛ばします。');
    expect(written).toContain('out/hikarino/R7-H1/index.md');
    expect(written.filter((path) => !path.startsWith('out/hikarino/R7-H1/'))).toEqual([]);
  });
});

describe('a form', () => {
  test.each([
    ['halves', ['前期 (～9月)', '後期 (～3月)', '次年度以降']],
    [
      'quarters',
      ['第1四半期 (～6月)', '第2四半期 (～9月)', '第3四半期 (～12月)', '第4四半期 (～3月)', '次年度以降'],
    ],
    ['year', ['通年', '次年度以降']],
  ])('lays out the periods of a cycle of %s by itself', async (cycle, labels) => {
    const { world } = await build('', {
      'data/reform.yaml': `city: 例市\nyear: 令和7年度\ncycle: ${cycle}\nforms: [yoshiki4]\n`,
      'data/a.yaml':
        'kind: initiative\nid: a\ntitle: 窓口\nowner: 総務局\nschedule: [仕様を作成（～9月）, 受付（11月）]\n',
    });
    const page = world.text('out/yoshiki4/a.md');
    const schedule = page.slice(page.indexOf('## スケジュール'), page.indexOf('## 進捗の状況'));
    expect([...schedule.matchAll(/^### (.*)$/gm)].map(([, label]) => label)).toEqual(labels);
  });
});

async function sheetsOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

describe('--bundle', () => {
  test('owner: one workbook for each department, and what belongs to none stays alone', async () => {
    const { written } = await build('--bundle owner');
    expect(written.filter((path) => path.endsWith('.xlsx'))).toEqual([
      'out/bundles/owner/総務局.xlsx',
      'out/bundles/owner/教育局.xlsx',
      'out/progress-list.xlsx',
      'out/kpi-list.xlsx',
      'out/schedule-list.xlsx',
      'out/data-list.xlsx',
    ]);
    expect(written).toContain('out/yoshiki4/counters.md');
  });

  test('all: one workbook whose contents lead to every worksheet', async () => {
    const { world } = await build('--bundle all');
    const workbook = await sheetsOf(world.files.read('out/bundles/all.xlsx'));
    const visible = workbook.worksheets.filter(({ state }) => state === 'visible');
    const names = visible.map(({ name }) => name);
    expect(names).toEqual([
      '目次',
      '「待たない窓口」の推進',
      '学校の統合',
      '進捗一覧',
      'KPI一覧',
      'スケジュール一覧',
    ]);
    const { JSZip } = { JSZip: (await import('jszip')).default };
    const zip = await JSZip.loadAsync(world.files.read('out/bundles/all.xlsx'));
    const contents = (await zip.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
    const places = [...contents.matchAll(/location="'([^']*)'!A1"/g)].map(([, name]) => name);
    expect(places).toEqual(names.slice(1));
  });

  test('has an index of its own, whose links lead where the files are', async () => {
    for (const [bundle, index] of [
      ['sheet', 'out/index.md'],
      ['owner', 'out/bundles/owner/index.md'],
      ['all', 'out/bundles/index.md'],
    ] as const) {
      const { world } = await build(`--bundle ${bundle}`);
      const folder = index.slice(0, index.lastIndexOf('/') + 1);
      const links = [...world.text(index).matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => decodeURI(link));
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) {
        const path = new URL(link, `file:///${folder}`).pathname.slice(1);
        expect(world.contents.has(decodeURI(path)), link).toBe(true);
      }
    }
  });

  test('never overwrites what another build wrote with other bytes', async () => {
    let files: Record<string, string | Uint8Array> = city;
    for (const line of [
      '',
      '--bundle owner',
      '--bundle all',
      '--period R7-H1',
      '--period R7-H1 --bundle all',
    ]) {
      const { world } = await build(line, files);
      for (const [path, bytes] of Object.entries(files))
        expect(Buffer.compare(Buffer.from(bytes), world.files.read(path)), `${line} ${path}`).toBe(0);
      files = Object.fromEntries(world.contents);
    }
  });

  test('a field that two forms show has one name in the workbook', async () => {
    const files = {
      ...city,
      'data/reform.yaml': city['data/reform.yaml'].replace('[yoshiki4]', '[yoshiki4, initiative-sheet]'),
    };
    const { code, world } = await build('--bundle all', files);
    expect(code).toBe(0);
    const zip = await (await import('jszip')).default.loadAsync(world.files.read('out/bundles/all.xlsx'));
    const xml = (await zip.file('xl/workbook.xml')?.async('string')) ?? '';
    const names = [...xml.matchAll(/<definedName name="(reform[^"]*)"/g)].map(([, name]) =>
      name?.toLowerCase(),
    );
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a sheet, a folder in a plan or a pattern builds what it alone is', () => {
  const forms = ['out/yoshiki4/counters.xlsx', 'out/yoshiki4/counters.md'];
  const { 'data/counters.yaml': counters, ...others } = city;
  const deeper = { ...others, 'data/offices/counters.yaml': counters };
  const two = Object.fromEntries(
    ['a', 'b'].flatMap((folder) =>
      Object.entries(city).map(([path, sheet]) => [path.replace('data', `data/${folder}`), sheet]),
    ),
  );

  test.each([
    ['data/counters.yaml', city, forms],
    ['data/counters.yaml --form yoshiki4', city, forms],
    ['data/offices', deeper, forms],
    ['data/c*.yaml', city, forms],
    [
      'data/*/counters.yaml',
      two,
      ['a', 'b'].flatMap((folder) => forms.map((path) => path.replace('out', `out/${folder}`))),
    ],
  ])('%s, the same bytes as of the whole', async (path, files, expected) => {
    const { code, world, written } = await build(path, files);
    expect({ code, written: [...written].sort() }).toEqual({ code: 0, written: [...expected].sort() });
    const whole = await build('', files);
    for (const file of written) same(world, whole.world, file);
    const again = world.later({}, { today: '2026-10-01' });
    await again.run(`build ${path}`);
    expect(again.out()).toContain(`変更なし ${expected.length} 件`);
  });

  test.each(['data', 'data/reform.yaml'])('%s is the whole plan', async (path) => {
    const { written } = await build(path);
    expect([...written].sort()).toEqual([...(await build('')).written].sort());
  });

  test("a city's own form, too", async () => {
    const form = formFile({ rows: `<row r="1">${text('A1', '{{取組名}}')}</row>` });
    const { written } = await build('data/schools.yaml --form city.xlsx', { ...city, 'city.xlsx': form });
    expect(written).toEqual(['out/city/schools.xlsx']);
  });

  test('one that shows nothing by itself is refused', async () => {
    const { code, err, written } = await build('data/waiting.yaml');
    expect({ code, written }).toEqual({ code: 2, written: [] });
    expect(err).toContain('「data/waiting.yaml」から作られる様式はありません。');
  });

  test('and leaves its record beside the plans, not in a folder of its own', async () => {
    const { world } = await build('data/*/counters.yaml', two);
    const records = [...world.contents.keys()].filter((path) => path.includes('.reform/'));
    expect(records.length).toBeGreaterThan(0);
    expect(records.filter((path) => !path.startsWith('data/.reform/'))).toEqual([]);
  });

  test('the graph is of the whole plan that a sheet is in', async () => {
    const world = memoryWorld(city);
    expect(await world.run('graph data/waiting.yaml')).toBe(0);
    expect(world.out()).toContain('out/yoshiki4/schools.xlsx');
  });
});

describe('--only', () => {
  test.each([
    ['--only 総務局', ['counters']],
    ['--only 教育局', ['schools']],
    ['--only owner=学務課', ['schools']],
    ['--only schools', ['schools']],
    ['--only status=順調', ['counters']],
    ['--only kind=取組', ['counters', 'schools']],
    ['--only id=counters --only id=schools', ['counters', 'schools']],
    ['--only kind=initiative --only owner=教育局', ['schools']],
    ['--only kind=plan --only id=kpi-list', ['kpi-list']],
  ])('%s', async (line, ids) => {
    const { code, written } = await build(line);
    expect(code).toBe(0);
    const named = written
      .filter((path) => path.endsWith('.xlsx'))
      .map((path) => path.replace(/^.*\/|\.xlsx$/g, ''));
    expect(named).toEqual(ids);
  });

  test('writes the same bytes as a whole build', async () => {
    const whole = await build('');
    const { world, written } = await build('--only counters');
    expect(written.length).toBeGreaterThan(0);
    for (const path of written) same(world, whole.world, path);
  });

  test('says what there is when nothing fits', async () => {
    const { code, err, written } = await build('--only owner=消防局');
    expect({ code, written }).toEqual({ code: 2, written: [] });
    expect(err).toContain('--only（owner=消防局）に当てはまるものはありません。');
    expect(err).toContain('owner=総務局・窓口改革課・教育局 学務課');
    expect(err).toContain('id=counters・schools');
  });

  test('says which keys there are', async () => {
    const { code, err } = await build('--only ownr=総務局');
    expect(code).toBe(2);
    expect(err).toContain('owner・kind・id・status');
    expect(err).toContain('もしかして: owner');
  });
});

describe('--changed', () => {
  const differing = (...paths: string[]) => ({ changed: () => paths });
  const workbooks = (written: readonly string[]) => written.filter((path) => path.endsWith('.xlsx'));
  const lists = [
    'out/progress-list.xlsx',
    'out/kpi-list.xlsx',
    'out/schedule-list.xlsx',
    'out/data-list.xlsx',
  ];

  test.each([
    ['data/counters.yaml', ['out/yoshiki4/counters.xlsx', ...lists]],
    ['data/waiting.yaml', ['out/yoshiki4/counters.xlsx', ...lists]],
    ['data/schools.yaml', ['out/yoshiki4/schools.xlsx', ...lists]],
    ['data/reform.yaml', ['out/yoshiki4/counters.xlsx', 'out/yoshiki4/schools.xlsx', ...lists]],
    ['data/gone.yaml', ['out/yoshiki4/counters.xlsx', 'out/yoshiki4/schools.xlsx', ...lists]],
  ])('%s: what is made from it', async (path, expected) => {
    const { code, written } = await build('--changed', city, differing(path));
    expect({ code, written: workbooks(written) }).toEqual({ code: 0, written: expected });
  });

  test.each([
    ['all that may have shown a sheet that led elsewhere', 'kpis: [waiting]\n', ['counters', 'schools']],
    ['all that may have shown a sheet that had another name', 'id: classes\n', ['counters', 'schools']],
    ['no other where it leads where it did', 'issues: [教室が足りない。]\n', ['schools']],
  ])('%s', async (_, line, names) => {
    const path = 'data/schools.yaml';
    const before = city[path].replace('id: schools\n', line.startsWith('id') ? line : `id: schools\n${line}`);
    const { written } = await build('--changed', city, {
      ...differing(path),
      difference: () => ({ before: { [path]: before } }),
    });
    expect(workbooks(written)).toEqual([...names.map((name) => `out/yoshiki4/${name}.xlsx`), ...lists]);
  });

  test('writes nothing when no sheet has changed', async () => {
    const { code, out, written } = await build('--changed', city, differing('data/README.md'));
    expect({ code, written }).toEqual({ code: 0, written: [] });
    expect(out).toContain('変わったシートはありません。');
  });

  test('asks git about the folder of the project and the ref that was given', async () => {
    const asked: unknown[] = [];
    const changed = (...words: readonly unknown[]) => {
      asked.push(words);
      return [];
    };
    await build('data --changed main', city, { changed });
    await build('data --changed', city, { changed });
    expect(asked).toEqual([
      [['data'], 'main'],
      [['data'], 'HEAD'],
    ]);
  });

  test.each([
    ['data/forms/city.xlsx', ['data/forms/city.xlsx'], ['out/city/counters.xlsx', 'out/city/schools.xlsx']],
    ['data/forms/city.xlsx', [], []],
    ['elsewhere/city.xlsx', [], ['out/city/counters.xlsx', 'out/city/schools.xlsx']],
  ])("of a city's own form %s where %j differ", async (form, paths, expected) => {
    const file = formFile({ rows: `<row r="1">${text('A1', '{{取組名}}')}</row>` });
    const { written } = await build(
      `--changed --form ${form}`,
      { ...city, [form]: file },
      differing(...paths),
    );
    expect(written).toEqual(expected);
  });

  test.each([
    ['data/templates/city.xlsx', ['out/city/counters.xlsx', 'out/city/schools.xlsx']],
    [
      'data/templates/yoshiki4.md.hbs',
      [
        ...['out/yoshiki4/counters.xlsx', 'out/yoshiki4/schools.xlsx', ...lists],
        ...['out/city/counters.xlsx', 'out/city/schools.xlsx'],
      ],
    ],
  ])('%s: the pages that it may shape', async (path, expected) => {
    const file = formFile({ rows: `<row r="1">${text('A1', '{{取組名}}')}</row>` });
    const forms = city['data/reform.yaml'].replace('[yoshiki4]', '[yoshiki4, city.xlsx]');
    const { written } = await build(
      '--changed',
      { ...city, 'data/reform.yaml': forms, 'data/templates/city.xlsx': file },
      differing(path),
    );
    expect(new Set(workbooks(written))).toEqual(new Set(expected));
  });

  test("of a city's own form that is named otherwise than the plan around it nobody knows", () => {
    const changed = new Map([['../initiatives/city.xlsx', '']]);
    const isStale = stalenessOf({ folder: '..', plan: undefined, sources: new Map() }, changed, []);
    const page = (workbook: string) => isStale?.({ sources: new Set<string>(), workbook });
    expect(page('city.xlsx')).toBe(true);
    expect(page('../initiatives/city.xlsx')).toBe(true);
    expect(page('../templates/city.xlsx')).toBe(false);
  });

  test('a bundle with a changed sheet is made whole', async () => {
    const { written } = await build('--bundle owner --changed', city, differing('data/schools.yaml'));
    expect(workbooks(written)).toEqual(['out/bundles/owner/教育局.xlsx', ...lists]);
  });

  test('is a failure where there is no history', async () => {
    const { code, written } = await build('--changed');
    expect({ code, written }).toEqual({ code: 2, written: [] });
  });
});

describe('a long run', () => {
  test('shows how far it is, and leaves nothing behind', async () => {
    const { err } = await build('', city, { waiting: 600 });
    expect(err).toContain('様式を作っています（1／7）');
    expect(err.endsWith('\r\x1b[K')).toBe(true);
  });

  test('says nothing when it is short, or when nobody waits', async () => {
    expect((await build('', city, { waiting: 1 })).err).toBe('');
    expect((await build('')).err).toBe('');
  });
});

test('two outputs that would fall on one file are a failure before anything is written', async () => {
  const twin = city['data/schools.yaml'].replace('id: schools', 'id: Counters');
  const { code, err, written } = await build('', { ...city, 'data/schools.yaml': twin });
  expect({ code, written }).toEqual({ code: 2, written: [] });
  expect(err).toContain('「out/yoshiki4/counters.xlsx」と「out/yoshiki4/Counters.xlsx」');
});
