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

/** A plan for 前期 and what was reported on it. */
const reported = (plan: string, report: string): Files =>
  initiative(`schedule:
  前期:
    - ${plan}
progress:
  前期:
    - ${report}
`);

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

/** A policy with targets; `rest` stands below the title of the direction they are for. */
const vision = (rest: string, years = 'years: 令和5～8年度\n'): Files => ({
  'vision.yaml': `kind: policy
id: vision
title: 区政のめざす姿
${years}themes:
  - title: 防災
    directions:
      - title: 避難計画
${rest}`,
});

const twoTargets = `        targets:
          - { id: plans, text: 毎年度、点検 }
          - { id: drills, text: 毎年度、訓練 }
`;

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
      - 令和8年度末までに方針を定め、令和12年度末までに「書かない窓口」を設置し、令和12年度末までに公表する。
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

  test('values without a time are told without one, and are held against no copy', () => {
    const files = kpi('actuals: [{ value: 9 }, { value: 1200 }, { value: 10 }]\ntarget: { value: 11 }\n');
    expect(foundIn(files).map(({ message }) => message.ja)).toEqual([
      '「犯罪認知件数」の値「1200件」だけ、ほかの値（9～11）と桁が違います。',
      '「犯罪認知件数」は、9件から1200件に悪くなっていますが、説明がありません。',
      '「犯罪認知件数」の目標は11件ですが、実績10件がすでに達しています。',
    ]);
    const copy = `${files['kpi.yaml']}`.replace('crimes', 'crimes-2');
    expect(saidBy('kpi/copies-differ', { ...files, 'copy.yaml': copy })).toEqual([]);
  });

  test('what is counted on one day is no part of a year', () => {
    const files = kpi(`actuals:
  - { at: 令和6年4月1日, value: 12 }
  - { at: 令和7年4月1日現在, value: 8 }
target: { at: 令和8年度, value: 10 }
`);
    expect(placesIn(files)).toEqual(['kpi/already-met kpi.yaml:9']);
  });

  test('half a year between two whole ones hides no fall from one to the other', () => {
    const files = kpi(
      `actuals:
  - { at: 令和4年度, value: 100 }
  - { at: 令和5年9月末, value: 60 }
  - { at: 令和5年度, value: 90 }
  - { at: 令和6年9月末, value: 50 }
target: { at: 令和7年度, value: 120 }
`,
      'higher',
    );
    expect(saidBy('kpi/worsened', files)).toEqual([
      '「犯罪認知件数」は、令和4年度の100件から令和5年度の90件に悪くなっていますが、説明がありません。',
    ]);
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

  test('what is to go on as it is has been met from the beginning', () => {
    const files = (target: string) =>
      kpi(
        `actuals: [{ at: 令和6年度, value: 92% }]\ntarget: { at: 令和7年度, value: ${target} }\n`,
        'higher',
        '%',
      );
    expect(placesIn(files('90%以上を継続'))).toEqual([]);
    expect(placesIn(files('90%以上'))).toEqual(['kpi/already-met kpi.yaml:7']);
  });

  test('90～95% asks for a number as 90% does', () => {
    const files = kpi(
      'actuals: [{ at: 令和6年度, value: 良好 }]\ntarget: { at: 令和7年度, value: 90～95% }\n',
      'higher',
      '%',
    );
    expect(placesIn(files)).toEqual(['kpi/not-a-number kpi.yaml:6']);
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
    const open = kpi(`actuals: [{ at: 令和6年度, value: 430 }]
targets: [{ at: 令和8年度, value: 440 }, { at: 令和9年度, value: － }]
`);
    expect(placesIn(open)).toEqual(['kpi/already-met kpi.yaml:7']);
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
    const { 'sheet.yaml': sheet = '' } = initiative('years: 令和5～8年度\nkpis: [crimes]\n');
    const other = sheet.replace('id: wards', 'id: counters');
    const files = kpi(`actuals: [{ at: 令和6年度, value: 900 }]
target: { at: 令和9年度, value: 800 }
`);
    expect(placesIn({ ...files, 'a.yaml': sheet, 'b.yaml': other })).toEqual([
      'kpi/target-outside-plan kpi.yaml:7',
    ]);
  });
});

