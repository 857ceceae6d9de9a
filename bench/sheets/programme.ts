/** One sheet of a plan over several years, with stages, a revision, records and grades, and the indicator it shows. */
import { type Pick, pickFor } from './pick.ts';
import { actions, bureaus, five, places, themes } from './words.ts';

export const programmeCity = `# 計測のために作った市です。実在の市ではありません。
city: 青浜市
code: "999992"
year: 令和7年度
cycle: year
stages: [検討, 準備, 決定, 順次実施, 継続実施]
grades: { A: 予定どおりに進んだ, B: 一部に遅れがある, C: 予定どおりに進まなかった }
forms: [jisshi-program]
`;

export function programmeFile(number: number): { readonly path: string; readonly text: string } {
  const pick = pickFor(number);
  const [theme, place] = [pick.of(themes), pick.of(places)];
  const title = `第${number + 1}地区の${theme}`;
  const text = `${headOf(number, title, pick)}
summary:
  - ${place}の${theme}のあり方を検討し、実施方針をまとめる。
  - ${theme}の手順を整理し直し、市民が利用しやすい時間と場所で受けられるようにする。

items:
${policyItem(theme, pick)}
${workItem(theme, place)}
effects:
  - ${place}の市民の待ち時間が減り、職員が相談に充てられる時間が増える。
  - ${theme}の費用と効果が見えるようになる。

kpis: [p-${five(number)}]
---
${kpiOf(number, title, pick)}`;
  return { path: `programmes/${five(number)}.yaml`, text };
}

function headOf(number: number, title: string, pick: Pick): string {
  const [bureau, department] = pick.of(bureaus).owner;
  return `# 実施プログラムの1件。文はこのまま様式に印字されます。
kind: initiative
id: g-${five(number)}
code: ${number + 1}
title: ${title}の${pick.of(actions)}
under:
  - { label: 方針, code: ${pick.from(1, 3)}, title: 市民の期待に応える質の高いサービスの提供 }
  - { label: 分野, code: ${pick.from(1, 5)}, title: 暮らしに身近な行政の充実 }
owner: [${bureau}, ${department}, 総務企画課]
years: 令和5～9年度
`;
}

function policyItem(theme: string, pick: Pick): string {
  return `  - title: ${theme}の実施方針の策定
    stages: [検討, 決定, 継続実施, ⇒, ⇒]
    records:
      R5:
        plan: { stage: 検討, text: ${theme}の現状を調べ、実施方針に盛り込む論点を整理する。 }
        actual: { stage: 検討, as-of: 3月末 時点, text: 関係課の会議を${pick.from(3, 8)}回開き、論点を一覧にした。 }
        grade: A
        comment: 会議の日程どおりに進んだ。
      R6:
        plan: { stage: 決定, text: 市民の意見を聴いたうえで、${theme}の実施方針を定める。 }
        actual: { stage: 決定, as-of: 3月末 時点, text: 意見の募集に${pick.from(20, 90)}件が寄せられ、12月に方針が庁議を通った。 }
        grade: A
        comment: 意見の多くを方針に反映した。
`;
}

function workItem(theme: string, place: string): string {
  return `  - title: ${place}での体制の整備
    stages: [検討, 準備, 順次実施, 継続実施, ⇒]
    revisions:
      - in: 令和6年度
        stages: { 令和6年度: 準備, 令和7年度: 準備, 令和8年度: 順次実施, 令和9年度: 継続実施 }
        reason: ${theme}に使う機器の調達に、見込みより長い時間がかかるため。
    records:
      R5:
        plan: { stage: 検討, text: ${place}に置く窓口の場所と人数を比べる。 }
        actual: { stage: 検討, as-of: 3月末 時点, text: 候補を2か所に絞り、必要な工事の費用を見積もった。 }
        grade: A
        comment: 比べる材料がそろった。
      R6:
        plan: { stage: 準備, text: 工事の設計を終え、職員の配置を決める。 }
        actual: { stage: 準備, as-of: 3月末 時点, text: 設計を終えたが、機器の納期が延び、配置は翌年度に持ち越した。 }
        grade: B
        comment: 納期の延びにより、配置の決定が1年遅れる。
`;
}

function kpiOf(number: number, title: string, pick: Pick): string {
  const first = pick.from(30, 60);
  return `kind: kpi
id: p-${five(number)}
title: ${title}を身近に感じる市民の割合
better: higher
baseline: { at: R4, value: ${first}.4% }
actuals:
  - { at: R5, value: ${first + 1}.${pick.from(5, 9)}% }
  - { at: R6, value: ${first + 3}.${pick.from(0, 9)}% }
target: { at: R9, value: ${first + 12}% }
`;
}
