import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/japanese/width.ts';
import { bar, fine } from '../../src/outlook/status/bar.ts';
import { attainmentOf } from '../../src/plan/attainment.ts';
import { type MemoryOptions, memoryWorld } from '../memory-world.ts';
import { city } from './city.ts';

async function status(line: string, options: MemoryOptions = {}) {
  const world = memoryWorld(city, { today: '2025-10-15', ...options });
  const code = await world.run(`status ${line}`);
  return { code, out: world.out(), err: world.err() };
}

describe('status', () => {
  test('counts by department, and draws how far each KPI has come', async () => {
    const { code, err, out } = await status('');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "ひかり野市  計画の状況  令和7年10月15日現在

        所管               完了  順調  遅れ  未報告  予定
        総務局 窓口改革課     0     1     1       1     3
        教育局 学務課         0     0     0       1     1
        市民局                0     0     0       1     0
        計                    0     1     1       3     4

        待ち時間
        ▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱▱▱▱   36%  2023年度 40分 → 2024年度 31分  目標 2026年度 15分

        満足した人の割合
        2022年 60%  目標 2024年 70%
        未報告: 2024年の実績値
      "
    `);
  });

  const kpi = (id: string, rest: string) => `---\nkind: kpi\nid: ${id}\ntitle: ${id}\n${rest}`;

  test('shows where a KPI began, whether or not a number came since', async () => {
    const world = memoryWorld({
      'data/reform.yaml': 'city: ひかり野市\n',
      'data/kpis.yaml': [
        kpi('無', 'unit: 分\nbaseline: { at: R4, value: 45 }\ntarget: { at: R8, value: 30 }\n'),
        kpi(
          '語',
          'unit: 分\nbaseline: { at: R4, value: 45 }\nactuals: [{ at: R6, value: 集計中 }]\ntarget: { at: R8, value: 30 }\n',
        ),
        kpi('先', 'unit: 分\nbaseline: { at: R4, value: 45 }\nactuals: [{ at: R6, value: 40 }]\n'),
        kpi(
          '段',
          'actuals: [{ at: R5, value: 検討 }, { at: R6, value: 策定 }]\ntarget: { at: R8, value: 施行 }\n',
        ),
        kpi(
          '後',
          'unit: 分\nactuals: [{ at: R5, value: 40 }, { at: R6, value: 集計中 }]\ntarget: { at: R8, value: 30 }\n',
        ),
      ].join(''),
    });
    await world.run('status');
    expect(world.out().match(/^ {2}R.+$/gm)).toEqual([
      '  R4 45分 → 値なし  目標 R8 30分',
      '  R4 45分 → R6 集計中  目標 R8 30分',
      '  R4 45分 → R6 40分',
      '  R5 検討 → R6 策定  目標 R8 施行',
      '  R5 40分  目標 R8 30分',
    ]);
    const json = memoryWorld(Object.fromEntries(world.contents));
    await json.run('status --format json');
    const [{ kpis }] = JSON.parse(json.out()).cities;
    const values = kpis.map((one: Record<string, { value: string } | null>) => [
      one.baseline?.value,
      one.latest?.value,
    ]);
    expect(values).toEqual([
      ['45', undefined],
      ['45', '集計中'],
      ['45', '40'],
      ['検討', '策定'],
      [undefined, '40'],
    ]);
  });

  test('shows a value in words, and the target where there is no value', async () => {
    const world = memoryWorld({
      'data/reform.yaml': 'city: ひかり野市\n',
      'data/kpis.yaml': [
        kpi('条例', 'actuals: [{ at: 令和6年度, value: 検討中 }]\ntarget: { at: 令和8年度, value: 制定 }\n'),
        kpi('費用', 'unit: 円\ntarget: { at: 令和8年度, value: △10％ }\n'),
        kpi(
          '残高',
          'better: keep\nactuals: [{ at: 令和5年度, value: 21.3% }, { at: 令和6年度, value: 20.8% }]\ntarget: { at: 毎年度, value: 20%程度 }\n',
        ),
      ].join(''),
    });
    await world.run('status');
    expect(world.out().split('\n').slice(1).join('\n')).toMatchInlineSnapshot(`
      "
        所管            完了  順調  遅れ  未報告  予定
        所管の記載なし     0     0     0       0     2

        条例
        令和6年度 検討中  目標 令和8年度 制定

        費用
        値なし  目標 令和8年度 △10％

        残高
        令和5年度 21.3% → 令和6年度 20.8%  目標 毎年度 20%程度
      "
    `);
  });

  test('speaks English', async () => {
    expect((await status('--lang en')).out).toMatchInlineSnapshot(`
      "ひかり野市  How the plan stands  as of 2025-10-15

        Department         done  on time  late  unreported  upcoming
        総務局 窓口改革課     0        1     1           1         3
        教育局 学務課         0        0     0           1         1
        市民局                0        0     0           1         0
        all                   0        1     1           3         4

        待ち時間
        ▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱▱▱▱   36%  2023年度 40分 → 2024年度 31分
        target 2026年度 15分

        満足した人の割合
        2022年 60%  target 2024年 70%
        missing: the value of 2024年
      "
    `);
  });

  test('is Markdown for a paper', async () => {
    expect((await status('--format markdown --as-of 2026-04-01')).out).toMatchInlineSnapshot(`
      "# ひかり野市 計画の状況

      令和8年4月1日現在

      | 所管 | 完了 | 順調 | 遅れ | 未報告 | 予定 |
      | --- | ---: | ---: | ---: | ---: | ---: |
      | 総務局 窓口改革課 | 0 | 1 | 1 | 3 | 1 |
      | 教育局 学務課 | 0 | 0 | 0 | 2 | 0 |
      | 市民局 | 0 | 0 | 0 | 1 | 0 |
      | 計 | 0 | 1 | 1 | 6 | 1 |

      | 指標 | 始まり | 最新 | 目標 | 達成度 | 未報告 |
      | --- | --- | --- | --- | ---: | --- |
      | 待ち時間 | 2023年度 40分 | 2024年度 31分 | 2026年度 15分 | 36% | 2025年度の実績値 |
      | 満足した人の割合 |  | 2022年 60% | 2024年 70% |  | 2024年の実績値 |
      "
    `);
  });

  test('of a period says what was known at its end', async () => {
    const { out } = await status('--period R7-H1', { today: '2031-01-01' });
    expect(out).toContain('令和7年度前期版・令和7年10月1日現在');
    const there = await status('--as-of 2025-10-01');
    expect(out.split('\n').slice(1)).toEqual(there.out.split('\n').slice(1));
  });

  test.each([40, 60, 80, 120])('fits into %i columns', async (columns) => {
    const { out } = await status('', { columns });
    for (const line of out.split('\n'))
      expect(textWidth(line), line).toBeLessThanOrEqual(Math.max(columns, 48));
  });

  test('draws with ASCII where the terminal can no more, and without colour where none is wanted', async () => {
    expect((await status('', { env: { TERM: 'linux' } })).out).toContain('#######.............');
    expect((await status('', { color: true })).out).toContain('\u001b[3');
    expect((await status('--no-color', { color: true })).out).not.toContain('\u001b');
  });

  test('is as its published schema says', async () => {
    const world = memoryWorld();
    await world.run('schema status');
    const validate = new Ajv({ strict: false }).compile(JSON.parse(world.out()));
    for (const line of ['', '--period R7-H1', '--as-of 2030-01-01'])
      expect(
        validate(JSON.parse((await status(`--format json ${line}`)).out)),
        JSON.stringify(validate.errors),
      ).toBe(true);
  });

  test('counts every duty once', async () => {
    for (const day of ['2025-04-01', '2025-10-01', '2026-04-01', '2031-04-01']) {
      const { cities } = JSON.parse((await status(`--format json --as-of ${day}`)).out);
      const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
      expect(sum(cities[0].all)).toBe(9);
      const owned = cities[0].departments.map(({ counts }: { counts: Record<string, number> }) =>
        sum(counts),
      );
      expect(sum(owned)).toBe(9);
    }
  });
});

describe('a bar', () => {
  test('is as long as asked, full only at the target, and never empty once begun', () => {
    const share = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 2, max: 40 }), (done, columns) => {
        const drawn = bar(done, columns, fine);
        expect([...drawn]).toHaveLength(columns);
        expect(drawn.includes(fine.empty)).toBe(done < 1);
        expect(drawn.includes(fine.full)).toBe(done > 0);
      }),
    );
  });
});

describe('how far a KPI has come', () => {
  const measure = (at: string, number: number) => ({
    at,
    value: String(number),
    figure: { kind: 'number', number, unit: '', approximate: false, bound: 'exact' },
    year: undefined,
    rate: undefined,
    note: undefined,
    origin: { file: '', document: 0, path: [] },
  });
  const kpi = (better: string | undefined, values: readonly number[], target: number) =>
    attainmentOf({
      better,
      actuals: values.map((value, index) => measure(`${2020 + index}年`, value)),
      baseline: undefined,
      target: measure('2030年', target),
    } as never);

  test.each([
    ['up', 'higher', [40, 50], 60, 0.5, false],
    ['down', 'lower', [40, 30], 20, 0.5, false],
    ['beyond', 'lower', [1195, 895], 900, 300 / 295, true],
    ['the other way', 'higher', [40, 30], 60, -0.5, false],
    ['kept', 'keep', [24, 24], 24, 1, true],
    ['not kept', 'keep', [24, 23], 24, 0, false],
    ['to be kept from elsewhere', 'keep', [26, 25], 24, undefined, false],
    ['begun at the target', 'higher', [60, 50], 60, 0, false],
    ['with one value', 'higher', [40], 60, undefined, false],
    ['nobody says which way', undefined, [40, 50], 60, 0.5, undefined],
  ] as const)('%s', (_, better, values, target, share, met) => {
    expect(kpi(better, values, target)).toMatchObject({ share, met });
  });
});

describe('what a value is held against', () => {
  async function kpiOf(rest: string) {
    const world = memoryWorld(
      {
        'data/reform.yaml': 'city: ひかり野市\nyear: 令和7年度\n',
        'data/kpi.yaml': `kind: kpi\nid: crimes\ntitle: 犯罪認知件数\nbetter: lower\n${rest}`,
      },
      { today: '2025-11-15' },
    );
    await world.run('status --format json');
    return JSON.parse(world.out()).cities[0].kpis[0];
  }

  test('the last of the targets of years, where there is no other', async () => {
    const targets = 'targets: [{ at: R7, value: 900 }, { at: R8, value: 800 }]\n';
    expect(
      await kpiOf(`actuals: [{ at: R5, value: 1000 }, { at: R6, value: 900 }]\n${targets}`),
    ).toMatchObject({
      target: { at: 'R8', value: '800' },
      share: 0.5,
      met: false,
    });
  });

  test('no count of half a year, where fewer are better', async () => {
    const actuals =
      'actuals: [{ at: R5, value: 1000 }, { at: R6, value: 950 }, { at: R7年9月末, value: 450 }]\n';
    expect(await kpiOf(`unit: 件\n${actuals}target: { at: R7, value: 900 }\n`)).toMatchObject({
      latest: { at: 'R6', value: '950' },
      met: false,
    });
  });

  test('nothing in another unit', async () => {
    const rest = 'unit: 千円\nactuals: [{ at: R6, value: "84,905" }]\ntarget: { at: R8, value: 8千万円 }\n';
    expect(await kpiOf(rest)).toMatchObject({ share: null, met: null });
  });
});
