/** A year is over, others have reported, and some areas have not. */
import { lastDay, nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import { below } from '../../diagnostics/finding.ts';
import { many } from '../../diagnostics/words.ts';
import { monitoredYears, openAreas, standingsIn } from '../../plan/standing.ts';
import type { Rule } from '../rule.ts';

export const notReported: Rule = {
  id: 'monitoring/not-reported',
  title: {
    ja: '年度が終わったのに報告のない区がある',
    en: 'The year is over, and some areas have not reported',
  },
  why: {
    ja: '報告のない区があるうちは、「全区が」達成したかどうかを言えません。',
    en: 'While an area is silent, nobody can say whether all of them reached the target.',
  },
  severity: { draft: 'warning', submit: 'error' },
  bad: {
    asOf: '2024-04-10',
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
monitoring: # ←
  plans:
    令和5年度: { 北区: 達成 }
`,
    },
  },
  good: {
    asOf: '2024-03-10',
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
    令和5年度: { 北区: 達成 }
`,
    },
  },
  *check({ city, policies }, { asOf }) {
    for (const policy of policies) {
      if (policy.reports.length === 0) continue;
      for (const year of monitoredYears(policy)) {
        const open = [...openAreas(standingsIn(policy, year, city))];
        if (asOf <= lastDay(year) || open.length === 0) continue;
        const all = open.reduce((sum, [, count]) => sum + count, 0);
        const names = open.slice(0, 8).map(([area]) => area);
        const list = `${names.join('、')}${open.length > names.length ? ' ほか' : ''}`;
        const inside = policy.reports.some(({ origin }) => origin.file === policy.origin.file);
        yield {
          at: below(policy.origin, inside ? 'monitoring' : 'title'),
          key: true,
          message: {
            ja: `${nameOfFiscalYear(year)}の報告が、${open.length}の区から計${all}件届いていません（${list}）。`,
            en: `For fiscal year ${year}, ${many(all, 'report')} of ${many(open.length, 'area')} ${all === 1 ? 'is' : 'are'} missing (${list}).`,
          },
          hint: {
            ja: '区に報告を求めてください。一覧は様式「モニタリング」の末尾にあります。',
            en: 'Ask the areas for them; the form monitoring lists who is missing.',
          },
        };
      }
    }
  },
};
