/** A file with most of what sheets are made of: three documents, quotes, blocks, lists of both kinds. */
export const sample = `# 例市の取組
kind: initiative
id: ward-offices
title: 「区役所と本庁のあり方基本方針」の推進
owner: [市民人権局, 市民生活部]   # 所管
year: 令和7年度
note: ~
issues:
  - 区役所は住民に最も近い窓口として、様々な役割を担っている。
  - "窓口が混雑している: 待ち時間 30分"
  - '第1回 #2 の会議'
content:
  - title: 「魅力ある地域の共創」を実現する基盤の強化
    points:
      - 相談窓口の統合
      - |
        オンライン申請の拡大
        　電子署名の導入
  - 区役所と本庁が連携し、
    人材育成と執行体制の強化を図る。
schedule:
  前期:
    - PTの初会議（4月）。以降月1～2回開催。
    - { id: outline, text: 改定の骨子案を作成（7月）, after: [review] }
  後期:
    - >-
      素案を作成（12月）し、
      審議会に諮る（1月）
  次年度以降: []
contributes:
  - { to: "basic-2025/5-(5)", kpis: [serious-crimes] }
---
kind: kpi
id: serious-crimes
title: 大阪重点犯罪認知件数
unit: 件
better: lower
baseline: { at: 2019年, value: 1,195 }
actuals:
  - at: 2024年
    value: 895
target: { at: 2025年度, value: 900 }
---
kind: policy
id: ward-vision
years: 令和5～8年度
status: 決定
`;
