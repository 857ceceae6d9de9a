/** The neighbours of the examples: cases beside the one that a rule shows, in which it must speak as well, or keep still. */
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/reform.ts';
import { plainCity } from '../../src/rules/plain-example.ts';
import { memoryWorld } from '../memory-world.ts';

type Files = Readonly<Record<string, string>>;

interface Moment {
  readonly asOf?: string;
  readonly submit?: boolean;
}

function foundIn(files: Files, { asOf = '2025-05-01', submit = false }: Moment = {}) {
  const { files: disk } = memoryWorld({ 'reform.yaml': plainCity, ...files });
  return compile(disk, '.', { asOf, submit }).flatMap(({ diagnostics }) => diagnostics);
}

/** `kpi/worsened kpi.yaml:7` */
function placesIn(files: Files, moment?: Moment): string[] {
  return foundIn(files, moment).map(({ file, range, rule }) => `${rule} ${file}:${range.start.line}`);
}

function saidBy(rule: string, files: Files, moment?: Moment): string[] {
  return foundIn(files, moment).flatMap((one) => (one.rule === rule ? [one.message.ja] : []));
}

const initiative = (rest: string): Files => ({
  'sheet.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
${rest}`,
});

const programme = (items: string): Files => ({
  'reform.yaml': `${plainCity}stages: [検討, 準備, 決定, 順次実施, 継続実施]
grades: { A: 予定どおり, B: 一部遅れ, C: 未実施 }
`,
  ...initiative(`years: 令和5～8年度
items:
  - title: 実施方針の策定
${items}`),
});

const kpi = (rest: string, better = 'lower', unit = '件'): Files => ({
  'kpi.yaml': `kind: kpi
id: crimes
title: 犯罪認知件数
unit: '${unit}'
better: ${better}
${rest}`,
});

describe('the order of a schedule', () => {
  test('a loop is found behind any of several `after`', () => {
    const files = initiative(`schedule:
  前期:
    - { id: a, text: 骨子案を作成（7月）, after: [b, c] }
    - { id: b, text: 体験調査を実施（7月） }
    - { id: c, text: 改定案を作成（7月）, after: a }
`);
    expect(saidBy('schedule/circular', files)).toEqual(['前後関係が一巡しています（a → c → a）。']);
  });

  test('two loops through one item are told both, and a fork that meets again is none', () => {
    const files = initiative(`schedule:
  前期:
    - { id: a, text: 骨子案を作成（7月）, after: [b, c] }
    - { id: b, text: 体験調査を実施（7月）, after: [a, d] }
    - { id: c, text: 改定案を作成（7月）, after: [a, d] }
    - { id: d, text: 要綱を改正（7月） }
`);
    expect(saidBy('schedule/circular', files)).toEqual([
      '前後関係が一巡しています（a → b → a）。',
      '前後関係が一巡しています（a → c → a）。',
    ]);
  });

  test('two ends in the same words are told apart by their days', () => {
    const files = initiative(`schedule:
  前期:
    - { text: 改定案を作成（9月）, after: outline }
  次年度以降:
    - { id: outline, text: 骨子案を作成（9月） }
`);
    expect(saidBy('schedule/before-predecessor', files)).toEqual([
      '令和7年9月30日に終わる予定ですが、先行する「骨子案を作成（9月）」は令和8年9月30日に終わります。',
    ]);
  });
});

describe('the dates of a schedule', () => {
  test('a remark on another year is no date of the item', () => {
    const files = initiative(`schedule:
  前期:
    - オンライン申請の受付を開始（南区は令和6年度に実施済）
    - オンライン申請の受付を開始（南区は令和6年度に実施済）（～9月）
`);
    expect(placesIn(files)).toEqual(['schedule/undated sheet.yaml:7']);
  });

  test('each deadline of a sentence has to be scheduled, and a span lies in all of its years', () => {
    const files = initiative(`content:
  - title: 窓口の改革
    points:
      - 令和8年度末までに方針を定め、令和12年度末までに「書かない窓口」を設置する。
      - 令和10年度末までに窓口を集約する。
schedule:
  次年度以降:
    - 方針を策定（令和8年度末まで）
    - 窓口を順次集約（令和9～11年度）
`);
    expect(saidBy('schedule/deadline-unscheduled', files)).toEqual([
      '本文に「令和12年度末までに」とありますが、その年度の項目がスケジュールにありません。',
    ]);
  });

  test('every count of areas is looked at, each with the areas named for it', () => {
    const areas = { 'reform.yaml': `${plainCity}areas: [東区, 西区, 南区, 北区, 中区]\n` };
    const files = initiative(`schedule:
  前期:
    - 窓口を2区で試行（6月）し、24区に広げる（9月）
    - 東区・西区のほか1区で試行（6月）し、他4区に広げる（9月）
`);
    expect(saidBy('schedule/too-many-areas', { ...areas, ...files })).toEqual([
      '「24区」ですが、reform.yaml の区は5です。',
    ]);
  });
});

describe('the stages of a programme', () => {
  test('－ in a record is no unknown stage', () => {
    const files = programme(`    stages: [－, 決定, 継続実施, ⇒]
    records:
      R5: { actual: { stage: －, text: 準備のみ行った。 } }
`);
    expect(placesIn(files)).toEqual([]);
  });

  test.each(['令和7年3月末', 'R7.3.31', '令和7年5月末時点'])('%s is the end of 令和6年度', (asOf) => {
    const files = programme(`    stages: [検討, 決定, 継続実施, ⇒]
    records:
      R6: { actual: { stage: 検討, as-of: ${asOf}, text: 決定に向け調整した。 } }
`);
    expect(placesIn(files)).toEqual(['revision/slip-without-revision sheet.yaml:10']);
  });

  test.each(['令和6年9月末', 'R6.12.31'])('%s is half-way through it', (asOf) => {
    const files = programme(`    stages: [検討, 決定, 継続実施, ⇒]
    records:
      R6: { actual: { stage: 検討, as-of: ${asOf}, text: 決定に向け調整した。 } }
`);
    expect(placesIn(files)).toEqual([]);
  });

  test('a stage goes back over a year without one, too', () => {
    const files = programme('    stages: [準備, －, 検討, 継続実施]\n');
    expect(saidBy('schedule/stage-regression', files)).toEqual([
      '令和5年度の「準備」から、令和7年度は「検討」に戻っています。',
    ]);
  });

  test('a revision that leaves the year before it deciding as well is told', () => {
    const files = programme(`    stages: [検討, 決定, 継続実施, ⇒]
    revisions:
      - { in: 6年度, stages: { 7年度: 決定, 8年度: 継続実施 }, reason: 協議が長引いたため }
`);
    expect(saidBy('schedule/duplicate-stage', files)).toEqual([
      '「決定」が令和6年度と令和7年度の両方にあります。',
    ]);
  });

  test('what a year that is over had planned may be planned anew', () => {
    const files = programme(`    stages: [決定, 継続実施, ⇒, ⇒]
    revisions:
      - { in: 6年度, stages: { 6年度: 決定, 7年度: 継続実施, 8年度: ⇒ }, reason: 協議が長引いたため }
`);
    expect(placesIn(files)).toEqual([]);
  });

  test('reasons that nobody wrote are not called the same', () => {
    const revision = `    revisions:
      - { in: 6年度, stages: { 6年度: 準備, 7年度: 決定, 8年度: 継続実施 }, reason: "" }
`;
    const files = programme(`    stages: [検討, 決定, 継続実施, ⇒]
${revision}  - title: 体制の整備
    stages: [検討, 決定, 継続実施, ⇒]
${revision}`);
    expect(new Set(foundIn(files).map(({ rule }) => rule))).toEqual(new Set(['revision/without-reason']));
  });
});

describe('the values of a KPI', () => {
  test('a fall is seen from the baseline, and over a year without a number', () => {
    const files = kpi(
      `baseline: { at: 令和3年度, value: 70% }
actuals:
  - { at: 令和4年度, value: 62.6 }
  - { at: 令和5年度, value: 集計中 }
  - { at: 令和6年度, value: 53.8 }
target: { at: 令和9年度, value: 80 }
`,
      'higher',
      '%',
    );
    expect(placesIn(files)).toEqual(['kpi/worsened kpi.yaml:8', 'kpi/worsened kpi.yaml:10']);
  });

  test('half a year is held neither against a whole one nor against the target of one', () => {
    const series = (target: number) => `actuals:
  - { at: 令和5年度, value: 1020 }
  - { at: 令和6年度, value: 980 }
  - { at: 令和7年9月末, value: 450 }
target: { at: 令和7年度, value: ${target} }
`;
    expect(placesIn(kpi(series(900)), { asOf: '2025-11-01' })).toEqual([]);
    const rising = kpi(series(1200).replace('980', '1080'), 'higher');
    expect(placesIn(rising, { asOf: '2025-11-01' })).toEqual([]);
  });

  test.each(['450件未満', '450件を下回る'])('450 does not meet %s', (target) => {
    const files = kpi(`actuals:
  - { at: 令和6年度, value: 450 }
target: { at: 令和9年度, value: ${target} }
`);
    expect(placesIn(files)).toEqual([]);
  });

  test('a range is met from its near end on', () => {
    const files = (value: number) =>
      kpi(
        `actuals: [{ at: 令和6年度, value: ${value} }]\ntarget: { at: 令和9年度, value: 80～90% }\n`,
        'higher',
        '%',
      );
    expect(placesIn(files(79))).toEqual([]);
    expect(placesIn(files(85))).toEqual(['kpi/already-met kpi.yaml:7']);
  });

  test('where there are targets of years only, the last of them is the target', () => {
    const files = kpi(`actuals:
  - { at: 令和5年度, value: 462 }
  - { at: 令和6年度, value: 430 }
targets: [{ at: 令和8年度, value: 440 }, { at: 令和7年度, value: 420 }]
`);
    expect(saidBy('kpi/already-met', files)).toEqual([
      '「犯罪認知件数」の目標は440件ですが、令和6年度の実績430件がすでに達しています。',
    ]);
  });

  test('R6 and 令和6年度 are one year', () => {
    const files = kpi(`actuals:
  - { at: 令和6年度, value: 462 }
  - { at: R6, value: 460 }
target: { at: 令和9年度, value: 400 }
`);
    expect(placesIn(files)).toEqual(['kpi/out-of-order kpi.yaml:8']);
  });

  test('two copies agree however a number and its year are written, and differ also in the years between', () => {
    const copy = kpi(`actuals: [{ at: 2024年度, value: '1195' }]
targets: [{ at: 2026年度, value: 890 }]
target: { at: 2029年度, value: 700 }
`);
    const other = (between: string) => ({
      'other.yaml': `kind: kpi
id: crimes-sdgs
title: 犯罪認知件数
better: lower
actuals: [{ at: 令和6年度, value: '1,195件' }]
targets: [{ at: R8, value: ${between} }]
target: { at: R11, value: 700件 }
`,
    });
    expect(placesIn({ ...copy, ...other('890件') })).toEqual([]);
    expect(placesIn({ ...copy, ...other('880件') })).toEqual(['kpi/copies-differ other.yaml:6']);
  });

  test('a target after the plan is told once, however many sheets show it', () => {
    const sheet = (id: string) => `kind: initiative
id: ${id}
title: 区役所改革の推進 ${id}
owner: [企画局, 企画課]
years: 令和5～8年度
kpis: [crimes]
`;
    const files = kpi(`actuals: [{ at: 令和6年度, value: 900 }]
target: { at: 令和9年度, value: 800 }
`);
    expect(placesIn({ ...files, 'a.yaml': sheet('a'), 'b.yaml': sheet('b') })).toEqual([
      'kpi/target-outside-plan kpi.yaml:7',
    ]);
  });
});