describe('reports', () => {
  test('what goes on is reported again in the next period, and did not begin late', () => {
    const files = (first: string) =>
      initiative(`schedule:
  前期:
    - 無料法律相談会を各区で実施（4月～）
progress:
  前期:
    - 無料法律相談会を各区で実施（${first}）
  後期:
    - 無料法律相談会を各区で実施（10月～3月）
`);
    const moment = { asOf: '2026-04-05' };
    for (const first of ['4月～9月', '～9月', '24回']) expect(placesIn(files(first), moment)).toEqual([]);
    expect(placesIn(files('6月～9月'), moment)).toEqual(['progress/start-slip sheet.yaml:10']);
  });

  test('an exception in brackets of half the width is one, too', () => {
    const files = reported(
      '住民票のオンライン申請の受付を全区で開始(南区は令和6年度に実施済)(～9月)',
      '住民票のオンライン申請の受付を全区で開始(9月)',
    );
    expect(placesIn(files, { asOf: '2025-10-01' })).toEqual(['progress/qualifier-lost sheet.yaml:10']);
  });

  test('the best grade of a whole initiative is held against its own words', () => {
    const files = programme(`evaluations:
  - { at: 令和6年度, by: 所管課, grade: A, comment: 窓口の見直しには至らなかった。 }
`);
    expect(saidBy('grade/contradicts', files)).toEqual([
      '評価は最も良い「A」ですが、文には「至らなかった」とあります。',
    ]);
  });
});

