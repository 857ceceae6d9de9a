/** The document of めざす姿 and its monitoring on squared paper. */
import { describe, expect, test } from 'vitest';
import { bookOf } from '../../src/forms/book-of.ts';
import type { Form } from '../../src/forms/form.ts';
import { monitoringForm, sugata } from '../../src/forms/sugata.ts';
import { viewOf } from '../../src/forms/view-of.ts';
import { compile } from '../../src/reform.ts';
import { memoryWorld } from '../memory-world.ts';

const files = {
  'reform.yaml': 'city: 例市\nyear: 令和5年度\nareas: [北区, 南区]\n',
  'policy.yaml': `kind: policy
id: vision
title: 区政がめざす姿
subtitle: ― 満足度向上 ―
issued: 令和5年6月
issuer: 区長会議
years: 令和5年度～令和8年度（4年間）
study: 令和4年4月～令和5年3月
introduction: [改革から10年]
tagged: ～{}のRe-Design
team:
  title: 検証ワーキンググループ
  members:
    - { role: リーダー, post: 北区長, name: 山田 花子, group: 人事部会 }
themes:
  - number: "1"
    title: 市民サービス
    themes:
      - number: (1)
        title: 窓口
        page: P.4
        results:
          - text: 連携を進めている。
            evidence:
              - { text: 連携件数, value: 79件, at: 令和4年9月末時点, breakdown: [{ item: 協定, value: 65件 }, { item: その他, value: 14件 }] }
              - steps: [{ item: 対象, value: 812事務 }, { item: 精査, value: 276事務に絞込 }]
        issues: [来庁の負担]
        directions:
          - title: 来庁不要
            means: [調査, { joint: に加え、, text: 実施 }]
            lead: 以下の取組を全区で実施
            targets:
              - { id: online, text: 毎年度、オンライン相談を拡充 }
              - 令和5年度から、申請を導入
  - number: "2"
    title: DX
    directions:
      - title: 今後の方向性
        note: (再掲)
        directions:
          - title: サービスのDX
            targets:
              - { restates: online, tags: [サービス, しごと] }
monitoring:
  online: { 令和5年度: { 北区: 達成 } }
`,
};

function printed(form: Form): string[][] {
  const [compiled] = compile(memoryWorld(files).files, '.', { asOf: '2023-10-01', submit: false });
  const plan = compiled?.plan;
  const entity = plan?.policies[0];
  if (!plan || !entity) throw new Error('no plan');
  const book = bookOf(viewOf(form, { of: 'policy', plan, entity }, undefined));
  return book.grids.map(({ name, rows }) => [
    name,
    ...rows.map(({ squares }) =>
      squares
        .map(({ text }) => String(text))
        .filter(Boolean)
        .join(' | '),
    ),
  ]);
}

describe('the document', () => {
  test('stands in its order, with its numbers, figures, tags and 再掲', () => {
    expect(printed(sugata)[0]).toMatchInlineSnapshot(`
      [
        "区政がめざす姿",
        "区政がめざす姿",
        "― 満足度向上 ―",
        "令和5年6月 区長会議",
        "はじめに",
        "策定にあたって",
        "○ | 改革から10年",
        "取組期間",
        "令和5年度～令和8年度（4年間）",
        "検証ワーキンググループメンバー",
        "役割 | 職 | 氏名 | 部会",
        "リーダー | 北区長 | 山田 花子 | 人事部会",
        "検討期間",
        "令和4年4月～令和5年3月",
        "目次",
        "テーマ | 掲載ページ",
        "1 市民サービス",
        "　(1) 窓口 | P.4",
        "2 DX",
        "1 市民サービス",
        "(1) 窓口",
        "成果",
        "○ | 連携を進めている。",
        "連携件数 79件（令和4年9月末時点）",
        "内訳（協定65件、その他14件）",
        "対象 812事務 → 精査 276事務に絞込",
        "課題",
        "○ | 来庁の負担",
        "今後の方向性",
        "➤ | 来庁不要",
        "・調査",
        "に加え、",
        "・実施",
        "めざす姿　以下の取組を全区で実施",
        "◇毎年度、オンライン相談を拡充",
        "◇令和5年度から、申請を導入",
        "2 DX",
        "今後の方向性",
        "(再掲)",
        "➤ | サービスのDX",
        "めざす姿　毎年度、オンライン相談を拡充 ～サービス、しごとのRe-Design",
      ]
    `);
  });
});

describe('the monitoring', () => {
  test('is a matrix for each year, rolled up, with the areas that have not reported', () => {
    expect(printed(monitoringForm)).toMatchInlineSnapshot(`
      [
        [
          "令和5年度",
          "めざす姿 モニタリング",
          "めざす姿の達成状況　令和5年度",
          "テーマ | めざす姿 | 期限 | 全区 | 北区 | 南区",
          "(1) 窓口 | 毎年度、オンライン相談を拡充 | 毎年度 | 2区中1区 | 達成 | 未報告",
          "令和5年度から、申請を導入 | 令和5年度から | 2区中0区 | 未報告 | 未報告",
          "未報告の区",
          "すべて未報告（1）：南区",
          "一部未報告（1）：北区 1件",
        ],
      ]
    `);
  });
});
