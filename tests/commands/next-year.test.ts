/** In April: the plan of the next year stands in a folder of its own, and the year before is as it was. */
import { describe, expect, test } from 'vitest';
import { planNextYear } from '../../src/commands/starting/plan-next-year.ts';
import { memoryWorld } from '../memory-world.ts';
import { stepsOf } from '../steps.ts';

const files = {
  'data/r7/reform.yaml': '# 市の計画\ncity: 水瀬市\nyear: R7 # 今年度\n',
  'data/r7/initiatives/parks.yaml': `# 注釈はそのまま
kind: initiative
id: parks
title: 公園の再生
year: 令和7年度
owner: 公園課
status: 順調
schedule:
  上半期:
    - 調査（6月）
  下半期:
    - 入札（11月）
  次年度以降:
    - { id: works, text: 工事（4月～9月）, note: 覚書 }
    - 検証（1月）
    - 第2期の検討（令和10年度）
progress:
  上半期: [調査（6月）]
evaluations:
  - { grade: A }
kpis: [visits] # 指標
`,
  'data/r7/flat.yaml':
    'kind: initiative\r\nid: flat\r\ntitle: 窓口の改善\r\nowner: 市民課\r\nschedule:\r\n- 調査（6月）\r\n- 改善（令和8年5月）\r\n',
  'data/r7/kpis/visits.yaml':
    'kind: kpi\nid: visits\ntitle: 来園者数\nunit: 人\nbetter: higher\nactuals: [{ at: 令和6年度, value: 10 }]\ntarget: { at: 令和9年度, value: 20 }\n',
  'data/r7/templates/form.md.hbs': '# {{title}}\n',
  'data/r7/.reform/baseline.json': '{}',
};

async function turned(line = 'next-year data/r7 data/r8') {
  const world = memoryWorld({ ...files, '/elsewhere/r7/reform.yaml': files['data/r7/reform.yaml'] });
  const code = await world.run(line);
  return { code, world, text: (name: string) => world.text(`data/r8/${name}`) };
}