describe('references', () => {
  test('the hint names what can be done', () => {
    const files = initiative(`schedule:
  前期:
    - 骨子案を作成（7月）
    - { text: 改定案を作成（9月）, after: outline }
contributes:
  - { to: basic/1 }
`);
    expect(foundIn(files).map(({ hint }) => hint?.ja)).toEqual([
      '指したいものに id を書いてください。',
      '先に reform.yaml の plans に書いてください。',
    ]);
  });

  test('where only one is known, it is no choice', () => {
    const files = {
      'reform.yaml': `${plainCity}plans: [{ id: basic, title: 例市基本計画, policies: { 5-(5): 安全 } }]\n`,
      ...kpi('actuals: [{ at: R6, value: 9 }]\n'),
      ...initiative('kpis: [visitors]\ncontributes: [{ to: basic/9, kpis: [crimes] }]\n'),
    };
    expect(foundIn(files).map(({ hint }) => hint?.ja)).toEqual([
      '使える識別子は「crimes」だけです。確かめてください。',
      '「5-(5)」にするか、reform.yaml の policies に加えてください。',
    ]);
  });

  test('a share in a plan without one of its policies', () => {
    const files = {
      'reform.yaml': `${plainCity}plans:
  - { id: basic, title: 例市基本計画, policies: { 5-(5): 犯罪のないまち } }
`,
      ...initiative('contributes: [{ to: basic }]\n'),
    };
    expect(saidBy('reference/unknown-policy-code', files)).toEqual([
      '上位計画の施策の番号が書かれていません。',
    ]);
  });

  test('two sheets of one title and without an id are asked for one', () => {
    const sheet = 'kind: initiative\ntitle: 区役所改革の推進\nowner: [企画局, 企画課]\n';
    const [clash] = foundIn({ 'a.yaml': sheet, 'b.yaml': sheet }).filter(
      ({ rule }) => rule === 'reference/duplicate-id',
    );
    expect(`${clash?.range.start.line} ${clash?.message.ja}${clash?.hint?.ja}`).toBe(
      '2 「区役所改革の推進」という名前のものが、すでにあります。id を書いて、区別できるようにしてください。',
    );
  });

  const visions = `kind: policy
id: basic
title: 区役所のあり方
visions:
  - title: 寄り添う区役所
    actions:
      - { title: 人材の育成, points: [令和8年度末までに研修を始める。] }
  - title: 頼れる区役所
    actions:
      - { title: 人材の育成, points: [令和8年度末までに訓練を始める。] }
`;

  test('two visions may have actions of one title, until an initiative names it', () => {
    expect(placesIn({ 'policy.yaml': visions })).toEqual([]);
    const files = { 'policy.yaml': visions, ...initiative('policy: basic\naction: 人材の育成\n') };
    expect(placesIn(files)).toEqual(['reference/duplicate-id policy.yaml:10']);
  });

  test('an id that two policies have is told as an id where an initiative names it without its policy', () => {
    const policy = (id: string) => `kind: policy
id: ${id}
title: 区役所のあり方 ${id}
visions: [{ title: 寄り添う区役所, actions: [{ id: training, title: 人材の育成 }] }]
`;
    const files = { 'a.yaml': policy('a'), 'b.yaml': policy('b'), ...initiative('action: training\n') };
    expect(saidBy('reference/duplicate-id', files)).toEqual(['識別子「training」は、すでに使われています。']);
  });

  test('long sentences are quoted from where they differ', () => {
    const long =
      '令和8年度末までに、来庁しなくても手続ができるよう、区役所の窓口で受け付けるすべての申請についてオンライン化を';
    const files = vision(`        targets:
          - { id: online, text: ${long}完了 }
          - { restates: online, text: ${long}検討 }
`);
    expect(saidBy('reference/restated-drift', files)).toEqual([
      '再掲の「…ついてオンライン化を検討」が、元の「…ついてオンライン化を完了」と違います。',
    ]);
  });

  test('a restated sentence may say that it is one', () => {
    const files = (text: string) =>
      vision(`        targets:
          - { id: online, text: 令和8年度末までに申請のオンライン化を完了 }
          - { restates: online, text: ${text} }
`);
    for (const text of [
      '令和8年度末までに申請のオンライン化を完了（再掲）',
      '【再掲】令和8年度末までに申請のオンライン化を完了',
    ])
      expect(placesIn(files(text))).toEqual([]);
    expect(placesIn(files('令和8年度末までに申請の電子化を完了（再掲）'))).toEqual([
      'reference/restated-drift vision.yaml:11',
    ]);
  });

  test('a difference far behind is one', () => {
    const long = `令和8年度末までに、${'区役所と本庁が力を合わせ、'.repeat(40)}`;
    const files = vision(`        targets:
          - { id: online, text: ${long}窓口を減らす }
          - { restates: online, text: ${long}窓口を増やす }
`);
    expect(saidBy('reference/restated-drift', files)).toHaveLength(1);
  });

  test('the deadline of a lead is that of all below it, and told once', () => {
    const led = (lead: string) =>
      vision(`        lead: ${lead}、次の取組を進める
        targets:
          - 申請をオンラインで受け付ける
          - 手数料をキャッシュレスで受け取る
`);
    expect(placesIn(led('令和10年度末までに'))).toEqual(['target/beyond-plan vision.yaml:9']);
    expect(placesIn(led('平成8年度末までに'))).toEqual(['target/before-plan vision.yaml:9']);
    expect(placesIn(led('早期に'))).toEqual(['target/vague-deadline vision.yaml:9']);
  });
});

