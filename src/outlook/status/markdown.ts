/** For a paper or a page: the same two tables in Markdown. */
import type { Language } from '../../diagnostics/words.ts';
import { dutyStates } from '../../plan/duties.ts';
import { finalAimOf } from '../../plan/measures.ts';
import { literal, markdownTable } from '../../reporters/markdown-table.ts';
import {
  beginningOf,
  latestOf,
  measured,
  missingOf,
  momentOf,
  percentOf,
  stateWords,
  words,
} from './said.ts';
import type { CityStatus, Counts, KpiStatus, StatusFormat } from './status.ts';

export const markdown: StatusFormat = {
  name: 'markdown',
  write(status, { language }) {
    const say = words[language];
    const cities = status.cities.map((city) => {
      const parts = [...departmentTable(city, language), ...kpiTable(city, language)];
      const head = `# ${literal(city.name)} ${say.title}\n\n${momentOf(status, language)}`;
      return [head, ...(parts.length > 0 ? parts : [say.nothing])].join('\n\n');
    });
    return `${cities.join('\n\n')}\n`;
  },
};

function departmentTable({ all, departments }: CityStatus, language: Language): string[] {
  if (departments.length === 0) return [];
  const say = words[language];
  const cells = (counts: Counts) => dutyStates.map((state) => String(counts[state]));
  const heads = [say.department, ...dutyStates.map((state) => stateWords[language][state])];
  const rows = departments.map(({ counts, owner }) => [owner || say.nobody, ...cells(counts)]);
  const sum = departments.length > 1 ? [[say.all, ...cells(all)]] : [];
  return [markdownTable(heads, [...rows, ...sum], ['---', ...dutyStates.map(() => '---:')])];
}

function kpiTable({ kpis }: CityStatus, language: Language): string[] {
  if (kpis.length === 0) return [];
  const say = words[language];
  const heads =
    language === 'ja'
      ? [say.kpi, '始まり', '最新', say.target, '達成度', '未報告']
      : [say.kpi, 'from', 'latest', say.target, 'done', 'missing'];
  const rows = kpis.map((one) => rowOf(one, language));
  return [markdownTable(heads, rows, ['---', '---', '---', '---', '---:', '---'])];
}

function rowOf(one: KpiStatus, language: Language): string[] {
  const values = [beginningOf(one), latestOf(one), finalAimOf(one.kpi)].map((measure) =>
    measured(measure, one),
  );
  return [one.kpi.title, ...values, percentOf(one), missingOf(one, language).replace(/^.*?: /, '')];
}
