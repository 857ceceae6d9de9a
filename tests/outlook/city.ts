/** A small city in October 2025: one department on its way, one silent, a KPI that falls and one that rises. */

export const city = {
  'data/reform.yaml': `city: ひかり野市
year: 令和7年度
plans:
  - { id: basic, title: ひかり野市基本計画, policies: { 1: 安心 } }
`,
  'data/counters.yaml': `kind: initiative
id: counters
title: 「待たない窓口」の推進
owner: [総務局, 窓口改革課]
schedule:
  前期:
    - 予約の仕様を作成（～9月）
    - 窓口の案内を改善（4月～）
    - 手続の一覧を公表（7月）
  後期: [予約の受付を開始（～1月）]
  次年度以降: [全区に拡大]
progress:
  前期:
    - 窓口の案内を改善（4月～）
    - 手続の一覧を公表（9月）
contributes:
  - { to: basic/1, kpis: [waiting, satisfaction] }
`,
  'data/schools.yaml': `kind: initiative
id: schools
title: 学校の統合, 再編; その他
owner: 教育局 学務課
schedule:
  前期: [説明会を開催（6月）]
  後期: [案をまとめる（11月10日）]
`,
  'data/waiting.yaml': `kind: kpi
id: waiting
title: 待ち時間
unit: 分
better: lower
actuals:
  - { at: 2023年度, value: 40 }
  - { at: 2024年度, value: 31 }
target: { at: 2026年度, value: 15 }
---
kind: kpi
id: satisfaction
title: 満足した人の割合
owner: 市民局
better: higher
actuals: [{ at: 2022年, value: 60% }]
target: { at: 2024年, value: 70% }
`,
} as const;