describe('years', () => {
  const policy = (years: string) => `kind: policy\nid: basic\ntitle: 区役所のあり方\nyears: ${years}\n`;

  test('a sheet of several years is none of the city’s year alone', () => {
    const files = initiative('policy: basic\nyears: 令和8～11年度\n');
    expect(placesIn({ 'policy.yaml': policy('令和8～11年度'), ...files })).toEqual([]);
    expect(saidBy('document/period-mismatch', { 'policy.yaml': policy('令和5～7年度'), ...files })).toEqual([
      'このシートは令和8～11年度のものですが、方針「区役所のあり方」の計画期間は令和5～7年度です。',
    ]);
  });

  test('a policy whose targets are monitored is carried out', () => {
    const files = {
      'policy.yaml': policy('令和5～8年度'),
      ...vision(`${twoTargets}monitoring:\n  plans: { 令和7年度: 達成 }\n  drills: { 令和7年度: 達成 }\n`),
      ...initiative('policy: basic\n'),
    };
    expect(placesIn(files)).toEqual([]);
  });

  test.each(['years: 令和5～8年度\n', ''])(
    'the year of a report that cannot be read is told as that',
    (years) => {
      const files = vision(`${twoTargets}monitoring:\n  plans: { 令和ご年度: 達成 }\n`, years);
      expect(foundIn(files).map(({ rule }) => rule)).toEqual(['document/unreadable-year']);
    },
  );

  test('two reports of one word differ in their values', () => {
    const files = (value: string) => ({
      ...vision(`${twoTargets}monitoring:\n  plans: { 令和7年度: { status: 達成, value: 32% } }\n`),
      'report.yaml': `kind: monitoring\nyear: R7\nreports:\n  plans: { status: 達成, value: ${value} }\n`,
    });
    expect(placesIn(files('３２%'))).toEqual([]);
    expect(saidBy('monitoring/reported-twice', files('40%'))).toEqual([
      '市全体の「毎年度、点検」は、「達成 40%」と「達成 32%」の2つの報告があります。',
    ]);
  });

  test('a report left blank is called 未報告', () => {
    const files = (first: string, second: string) => ({
      ...vision(`${twoTargets}monitoring:\n  plans: { 令和7年度: ${first} }\n`),
      'report.yaml': `kind: monitoring\nyear: R7\nreports: { plans: ${second} }\n`,
    });
    expect(placesIn(files('""', '未報告'))).toEqual([]);
    expect(saidBy('monitoring/reported-twice', files('" "', '達成'))).toEqual([
      '市全体の「毎年度、点検」は、「達成」と「未報告」の2つの報告があります。',
    ]);
  });

  test('what the city answers for as a whole is asked for, too', () => {
    const files = vision(`${twoTargets}monitoring:\n  plans: { 令和5年度: 達成 }\n`);
    expect(saidBy('monitoring/not-reported', files)).toEqual([
      '令和5年度の報告が、市全体で答えるめざす姿1件について書かれていません。',
    ]);
    expect(placesIn(files, { asOf: '2024-03-10' })).toEqual([]);
  });

  test('reports that belong to no policy are not lost without a word', () => {
    const files = {
      'policy.yaml': policy('令和5～8年度'),
      'report.yaml': 'kind: monitoring\nyear: R7\nreports: { plans: 達成 }\n',
    };
    expect(saidBy('reference/unresolved', files)).toEqual(['方針の識別子が書かれていません。']);
  });
});

test('a field that holds nothing is missing', () => {
  const files = { 'sheet.yaml': 'kind: initiative\nid: wards\ntitle: ""\nowner: []\n' };
  expect(saidBy('document/missing-field', files)).toEqual([
    '名前（title）が書かれていません。',
    '所管（owner）が書かれていません。',
  ]);
});

test.each(['[""]', '["　"]', '{ lead: "" }', '{ lead: [""], related: [] }'])(
  'and so is one of blanks: %s',
  (owner) => {
    const files = { 'sheet.yaml': `kind: initiative\nid: wards\ntitle: 区役所改革の推進\nowner: ${owner}\n` };
    expect(saidBy('document/missing-field', files)).toEqual(['所管（owner）が書かれていません。']);
  },
);

