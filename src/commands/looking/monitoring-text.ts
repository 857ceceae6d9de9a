/** A monitoring as text: one line a target, one square an area, the names of the areas standing upright above. */
import { nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import type { Language } from '../../diagnostics/words.ts';
import { pad, textWidth, truncate } from '../../japanese/width.ts';
import { greatest } from '../../lists.ts';
import type { Outcome } from '../../plan/monitoring.ts';
import type { City, Plan, Policy } from '../../plan/plan.ts';
import { wordsOf } from '../../plan/sentence.ts';
import { monitoredYears, openAreas, rolledUp, type Standing, standingsIn } from '../../plan/standing.ts';
import { visible } from '../../reporters/visible.ts';

/** Wide characters, so that every square is two columns on every terminal. */
const marks: Readonly<Record<Outcome, string>> = {
  achieved: '達',
  missed: '未',
  exempt: '外',
  unreported: '＿',
};

const said = {
  legend: {
    ja: '達＝達成　未＝未達成　外＝対象外　＿＝未報告',
    en: '達 achieved, 未 missed, 外 exempt, ＿ not reported',
  },
  open: { ja: '未報告', en: 'Not reported' },
  none: { ja: 'めざす姿のある方針がありません。', en: 'No policy has targets.' },
} as const;

export function monitoringText(
  plans: readonly Plan[],
  year: number | undefined,
  language: Language,
  columns: number,
): string {
  const parts = plans.flatMap(({ city, policies }) =>
    policies
      .filter(({ targets }) => targets.length > 0)
      .flatMap((policy) =>
        (year === undefined ? monitoredYears(policy) : [year]).map((one) =>
          yearText(policy, one, city, language, columns),
        ),
      ),
  );
  return parts.length === 0 ? `${said.none[language]}\n` : parts.join('\n');
}

function yearText(policy: Policy, year: number, city: City, language: Language, columns: number): string {
  const standings = standingsIn(policy, year, city);
  const rolled = standings.map((standing) => rolledUp(standing, city));
  const left = greatest([4, ...rolled.map((words) => textWidth(words))]);
  const width = city.areas.length * 2;
  const room = Math.max(12, columns - left - width - 4);
  const lines = standings.map((standing, index) =>
    [
      pad(rolled[index] ?? '', left),
      pad(squaresOf(standing), width),
      truncate(wordsOf(standing.target), room),
    ].join('  '),
  );
  const open = [...openAreas(standings)].map(([area, count]) => `${area} ${count}`);
  const all = [
    `${policy.title}  ${nameOfFiscalYear(year)}`,
    ...upright(city.areas.map(visible)).map((line) => `${' '.repeat(left)}  ${line}`),
    ...lines,
    said.legend[language],
    ...(open.length > 0 ? [`${said.open[language]}: ${open.join(language === 'ja' ? '、' : ', ')}`] : []),
  ];
  return all.map((line) => `${visible(line)}\n`).join('');
}

function squaresOf({ byArea, squares }: Standing): string {
  if (!byArea) return '';
  return squares.map(({ report }) => marks[report?.outcome ?? 'unreported']).join('');
}

/** The names of the areas from top to bottom, all ending on the same line. */
function upright(areas: readonly string[]): string[] {
  const names = areas.map((area) => [...area]);
  const height = greatest([0, ...names.map(({ length }) => length)]);
  return Array.from({ length: height }, (_, row) =>
    names.map((name) => name[row - (height - name.length)] ?? '　').join(''),
  );
}
