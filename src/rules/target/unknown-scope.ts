/** 全区 in a city that has not said which, or 24区 where there are not twenty-four. */
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import { isOfAreas, readScopes } from '../../plan/scope.ts';
import { statedBy } from '../../plan/theme.ts';
import type { Rule } from '../rule.ts';

export const unknownScope: Rule = {
  id: 'target/unknown-scope',
  title: { ja: 'めざす姿の区の範囲が分からない', en: 'A scope that does not fit the areas of the city' },
  why: {
    ja: '区の数が合わなければ、「24区中19区」のような集計ができません。',
    en: 'What is due from every area can be counted only when the areas are known.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
areas: [東区, 西区, 南区]
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
          - 令和8年度末までに24区で策定 # ←
`,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和7年度
areas: [東区, 西区, 南区]
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
          - 令和8年度末までに全区で策定
          - 令和8年度末までに3区で点検を実施
          - 令和5年度中に全区ネットワークを完成
`,
    },
  },
  *check({ city, policies }) {
    const said = policies.flatMap(statedBy).flatMap((own) =>
      readScopes(own.text)
        .filter(isOfAreas)
        .map((scope) => ({ own, scope })),
    );
    const known = city.areas.length;
    if (known === 0) {
      const [first] = said;
      if (!first) return;
      yield {
        at: first.own.origin,
        words: first.scope.words,
        message: {
          ja: `${quote(first.scope.words)}がどの区を指すか分かりません。reform.yaml に区の一覧がありません。`,
          en: `Nobody knows which areas ${quote(first.scope.words)} means: reform.yaml lists none.`,
        },
        hint: {
          ja: 'reform.yaml の `areas` に区の名前を並べてください。',
          en: 'List the areas in `areas` of reform.yaml.',
        },
      };
      return;
    }
    for (const { own, scope } of said) {
      if (scope.count === undefined || scope.count <= known) continue;
      yield {
        at: own.origin,
        words: scope.words,
        message: {
          ja: `${quote(scope.words)}とありますが、reform.yaml の区は${known}です。`,
          en: `${quote(scope.words)} are more than the ${known} areas of reform.yaml.`,
        },
        hint: { ja: '数を確かめるか、「全区」と書いてください。', en: 'Check the number, or write 全区.' },
        related: [
          {
            at: below(city.origin, 'areas'),
            message: { ja: '区の一覧です', en: 'the areas of the city' },
          },
        ],
      };
    }
  },
};