describe('one slip is told by one rule', () => {
  test('a range that runs backwards lies in no period', () => {
    const files = initiative(`schedule:
  前期:
    - 関係部署と調整（2月～1月）
`);
    expect(placesIn(files)).toEqual(['schedule/reversed sheet.yaml:7']);
  });

  test('a report of what is still to come is neither late nor in another period', () => {
    const files = reported('骨子案を作成（7月）', '骨子案を作成（12月）');
    expect(placesIn(files, { asOf: '2025-08-01' })).toEqual(['progress/future sheet.yaml:10']);
    expect(placesIn(files, { asOf: '2026-01-10' })).toEqual([
      'progress/late sheet.yaml:10',
      'progress/wrong-period sheet.yaml:10',
    ]);
  });

  test('a year that a report is only about is not still to come, and what begins later is', () => {
    const files = (report: string) => reported('次期計画（令和10年度）の骨子案を作成（7月）', report);
    expect(placesIn(files('次期計画（令和10年度）の骨子案を作成（12月）'), { asOf: '2026-01-10' })).toEqual([
      'progress/late sheet.yaml:10',
      'progress/wrong-period sheet.yaml:10',
    ]);
    expect(placesIn(files('次期計画（令和10年度）の骨子案を作成（12月～）'), { asOf: '2025-08-01' })).toEqual(
      ['progress/future sheet.yaml:10'],
    );
  });

  test('beside what is still to come, what is late or in another period is told as ever', () => {
    const files = initiative(`schedule:
  前期:
    - { id: outline, text: 骨子案を作成（7月）。庁議に報告（9月）。 }
progress:
  前期:
    - { of: outline, text: 骨子案を作成（9月）。庁議に報告（1月）。 }
  後期:
    - 体験調査を実施（6月）。結果を公表（翌年度4月）。
`);
    const found = foundIn(files, { asOf: '2025-12-15' });
    expect(found.map(({ message, rule }) => `${rule} ${message.ja}`)).toEqual([
      'progress/late 予定の「7月」より2か月遅れていますが、理由がありません。',
      'progress/future 「1月」は、点検の基準日（令和7年12月15日）より先の時期です。',
      'progress/wrong-period 「6月」は令和7年6月のことですが、後期の進捗に書かれています。',
      'progress/future 「翌年度4月」は、点検の基準日（令和7年12月15日）より先の時期です。',
    ]);
  });

  test('a stage misspelt in a record is no slip of the plan', () => {
    const files = programme(`    stages: [検討, 決定, 継続実施, ⇒]
    records:
      R5: { actual: { stage: 険討, text: 方針の案を話し合った。 } }
`);
    expect(placesIn(files)).toEqual(['schedule/unknown-stage sheet.yaml:10']);
  });

  test('a word that the city does not know is an answer, though none that counts', () => {
    const files = {
      'reform.yaml': `${plainCity}areas: [北区, 南区]\n`,
      ...vision(`        targets: [{ id: plans, text: 毎年度、全区で点検 }]
monitoring:
  plans: { 令和5年度: { 北区: 達成, 南区: 済み } }
`),
    };
    expect(placesIn(files)).toEqual(['monitoring/unknown-status vision.yaml:11']);
  });
});

describe('what explains nothing', () => {
  test('a blank reason', () => {
    const files = reported('骨子案を作成（7月）', '{ text: 骨子案を作成（9月）, reason: "" }');
    expect(placesIn(files, { asOf: '2025-10-05' })).toEqual(['progress/late sheet.yaml:10']);
  });

  test('a blank note', () => {
    const files = kpi(`actuals:
  - { at: 令和5年度, value: 900 }
  - { at: 令和6年度, value: 950, note: " " }
target: { at: 令和9年度, value: 800 }
`);
    expect(placesIn(files)).toEqual(['kpi/worsened kpi.yaml:8']);
  });
});

test('a report on a 再掲 is one on its original', () => {
  const files = (report: string) =>
    vision(`        targets:
          - { id: plans, text: 毎年度、点検 }
          - { id: again, restates: plans }
monitoring:
${report}`);
  expect(placesIn(files('  again: { 令和5年度: 達成 }\n'))).toEqual([]);
  expect(placesIn(files('  plans: { 令和5年度: 未達成 }\n  again: { 令和5年度: 達成 }\n'))).toEqual([
    'monitoring/reported-twice vision.yaml:14',
  ]);
});

test('a report on a 再掲 of another policy is led there, and no id is put in its place', () => {
  const { 'vision.yaml': other = '' } = vision(`        targets: [{ id: plans-b, restates: plans }]
monitoring: { plans-b: { R5: 達成 } }
`);
  const found = foundIn({ ...vision(twoTargets), 'other.yaml': other.replace('id: vision', 'id: other') });
  expect(found.map(({ fix, hint, message }) => [message.ja, hint?.ja, fix])).toEqual([
    [
      'めざす姿「plans-b」は再掲なので、ここでは報告できません。',
      '元の「plans」について、それがある方針の報告に書いてください。',
      undefined,
    ],
  ]);
});

test('a number of a goal is one in any width', () => {
  const files = {
    'reform.yaml': `${plainCity}plans: [{ id: sdgs, title: SDGs, standard: sdgs }]\n`,
    ...initiative('contributes: [{ to: sdgs/１６ }, { to: sdgs/１８ }]\n'),
  };
  expect(saidBy('reference/sdg-mismatch', files)).toEqual(['SDGsに１８番のゴールはありません。']);
});

