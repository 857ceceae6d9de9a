/** A year is over, others have reported, and some areas have not. */
import { lastDay, nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import { below, documentOf } from '../../diagnostics/finding.ts';
import { many } from '../../diagnostics/words.ts';
import { isSilent } from '../../plan/monitoring.ts';
import { monitoredYears, openAreas, type Standing, standingsIn } from '../../plan/standing.ts';
import type { Rule, Said } from '../rule.ts';

export const notReported: Rule = {
  id: 'monitoring/not-reported',
  title: {
    ja: '年度が終わったのに届いていない報告がある',
    en: 'The year is over, and some reports are missing',
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
      if (!policy.reports.some(({ fiscalYear }) => fiscalYear !== undefined)) continue;
      for (const year of monitoredYears(policy)) {
        if (asOf <= lastDay(year)) continue;
        const standings = standingsIn(policy, year, city);
        const open = openAreas(standings);
        const whole = standings.filter(isOpenAsWhole).length;
        const inside = policy.reports.some(({ origin }) => documentOf(origin) === documentOf(policy.origin));
        const at = { at: below(policy.origin, inside ? 'monitoring' : 'title'), key: true };
        if (open.size > 0) yield { ...at, ...ofAreas(year, [...open]) };
        if (whole > 0) yield { ...at, ...ofCity(year, whole) };
      }
    }
  },
};

/** The city answers for it by itself, and has not. */
function isOpenAsWhole({ byArea, squares }: Standing): boolean {
  return !byArea && isSilent(squares[0]?.report);
}

function ofAreas(year: number, open: readonly (readonly [area: string, count: number])[]): Said {
  const all = open.reduce((sum, [, count]) => sum + count, 0);
  const names = open.slice(0, 8).map(([area]) => area);
  const list = `${names.join('、')}${open.length > names.length ? ' ほか' : ''}`;
  const listEn = `${names.join(', ')}${open.length > names.length ? ' …' : ''}`;
  return {
    message: {
      ja: `${nameOfFiscalYear(year)}の報告が、${open.length}の区から計${all}件届いていません（${list}）。`,
      en: `For fiscal year ${year}, ${many(all, 'report')} of ${many(open.length, 'area')} ${all === 1 ? 'is' : 'are'} missing (${listEn}).`,
    },
    hint: {
      ja: '区に報告を求めてください。一覧は様式「モニタリング」の末尾にあります。',
      en: 'Ask the areas for them; the form monitoring lists who is missing.',
    },
  };
}

function ofCity(year: number, open: number): Said {
  return {
    message: {
      ja: `${nameOfFiscalYear(year)}の報告が、市全体で答えるめざす姿${open}件について書かれていません。`,
      en: `For fiscal year ${year}, nothing is reported on ${many(open, 'target')} that the city answers for as a whole.`,
    },
    hint: {
      ja: 'それぞれの状況を書いてください。',
      en: 'Write how each of them stands.',
    },
  };
}
