/** One 様式4 sheet as a city writes it – about 99 lines, 5.5 KB, 41 rows of the form – with the KPI it is measured by. */
import { type Pick, pickFor } from './pick.ts';
import { actions, bureaus, five, places, themes } from './words.ts';

export const initiativeCity = `# 計測のために作った市です。実在の市ではありません。
city: 白波市
code: "999991"
year: 令和7年度
cycle: halves
areas: [${places.join(', ')}]

plans:
  - id: basic
    title: 白波市基本計画2025
    policies:
      1-(1): 待たずに済む市役所
      1-(2): 支え合う地域
      2-(1): 災害に強いまち
      2-(2): 子どもの育つまち
  - id: sdgs
    title: 白波市SDGs計画
    standard: sdgs
    policies:
      11: 住み続けられるまちづくりを
      16: 平和と公正をすべての人に

forms: [yoshiki4]
`;

export function initiativeFile(number: number): { readonly path: string; readonly text: string } {
  const pick = pickFor(number);
  const bureau = pick.of(bureaus);
  const subject = subjectOf(number, pick);
  const text = `${headOf(subject, bureau.owner)}
${contentOf(subject)}
${scheduleOf(subject)}
${progressOf(subject)}
${contributionOf(subject)}
---
${kpiOf(subject)}`;
  return { path: `initiatives/${bureau.id}/${five(number)}.yaml`, text };
}

interface Subject {
  readonly number: number;
  readonly pick: Pick;
  readonly theme: string;
  readonly place: string;
  readonly title: string;
  /** What is planned for the first half of the year. */
  readonly planned: readonly Item[];
}

/** A sentence alone, or one with an id that others refer to. */
type Item = string | { readonly id: string; readonly text: string };

function subjectOf(number: number, pick: Pick): Subject {
  const [theme, place] = [pick.of(themes), pick.of(places)];
  const planned = plannedFor(theme, place, pick);
  return { number, pick, theme, place, planned, title: `第${number + 1}地区の${theme}` };
}

function plannedFor(theme: string, place: string, pick: Pick): readonly Item[] {
  return [
    `${place}で${theme}の利用状況を調査し、見えてきた課題を地域の団体と共有（4月～）`,
    `${theme}の検討会議を関係課で設置（4月）。以降月${pick.from(1, 2)}回開催し、進め方について認識を共有。`,
    `${theme}に先に取り組む${pick.from(2, 5)}つの自治体を視察し、効果と費用を整理（5月～）`,
    {
      id: 'survey',
      text: `利用者アンケートを${place}の${pick.from(3, 9)}つの施設で実施（${pick.of(['5月', '6月'])}）`,
    },
    `受付から完了までの所要時間を${place}で計測し、滞りの原因を洗い出し（6月～）`,
    { id: 'outline', text: `${theme}の実施計画の骨子案を作成（${pick.of(['6月', '7月'])}）` },
    `${theme}に携わる職員${pick.from(20, 90)}人を対象に、応対と機器の操作の研修を実施（7月）`,
    { id: 'trial', text: `手順を改めた${theme}の試行を${place}で開始（${pick.of(['7月', '8月'])}～）` },
    `${place}での試行の中間の結果を取りまとめ、庁内の推進会議に報告（～9月）`,
  ];
}

function headOf({ number, pick, place, theme, title }: Subject, owner: readonly string[]): string {
  return `# 様式4「重要取組シート」の1件。文はこのまま様式に印字されます。
kind: initiative
id: i-${five(number)}
title: ${title}の${pick.of(actions)}
owner:
  - ${owner.join('\n  - ')}

issues:
  - ${theme}は市民の暮らしに近い仕事であり、${place}では利用が${pick.from(3, 9)}年続けて増え、混み合う時期の待ち時間が${pick.from(30, 90)}分を超えている。
  - ${theme}の担当が${pick.from(2, 6)}つの課に分かれ、同じことを何度も尋ねられる、どこに行けばよいか分からないという声が寄せられている。
  - 令和${pick.from(3, 5)}年度に定めた${theme}の手順は紙の書類を前提としており、入力や転記にかかる職員の手間が減っていない。
`;
}

function contentOf({ place, theme }: Subject): string {
  return `content:
  - title: 「${theme}」を支える基盤の強化
    points:
      - ${place}での試行をもとに、受付から完了までの流れを1つにまとめ、どの担当でも進み具合が分かるようにする。
      - ${theme}の様式と記入例を改め、初めての人でも、日本語に不慣れな人でも、迷わずに書けるようにする。
  - title: デジタル技術を活かした手順の転換
    points:
      - ${theme}のために来庁しなくても済む方法を増やし、来庁した人も窓口では書かずに済むようにする。
      - 機器の操作に不慣れな人には職員が隣で支え、${place}の団体とともに使い方の講座を開く。
  - title: 職員と地域の力の結集
    points:
      - 研修と事例の共有により、担当が替わっても、どの施設でも、同じ質で応えられるようにする。
      - ${place}の団体や事業者と定期に話し合い、寄せられた意見を${theme}の改善に活かす。
  - これらを進めるため、関係部局が連携して${theme}を担う人材を育て、執行体制を強める。
`;
}

function scheduleOf({ place, planned, theme }: Subject): string {
  return `schedule:
  前期:
${planned.map((written) => itemOf(written, 'id')).join('\n')}
  後期:
    - 改定を踏まえた次年度当初予算の協議と、執行体制に関する関係部署との調整（10月～）
    - ${place}での試行の範囲を隣り合う地区へ広げ、所要時間と満足度を比較（11月～）
    - id: draft
      text: ${theme}の実施計画の案を作成（～11月）。市民からの意見の募集を実施（12月）。
      after: outline
    - ${theme}のうち委託する業務の仕様書を作成し、事業者の公募を開始（1月）
    - 試行の成果と残った課題を取りまとめ、次年度に議論する項目を整理（～2月）
    - id: decision
      text: ${theme}の実施計画を庁議を経て決定（3月）
      after: draft
  次年度以降:
    - 決定した${theme}の実施計画に基づいて取組を推進
    - ${place}の他の施設への展開に向けた検討を継続
`;
}

/** The year so far went as planned: what is reported is what was written for the first half. */
function progressOf({ planned }: Subject): string {
  return `progress:\n  前期:\n${planned.map((written) => itemOf(written, 'of')).join('\n')}\n`;
}

function itemOf(written: Item, key: 'id' | 'of'): string {
  if (typeof written === 'string') return `    - ${written}`;
  return `    - ${key}: ${written.id}\n      text: ${written.text}`;
}

/** Its own KPI, and the one that ten initiatives share: sheets depend on each other. */
function contributionOf({ number, pick }: Subject): string {
  const shared = five(number - (number % 10));
  return `contributes:
  - to: basic/${pick.of(['1-(1)', '1-(2)', '2-(1)', '2-(2)'])}
    kpis: [k-${five(number)}]
  - to: sdgs/${pick.of(['11', '16'])}
    kpis: [k-${shared}]
`;
}

function kpiOf({ number, pick, title }: Subject): string {
  const first = pick.from(30, 60);
  return `kind: kpi
id: k-${five(number)}
title: ${title}に満足している市民の割合
unit: "%"
better: higher
actuals:
  - { at: 令和4年度, value: ${first}.${pick.from(0, 9)} }
  - { at: 令和5年度, value: ${first + 3}.${pick.from(0, 9)} }
  - { at: 令和6年度, value: ${first + 6}.${pick.from(0, 9)} }
target: { at: 令和7年度, value: ${first + 10} }
`;
}
