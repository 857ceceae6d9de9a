/** A year that cannot be read. */
import { quote } from '../../japanese/quote.ts';
import type { Report } from '../../plan/monitoring.ts';
import type { City, Written } from '../../plan/plan.ts';
import type { Rule } from '../rule.ts';

export const unreadableYear: Rule = {
  id: 'document/unreadable-year',
  title: { ja: '年度が読み取れない', en: 'A year that cannot be read' },
  why: {
    ja: '年度がわからないと、「4月」がいつの4月か決まりません。',
    en: 'Without the fiscal year nobody knows which April is meant.',
  },
  severity: { draft: 'error', submit: 'error' },
  bad: {
    files: {
      'reform.yaml': `city: 例市
year: 令和なな年度 # ←
`,
    },
  },
  good: {
    files: {
      'reform.yaml': `city: 例市
year: 令和７年度
`,
    },
  },
  *check({ city, policies, unreadableYears }) {
    const reported = policies.flatMap(({ reports }) => unreadableIn(reports, city));
    for (const { origin, text } of [...unreadableYears, ...reported]) {
      yield {
        at: origin,
        key: origin.path.includes('monitoring'),
        message: {
          ja: `${quote(text)}は年度として読み取れません。`,
          en: `${quote(text)} cannot be read as a year.`,
        },
        hint: {
          ja: '「令和7年度」「R7」「2025年度」のように、期間は「令和5～7年度」のように、50年度までで書いてください。',
          en: 'Write it like 令和7年度, R7 or 2025年度; a span like 令和5～7年度, of 50 years at most.',
        },
      };
    }
  },
};

/** Of reports, each once; the city's own year is told in reform.yaml. */
function unreadableIn(reports: readonly Report[], city: City): Written[] {
  const years = reports.flatMap(({ fiscalYear, year }) =>
    year === undefined || fiscalYear !== undefined || year.text === city.year ? [] : [year],
  );
  return [...new Map(years.map((year) => [year.origin, year])).values()];
}
