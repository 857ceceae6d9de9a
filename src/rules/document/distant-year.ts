/** A sheet of another year than the project, or a project many years away from today. */
import { fiscalYearOf, nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import { below } from '../../diagnostics/finding.ts';
import { quote } from '../../japanese/quote.ts';
import type { Rule } from '../rule.ts';

/** A plan of the year after next is being written already; what lies in an archive is not that old. */
const ahead = 2;
const back = 20;
/** Sheets of some years may lie side by side. */
const apart = 5;

export const distantYear: Rule = {
  id: 'document/distant-year',
  title: {
    ja: '年度が、ほかの年度や今日から遠く離れている',
    en: 'A fiscal year far away from the others, or from today',
  },
  why: {
    ja: '年度を1文字打ち間違えると、「4月」がすべて別の年の4月になります。',
    en: 'One wrong digit, and every 4月 of the sheet is the April of another year.',
  },
  severity: { draft: 'warning', submit: 'warning' },
  bad: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
year: 平成7年度 # ←
`,
  },
  good: {
    files: `kind: initiative
id: wards
title: 区役所改革の推進
owner: [企画局, 企画課]
year: 令和6年度
`,
  },
  *check({ city, initiatives, sheets }, { asOf }) {
    const today = fiscalYearOf(asOf);
    const project = city.fiscalYear;
    if (project !== undefined && (project > today + ahead || project < today - back)) {
      yield {
        at: below(city.origin, 'year'),
        ...said(city.year ?? '', {
          ja: `点検の基準日の年度（${nameOfFiscalYear(today)}）`,
          en: `the year of the check (${today})`,
        }),
      };
    }
    const own = new Set(
      sheets.initiatives.flatMap(({ data, origin }) => (data.year === undefined ? [] : [origin])),
    );
    for (const { fiscalYear, origin, year } of initiatives) {
      if (!own.has(origin) || fiscalYear === undefined || project === undefined) continue;
      if (Math.abs(fiscalYear - project) <= apart) continue;
      yield {
        at: below(origin, 'year'),
        ...said(year ?? '', {
          ja: `reform.yaml の年度（${city.year}）`,
          en: `the year in reform.yaml (${city.year})`,
        }),
        related: [
          { at: below(city.origin, 'year'), message: { ja: 'reform.yaml の年度です', en: 'the year there' } },
        ],
      };
    }
  },
};

function said(year: string, other: { ja: string; en: string }) {
  return {
    message: {
      ja: `${quote(year)}は、${other.ja}から遠く離れています。`,
      en: `${quote(year)} is far away from ${other.en}.`,
    },
    hint: { ja: '年度と元号を確かめてください。', en: 'Check the year and the era.' },
  };
}