test('24区中の25区 is a part that is larger, too', () => {
  const files = {
    'policy.yaml': `kind: policy
id: vision
title: 区政のめざす姿
themes:
  - title: 地域活動
    results:
      - 24区中の25区で実施している。
      - 24区中の23区で実施している。
`,
  };
  expect(placesIn(files)).toEqual(['evidence/subset-larger policy.yaml:7']);
});

test('a year that was blank is called so, and a stage too many is told by its place', () => {
  const revised = programme(`    stages: ['', 検討, 決定, 継続実施]
    revisions:
      - { in: 6年度, stages: { 5年度: 検討 }, reason: 早く始めたため }
`);
  expect(saidBy('revision/edits-the-past', revised)).toEqual([
    '「6年度」の変更が、それより前の令和5年度を空欄から「検討」に書き換えています。',
  ]);
  const [long] = foundIn(programme('    stages: [検討, 検討, 決定, 継続実施, ⇒]\n'));
  expect(long?.message.en).toBe(
    'The plan has 4 years (令和5年度, 令和6年度, 令和7年度, 令和8年度), none for stage 5 of the list.',
  );
});

describe('a city’s own rule', () => {
  const rule = (field: string) => ({
    'reform.yaml': `${plainCity}own-rules:
  lead:
    of: initiative
    title: 主管は総務局
    must: { field: ${field}, one-of: [総務局, 総務課] }
`,
  });
  const owned = (owner: string) => ({
    'sheet.yaml': `kind: initiative\nid: wards\ntitle: 区役所改革の推進\nowner: ${owner}\n`,
  });

  test.each(['owner', 'owner.lead'])('asks for %s whichever way it was written', (field) => {
    for (const owner of ['総務局', '[総務局, 総務課]', '{ lead: [総務局, 総務課], related: [市民局] }'])
      expect(placesIn({ ...rule(field), ...owned(owner) })).toEqual([]);
    for (const owner of ['市民局', '{ lead: [総務局, 市民課] }'])
      expect(placesIn({ ...rule(field), ...owned(owner) })).toEqual(['own/lead sheet.yaml:4']);
  });
});

test('a city’s own rule calls a vision by its title, and takes no text alone for its lead', () => {
  const files = (field: string) => ({
    'reform.yaml': `${plainCity}own-rules:
  named:
    of: policy
    title: 名前の形
    must: { field: ${field}, like: '*区役所' }
`,
    'policy.yaml': `kind: policy
id: basic
title: 区役所のあり方
visions:
  - { title: 寄り添う区役所, lead: 市民の声を聞く。 }
themes:
  - title: 窓口
    directions:
      - means: [申請をオンラインで受け付ける]
`,
  });
  expect(placesIn(files('visions'))).toEqual([]);
  expect(placesIn(files('themes.directions.means.lead'))).toEqual(['own/named policy.yaml:1']);
  expect(placesIn(files('visions.lead'))).toEqual(['own/named policy.yaml:5']);
});

test('約3割 is no fall from 20%', () => {
  const files = kpi(
    `baseline: { at: R4, value: 20 }
actuals: [{ at: R6, value: 約3割 }]
target: { at: R8, value: 50%以上 }
`,
    'higher',
    '%',
  );
  expect(saidBy('kpi/worsened', files)).toEqual([]);
});

test('a rise from a value that the sentence gives has a baseline', () => {
  const targets = [
    '令和8年度末までに、加入率を令和4年度の48.7%から10ポイント増加',
    '令和8年度末までに、参加者を1,200人（令和4年度）から50%増',
    '令和8年度末に加入率10ポイント増（令和４年度 ５０．０％）',
    '令和8年度末までに、加入率をR4年度の48.7%から10ポイント増加',
    '令和8年度末までに、加入率を現状の48.7%から10ポイント増加',
    '令和8年度末までに、加入率を前年度から10ポイント増加',
  ];
  const files = vision(`        targets:\n${targets.map((target) => `          - ${target}\n`).join('')}`);
  expect(placesIn(files)).toEqual(['target/relative-without-baseline vision.yaml:15']);
});