describe('next-year', () => {
  test('says what it made and what to do next', async () => {
    const { code, world } = await turned();
    expect(code).toBe(0);
    expect(world.out()).toMatchInlineSnapshot(`
      "✓ 令和8年度の計画を「data/r8」に作りました（取組 2 件）。「data/r7」は変えていません。
        次年度以降から引き継いだ予定 4 件、報告のないまま年度を終えた予定 2 件（予定の上に # で残しました）

      次にすること:
        予定を書く       各課に配るなら reform build data/r8 --bundle owner
        KPI の値を書く   令和7年度の実績と、令和8年度の目標
        点検する         reform check data/r8
      "
    `);
  });

  test('moves what was planned for later, keeps what nobody reported as a comment, and leaves the reports open', async () => {
    const { text } = await turned();
    expect(text('initiatives/parks.yaml')).toMatchInlineSnapshot(`
      "# 注釈はそのまま
      kind: initiative
      id: parks
      title: 公園の再生
      year: 令和8年度
      owner: 公園課
      # 前の年度に報告のなかった予定です。続けるものは、下に移してください。
      # ・入札（11月）
      schedule:
        上半期:
          - id: works
            text: 工事（4月～9月）
            note: 覚書
        下半期: [ 検証（1月） ]
        次年度以降: [ 第2期の検討（令和10年度） ]
      kpis: [visits] # 指標
      "
    `);
  });

  test('keeps a flat list flat, and the line ends of the file', async () => {
    const { text } = await turned();
    expect(text('flat.yaml')).toBe(
      'kind: initiative\r\nid: flat\r\ntitle: 窓口の改善\r\nowner: 市民課\r\n# 前の年度に報告のなかった予定です。続けるものは、下に移してください。\r\n# ・調査（6月）\r\nschedule:\r\n  - 改善（令和8年5月）\r\n',
    );
  });

  test('leaves what an area reported with its year: without one it would report on the next', async () => {
    const policy =
      'kind: policy\nid: p\ntitle: 方針\nthemes: [{ title: 窓口, directions: [{ title: 早い窓口, targets: [{ id: t, text: 毎年度、待たない }] }] }]\n';
    const report = 'kind: monitoring\npolicy: p\narea: 北区\nreports:\n  t: 達成\n';
    const world = memoryWorld({
      'data/r7/reform.yaml': `${files['data/r7/reform.yaml']}areas: [北区]\n`,
      'data/r7/policy.yaml': policy,
      'data/r7/kita.yaml': `# 届いたもの\n${report}---\n${report}year: R6\n`,
    });
    expect(await world.run('next-year data/r7 data/r8')).toBe(0);
    expect(world.text('data/r8/kita.yaml')).toBe(`# 届いたもの\n${report}year: R7\n---\n${report}year: R6\n`);
    await world.run('monitoring data/r8');
    expect(world.out()).toMatch(/方針 {2}令和7年度\n[\s\S]*1区中1区/);
    expect(world.out()).not.toMatch(/令和8年度\n[\s\S]*1区中1区/);
  });

  test.each([
    [
      ['前期（～9月）', '後期', '翌年度以降'],
      ['前期（～9月）', '後期', '翌年度以降'],
    ],
    [
      ['令和7年度前期', '令和７年度後期', '令和8年度以降'],
      ['令和8年度前期', '令和8年度後期', '令和9年度以降'],
    ],
    [
      ['R7前期', 'R7後期', 'R8以降'],
      ['R8前期', 'R8後期', 'R9以降'],
    ],
    [
      ['令和7年4月～9月', '令和7年10月～令和8年3月', 'R8'],
      ['前期', '後期', 'R9'],
    ],
  ])('calls the periods %j in the next year %j', async ([first, second, later], expected) => {
    const sheet = `kind: initiative\nid: a\ntitle: 窓口\nowner: 課\nschedule:\n  ${first}: [調査（4月）]\n  ${second}: [入札（11月）]\n  ${later}:\n    - 工事（令和8年5月）\n    - 検証（令和9年1月）\n    - 見直し（令和9年度）\n`;
    const world = memoryWorld({
      'data/r7/reform.yaml': files['data/r7/reform.yaml'],
      'data/r7/a.yaml': sheet,
    });
    expect(await world.run('next-year data/r7 data/r8')).toBe(0);
    const names = [...world.text('data/r8/a.yaml').matchAll(/^ {2}(.+?): \[/gm)].map(([, name]) => name);
    expect(names).toEqual(expected);
    await world.run('check data/r8 --as-of 2026-04-01 --format line');
    expect(world.out()).not.toContain('エラー');
  });

  test('puts what was said as seen from the year before into its period, and says that the words mean another now', async () => {
    const later = [
      '開設（翌年度5月）',
      '改修（翌10月～）',
      '検証（令和8年11月）',
      '点検（2月）',
      '巡回（10月～翌5月）',
      '改定（令和9年度）',
    ];
    const sheet = `kind: initiative\nid: a\ntitle: 窓口\nowner: 課\nschedule:\n  次年度以降:\n${later.map((one) => `    - ${one}\n`).join('')}`;
    const world = memoryWorld({
      'data/r7/reform.yaml': files['data/r7/reform.yaml'],
      'data/r7/a.yaml': sheet,
    });
    expect(await world.run('next-year data/r7 data/r8')).toBe(0);
    expect(world.text('data/r8/a.yaml')).toContain(`schedule:
  前期: [ 開設（翌年度5月） ]
  後期:
    - 改修（翌10月～）
    - 検証（令和8年11月）
    - 点検（2月）
    - 巡回（10月～翌5月）
  次年度以降: [ 改定（令和9年度） ]
`);
    expect(world.out()).toContain(
      '\n  「翌年度」のように前の年度から見た言葉で時期を書いた予定 2 件（令和8年度から見た言葉に直してください: data/r8/a.yaml）\n',
    );
  });

  test('asks for nothing that is over before what was planned for later, and keeps as a comment that it was', async () => {
    const sheet = `kind: initiative
id: a
title: 窓口
owner: 課
schedule:
  上半期:
    - { id: outline, text: 骨子案を作成（7月） }
  次年度以降:
    - { id: works, text: 工事（令和8年5月）, after: outline, note: 覚書 }
    - { text: 開設（令和8年7月）, after: [outline, works] }
    - { text: 周知（令和8年8月）, after: works }
`;
    const world = memoryWorld({
      'data/r7/reform.yaml': files['data/r7/reform.yaml'],
      'data/r7/a.yaml': sheet,
    });
    expect(await world.run('next-year data/r7 data/r8')).toBe(0);
    const text = world.text('data/r8/a.yaml');
    expect(text).toContain(`# 前の年度の予定の後に行うことになっていた予定です。
# ・「工事（令和8年5月）」は「骨子案を作成（7月）」の後
# ・「開設（令和8年7月）」は「骨子案を作成（7月）」の後
schedule:
`);
    expect([...text.matchAll(/after: .*/g)].map(([link]) => link)).toEqual([
      'after: [ works ]',
      'after: works',
    ]);
    expect(text).toContain('note: 覚書');
    expect(await world.run('check data/r8 --as-of 2026-04-01')).toBe(0);
  });

  test('keeps an item of several lines as one, without a blank at its end', async () => {
    const block = files['data/r7/flat.yaml'].replace('調査（6月）', '|\r\n  調査（6月）\r\n  と公表');
    const world = memoryWorld({ ...files, 'data/r7/flat.yaml': block });
    expect(await world.run('next-year data/r7 data/r8')).toBe(0);
    expect(world.text('data/r8/flat.yaml')).toContain('\r\n# ・調査（6月） と公表\r\n');
  });

  test('reads a sheet with the line ends of an old Mac', async () => {
    const old = files['data/r7/flat.yaml'].replaceAll('\r\n', '\r');
    const world = memoryWorld({ ...files, 'data/r7/flat.yaml': old });
    expect(await world.run('next-year data/r7 data/r8')).toBe(0);
    expect(world.text('data/r8/flat.yaml')).toContain('# ・調査（6月）\nschedule:\n  - 改善（令和8年5月）\n');
  });

  test('keeps what the author noted beside the old schedule, as words', async () => {
    const noted = files['data/r7/initiatives/parks.yaml']
      .replace('schedule:', 'schedule: # 決裁済み')
      .replace('    - 検証', '    # reform-ignore schedule/undated -- 未定\n    - 検証')
      .replace('note: 覚書', 'note: "#1"');
    const world = memoryWorld({ ...files, 'data/r7/initiatives/parks.yaml': noted });
    expect(await world.run('next-year data/r7 data/r8')).toBe(0);
    expect(world.text('data/r8/initiatives/parks.yaml')).toContain(`# ・入札（11月）
# 前の年度の予定にあった注釈です。
# ・決裁済み
# ・reform-ignore schedule/undated -- 未定
schedule:
`);
  });

  test('keeps what the author noted beside reports that are over, where they stood, and says so', async () => {
    const noted = files['data/r7/initiatives/parks.yaml']
      .replace('status: 順調', 'status: 順調 # 局長了解')
      .replace('  上半期: [調査（6月）]\n', '  上半期:\n    # 現地で確認\n    - 調査（6月） # 10月に再調査\n')
      .replace('- { grade: A }', '- { grade: A } # reform-ignore grade/* -- 議会後');
    const world = memoryWorld({ ...files, 'data/r7/initiatives/parks.yaml': noted });
    expect(await world.run('next-year data/r7 data/r8')).toBe(0);
    const text = world.text('data/r8/initiatives/parks.yaml');
    expect(text).toContain(`owner: 公園課
# 前の年度の状態にあった注釈です。
# ・局長了解
# 前の年度に報告のなかった`);
    expect(text).toContain(`# 前の年度の進捗にあった注釈です。
# ・現地で確認
# ・10月に再調査
# 前の年度の評価にあった注釈です。
# ・reform-ignore grade/* -- 議会後
kpis: [visits] # 指標
`);
    expect(world.out()).toContain(
      '\n  前の年度の予定や進捗にあった注釈 4 件（あったところに # で残しました: data/r8/initiatives/parks.yaml）\n',
    );
  });

  test.each([
    ['# 全体の注\n---\n', '---\n', ''],
    ['', '---\n', ''],
    ['', '...\n---\n', '...\n'],
    ['%YAML 1.2\n---\n', '...\n%YAML 1.2\n---\n', ''],
  ])('turns every sheet of a file over: %j, %j, %j', async (head, between, end) => {
    const sheet = (id: string, item: string) =>
      `kind: initiative\nid: ${id}\ntitle: 窓口\nowner: 課\nschedule:\n  - ${item}（令和8年5月）\n`;
    const [first, second] = [sheet('a', '開設'), sheet('b', '改修')];
    const report = 'kind: monitoring\npolicy: p\nreports: {}\n';
    const text = `${head}${first.replace('  - ', '  - 調査（6月）\n  - ')}${between}${report}${between}${second}${end}`;
    const world = memoryWorld({
      'data/r7/reform.yaml': files['data/r7/reform.yaml'],
      'data/r7/a.yaml': text,
    });
    expect(await world.run('next-year data/r7 data/r8'), world.err()).toBe(0);
    const note = '# 前の年度に報告のなかった予定です。続けるものは、下に移してください。\n# ・調査（6月）\n';
    expect(world.text('data/r8/a.yaml')).toBe(
      `${head}${first.replace('schedule:', `${note}schedule:`)}${between}${report}year: R7\n${between}${second}${end}`,
    );
  });

  test('reads each sheet of a file as often, however many there are', () => {
    const reads = (count: number) => {
      const sheet = (at: number) => `kind: initiative\nid: i${at}\ntitle: 窓口\nschedule: [調査（4月）]\n`;
      const text = Array.from({ length: count }, (_, at) => sheet(at)).join('---\n');
      const world = memoryWorld({ 'r7/reform.yaml': files['data/r7/reform.yaml'], 'r7/a.yaml': text });
      const moment = { asOf: '2026-04-01', submit: false };
      return stepsOf(() => planNextYear('r7', 'r8', moment, world.files));
    };
    expect(reads(80)).toBeLessThan(reads(40) * 2.3);
  });

  test('leaves a schedule whose words are repeated elsewhere to a person', async () => {
    const repeated =
      'kind: initiative\nid: a\ntitle: 窓口\nowner: 課\nschedule:\n  前期: [&x 調査（4月）]\n  後期: [入札（11月）]\ncontent: [*x]\n';
    const world = memoryWorld({
      'data/r7/reform.yaml': files['data/r7/reform.yaml'],
      'data/r7/a.yaml': repeated,
    });
    expect(await world.run('next-year data/r7 data/r8')).toBe(0);
    expect(world.text('data/r8/a.yaml')).toBe(repeated);
    expect(world.out()).toContain('data/r8/a.yaml は書き換えられませんでした。手で直してください。');
  });

  test('leaves a sheet with comments between braces to a person', async () => {
    const flow =
      '{ kind: initiative, id: a, title: 窓口, owner: 課, progress: [\n  # 現地で確認\n  調査（6月）] }\n';
    const world = memoryWorld({ 'data/r7/reform.yaml': 'city: 水瀬市\nyear: R7\n', 'data/r7/a.yaml': flow });
    expect(await world.run('next-year data/r7 data/r8')).toBe(0);
    expect(world.text('data/r8/a.yaml')).toBe(flow);
    expect(world.out()).toContain('data/r8/a.yaml は書き換えられませんでした。手で直してください。');
  });

  test('keeps the mark that some editors put before a text', async () => {
    const marked = {
      'data/r7/reform.yaml': '\ufeffcity: 水瀬市\nyear: R7\n',
      'data/r7/flat.yaml': `\ufeff${files['data/r7/flat.yaml']}`,
    };
    const world = memoryWorld({ ...files, ...marked });
    expect(await world.run('next-year data/r7 data/r8')).toBe(0);
    const bytes = (name: string) => Buffer.from(world.files.read(`data/r8/${name}`)).toString();
    expect(bytes('reform.yaml')).toBe('\ufeffcity: 水瀬市\nyear: R8\n');
    expect(bytes('flat.yaml').match(/\ufeff/g)).toEqual(['\ufeff']);
    expect(bytes('flat.yaml')).toMatch(/^\ufeffkind: initiative\r\n/);
  });

  test.each([
    ['kind: initiative\nid: odd\ntitle: 窓口\nowner: 市民課\nschedule: 調査（6月）\n'],
    ['kind: initiative\nid: odd\ntitle: [窓口\nschedule: [調査（6月）]\n'],
    ['kind: initiative\nid: parks\ntitle: 窓口\nowner: 市民課\nschedule: [調査（6月）]\n'],
    [Buffer.from('kind: initiative\nid: odd\ntitle: \x91\x8b\x8c\xfb\nowner: a\n', 'latin1')],
  ])('loses nothing of a sheet that is not understood: it asks for it to be mended', async (text) => {
    const world = memoryWorld({ ...files, 'data/r7/odd.yaml': text });
    expect(await world.run('next-year data/r7 data/r8')).toBe(2);
    expect(world.err()).toMatch(/data\/r7\/(?:odd|initiatives\/parks)\.yaml/);
    expect(world.err()).toContain('先に reform check data/r7 の指摘を直してください。');
    expect(world.written).toEqual([]);
  });

  test('asks which plan is meant where there are several', async () => {
    const world = memoryWorld({ ...files, 'data/b/reform.yaml': 'city: 水瀬市\nyear: R7\n' });
    expect(await world.run('next-year data other --lang en')).toBe(2);
    expect(world.err()).toContain('hint: data/b, data/r7\n');
  });

  test('copies everything else byte for byte, and nothing of .reform', async () => {
    const { text, world } = await turned();
    expect(text('reform.yaml')).toBe('# 市の計画\ncity: 水瀬市\nyear: R8 # 今年度\n');
    for (const name of ['kpis/visits.yaml', 'templates/form.md.hbs'])
      expect(text(name)).toBe(world.text(`data/r7/${name}`));
    for (const [path, was] of Object.entries(files)) expect(world.text(path)).toBe(was);
    expect([...world.contents.keys()].filter((path) => path.startsWith('data/r8/.reform'))).toEqual([]);
  });

  test('makes a plan that checks without errors on the first day of its year', async () => {
    const { world } = await turned();
    expect(await world.later().run('check data/r8 --as-of 2026-04-01')).toBe(0);
  });

  test('tells what it cannot change', async () => {
    const flow =
      '{ kind: initiative, id: a, title: 窓口, schedule: [調査（6月）], progress: [調査（6月）] }\n';
    const world = memoryWorld({ 'data/r7/reform.yaml': 'city: 水瀬市\nyear: R7\n', 'data/r7/a.yaml': flow });
    expect(await world.run('next-year data/r7 data/r8 --lang en')).toBe(0);
    expect(world.out()).toContain('data/r8/a.yaml could not be changed: do it by hand.');
  });

  test.each([
    ['next-year data/r7 data/r7/r8', 'lies in the other'],
    ['next-year data/r7 data/r7', 'lies in the other'],
    ['next-year data/r7 data', 'lies in the other'],
    ['next-year /elsewhere/r7 data/r7/r8', 'lies in the other'],
    ['next-year data/r6 data/r8', 'does not exist'],
  ])('%s is refused', async (line, why) => {
    const { code, world } = await turned(`${line} --lang en`);
    expect(code).toBe(2);
    expect(world.err()).toContain(why);
    expect(world.written).toEqual([]);
  });

  test('stands beside the plan one stands in, and not inside the plan above', async () => {
    const sheets = (folder: string) => ({
      [`${folder}reform.yaml`]: files['data/r7/reform.yaml'],
      [`${folder}flat.yaml`]: files['data/r7/flat.yaml'],
    });
    const beside = memoryWorld(sheets(''));
    expect(await beside.run('next-year . ../r8')).toBe(0);
    expect(beside.text('../r8/reform.yaml')).toContain('year: R8');
    const again = memoryWorld({ ...sheets(''), ...sheets('../r7/') });
    expect(await again.run('next-year ../r7 . --lang en')).toBe(2);
    expect(again.err()).toContain('exist and are not overwritten: reform.yaml, flat.yaml');
    const inside = memoryWorld(sheets('../'));
    expect(await inside.run('next-year .. r8 --lang en')).toBe(2);
    expect(inside.err()).toContain('lies in the other');
  });

  test('overwrites nothing, and asks for a year', async () => {
    const standing = memoryWorld({ ...files, 'data/r8/flat.yaml': 'mine' });
    expect(await standing.run('next-year data/r7 data/r8')).toBe(2);
    expect(standing.written).toEqual([]);
    const bare = memoryWorld({
      'data/a/reform.yaml': 'city: 水瀬市\n',
      'data/a/a.yaml': 'kind: kpi\nid: a\n',
    });
    expect(await bare.run('next-year data/a data/b')).toBe(2);
    expect(bare.err()).toContain('年度（year）がありません');
  });
});
