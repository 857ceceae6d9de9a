/** A report of an area the city does not have. */
import type { Origin } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';
import { mayMean, vocabularyOf } from '../vocabulary.ts';

export const unknownArea: Rule = {
  id: 'monitoring/unknown-area',
  title: { ja: '報告の区が一覧にない', en: 'A report of an area the city does not have' },
  why: {
    ja: '一覧にない区の報告は、集計から抜け落ちます。',
    en: 'A report of an unknown area is missing from every total.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    asOf: '2023-10-01',
    files: {
      'reform.yaml': `city: 例市
year: 令和5年度
areas: [北区, 都島区]
`,
      'sheet.yaml': `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 防災
    directions:
      - title: 避難計画
        targets:
          - { id: plans, text: 毎年度、全区で点検 }
monitoring:
  plans:
    令和5年度:
      北区: 達成
      都嶋区: 達成 # ←
`,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和5年度
areas: [北区, 都島区]
`,
      'sheet.yaml': `kind: policy
id: vision
title: 区政のめざす姿
years: 令和5～8年度
themes:
  - title: 防災
    directions:
      - title: 避難計画
        targets:
          - { id: plans, text: 毎年度、全区で点検 }
monitoring:
  plans:
    令和5年度:
      北区: 達成
      都島区: { status: 未達成, value: 32%, note: 年度末に実施 }
`,
    },
  },
  *check({ city, policies }) {
    const known = vocabularyOf(city.areas);
    const said = new Set<Origin>();
    for (const { area, areaOrigin } of policies.flatMap(({ reports }) => reports)) {
      if (area === undefined || known.has(area) || said.has(areaOrigin)) continue;
      said.add(areaOrigin);
      const near = known.near(area);
      yield {
        at: areaOrigin,
        key: areaOrigin.path.at(-1) !== 'area',
        message: {
          ja: `${quote(area)}は reform.yaml の区の一覧にありません。`,
          en: `${quote(area)} is none of the areas of reform.yaml.`,
        },
        hint: near
          ? mayMean(near)
          : { ja: '区の名前を確かめてください。', en: 'Check the name of the area.' },
      };
    }
  },
};