test('a date beyond the plan may be any of several, or a beginning; the year after the last goes on', () => {
  const files = (year: string, item: string) => ({
    'policy.yaml': 'kind: policy\nid: basic\ntitle: 区役所のあり方\nyears: 令和5～7年度\n',
    ...initiative(`year: ${year}\npolicy: basic\nschedule:\n  次年度以降: [${item}]\n`),
  });
  expect(placesIn(files('令和7年度', '次の方針に基づき実施（4月～）'))).toEqual([]);
  expect(placesIn(files('令和6年度', '翌年度に全区へ広げる'))).toEqual([]);
  for (const item of ['全区に設置（令和10年度～）', '北区（令和10年度）、南区（令和9年度）に設置'])
    expect(placesIn(files('令和6年度', item))).toEqual(['schedule/beyond-plan sheet.yaml:8']);
});

test('a scale that nobody has written is told', () => {
  const files = programme(`    records:
      R5:
        actual: 方針を決めた。
        evaluations: [{ by: 外部, scale: 外部評価, grade: A, comment: 予定どおりである。 }]
`);
  expect(foundIn(files).map(({ hint, message }) => `${message.ja}${hint?.ja}`)).toEqual([
    '評価の尺度「外部評価」は見つかりません。先に reform.yaml の scales に書いてください。',
  ]);
});

test('a target of another plan takes nothing from one within the plan', () => {
  const files = {
    ...initiative('years: 令和5～8年度\nkpis: [crimes]\n'),
    ...kpi(`actuals: [{ at: 令和6年度, value: 900 }]
target: { at: 令和8年度, value: 800 }
targets: [{ at: 令和9年度, value: 700, of: 第7次総合計画 }]
`),
  };
  expect(placesIn(files)).toEqual([]);
});

test('a record of 令和7年度 stands under 令和6年度以降', () => {
  const files = (year: string) =>
    initiative(`years: [令和5年度, 令和6年度以降]
items:
  - title: 実施方針の策定
    records: { ${year}: { actual: 実施した。 } }
`);
  expect(placesIn(files('R7'))).toEqual([]);
  expect(placesIn(files('R4'))).toEqual(['progress/year-outside-plan sheet.yaml:8']);
  const short = (year: string) => ({
    'sheet.yaml': (files(year)['sheet.yaml'] ?? '').replace('令和6年度以降', '6年度以降'),
  });
  expect(placesIn(short('R7'))).toEqual([]);
  expect(placesIn(short('R4'))).toEqual(['progress/year-outside-plan sheet.yaml:8']);
  const stages = initiative(`years: [令和5年度, 令和6年度以降]
items:
  - title: 実施方針の策定
    stages: { R5: 検討, R7: 実施 }
`);
  expect(placesIn(stages)).toEqual(['schedule/year-outside-plan sheet.yaml:8']);
});

test('the revision of the later year holds, in whatever order they are written', () => {
  const revisions = [
    '{ in: 7年度, stages: { 7年度: 準備, 8年度: 決定 }, reason: 協議が長引いたため }',
    '{ in: 6年度, stages: { 6年度: 検討, 7年度: 決定, 8年度: 継続実施 }, reason: 調査に時間をかけたため }',
  ];
  const files = (all: readonly string[]) =>
    programme(`    stages: [検討, 決定, 継続実施, ⇒]
    revisions:
${all.map((one) => `      - ${one}\n`).join('')}    records:
      R7: { actual: { stage: 準備, as-of: 令和8年3月末, text: 準備した。 } }
`);
  expect(saidBy('progress/plan-stage-mismatch', files(revisions.toReversed()))).toEqual([]);
  expect(saidBy('progress/plan-stage-mismatch', files(revisions))).toEqual([]);
});

test('a report that begins with the words of its item, however long it is, and one that names a mishap as the reason', () => {
  const files = (report: string) =>
    initiative(`schedule:
  前期:
    - 職員研修（8月・9月の全4回）
    - 改修工事に着手（7月上旬）
progress:
  前期:
    - 職員研修を全4回実施し、延べ126人が参加した。終わりに理解度を確かめ、次年度の進め方をまとめた（8月～9月）
    - ${report}
`);
  const asOf = '2025-10-10';
  expect(
    placesIn(files('改修工事の入札が不調となったため、再び行い、改修工事に着手（8月上旬）'), { asOf }),
  ).toEqual([]);
  expect(placesIn(files('改修工事に着手（8月上旬）'), { asOf })).toEqual(['progress/late sheet.yaml:12']);
});
