/** Two small cities to check and to build, one clean and one with a mistake. */

export const clean = {
  'data/hikarino/reform.yaml': `city: ひかり野市
year: 令和7年度
forms: [yoshiki4]
`,
  'data/hikarino/counters.yaml': `kind: initiative
id: counters
title: 「待たない窓口」の推進
owner: [総務局, 窓口改革課]
schedule:
  後期:
    - 予約システムの仕様を作成（～1月）
`,
} as const;

export const mistaken = {
  'data/asahino/reform.yaml': `city: あさひ野市
year: 令和7年度
forms: [yoshiki4]
`,
  'data/asahino/wards.yaml': `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
schedule:
  後期:
    - 骨子案を作成（～9月）
    - 改定案を作成
`,
} as const;
