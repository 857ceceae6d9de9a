/** モニタリング: target × area for each year, rolled up to the whole city, and who has not reported. */
import { nameOfFiscalYear } from '../../calendar/fiscal-year.ts';
import { below, type Origin } from '../../diagnostics/finding.ts';
import { grouped } from '../../lists.ts';
import { type Report, unreportedWord } from '../../plan/monitoring.ts';
import type { City, Policy } from '../../plan/plan.ts';
import { wordsOf } from '../../plan/sentence.ts';
import { monitoredYears, openAreas, rolledUp, type Standing, standingsIn } from '../../plan/standing.ts';
import { whenOf } from '../../plan/target.ts';
import { readingOf, type Target } from '../../plan/theme.ts';
import { fieldAt, writtenPath } from '../../sheets/pruned.ts';
import { ofPolicy } from '../form.ts';
import { titleOfTheme } from '../title-of.ts';
import type { Block, Cell, TableBlock } from '../view.ts';
import { madeLine } from './line.ts';

export const monitoring = ofPolicy('monitoring', (policy, { label = '' }, { city }) => {
  const years = monitoredYears(policy);
  return years.flatMap((year) => yearBlocks(policy, year, city, label));
});

function yearBlocks(policy: Policy, fiscalYear: number, city: City, label: string): Block[] {
  const year = nameOfFiscalYear(fiscalYear);
  const standings = standingsIn(policy, fiscalYear, city);
  const likeIt = reportsByArea(policy, fiscalYear);
  return [
    { kind: 'part', name: year },
    { kind: 'heading', text: [label, year].filter(Boolean).join('　'), level: 1 },
    matrix(standings, city, likeIt),
    ...notes(policy, fiscalYear),
    ...remarks(policy, fiscalYear, city),
    ...openList(standings, city),
  ];
}

/** One square an area, so narrow that its words stand upright. */
const areaWidth = 2.1;

/** The columns before those of the areas; both tables share them, so that none of their edges cuts a narrow column. */
const headWidths = [7, 31, 8, 6] as const;

/** A report of each area: where another of the same area and year would be written. */
type LikeIt = ReadonlyMap<string | undefined, Report>;

function reportsByArea({ reports }: Policy, fiscalYear: number): LikeIt {
  const own = reports.filter((report) => report.fiscalYear === fiscalYear && report.owner !== undefined);
  return new Map(own.map((report) => [report.area, report]));
}

function matrix(standings: readonly Standing[], city: City, likeIt: LikeIt): TableBlock {
  const columns = [
    { title: 'テーマ', width: headWidths[0] },
    { title: 'めざす姿', width: headWidths[1] },
    { title: '期限', width: headWidths[2] },
    { title: '全区', width: headWidths[3] },
    ...city.areas.map((title) => ({ title, width: areaWidth })),
  ];
  const words = [...city.outcomes.keys(), unreportedWord];
  const themes = grouped(standings, ({ target }) => target.theme);
  return {
    kind: 'table',
    label: undefined,
    columns,
    repeated: true,
    rows: standings.map((standing, index) => {
      const cells = cellsOf(standing, likeIt, words);
      const { theme } = standing.target;
      const opens = standings[index - 1]?.target.theme !== theme;
      const row = rowOf(standing, city, cells);
      return opens ? [{ text: titleOfTheme(theme), rows: themes.get(theme)?.length ?? 1 }, ...row] : row;
    }),
  };
}

function rowOf(standing: Standing, city: City, cells: readonly Cell[]): Cell[] {
  return [
    { text: wordsOf(standing.target) },
    { text: whenOf(readingOf(standing.target)) || '―', style: 'centre' },
    ...(standing.byArea ? [{ text: rolledUp(standing, city), style: 'centre' as const }, ...cells] : cells),
    ...(standing.byArea || city.areas.length === 0 ? [] : [wholeCity(city)]),
  ];
}

/** The areas have nothing to answer. */
function wholeCity({ areas }: City): Cell {
  return { text: '市全体', style: 'centre', columns: areas.length };
}

/** What each area says of a target, or the city as a whole. */
function cellsOf({ squares, target }: Standing, likeIt: LikeIt, choices: readonly string[]): Cell[] {
  return squares.map(({ area, report }) => ({
    ...(report ? cellIn(report, 'status', unreportedWord) : openCell(target, likeIt.get(area))),
    style: area !== undefined && report?.outcome === 'achieved' ? 'filled' : 'centre',
    choices,
  }));
}

/** Where an area has reported on other targets, the square opens the place of this one beside them. */
function openCell({ id }: Target, like: Report | undefined): Cell {
  if (id === undefined || like?.owner === undefined) return { text: unreportedWord };
  const path = writtenPath(like.origin);
  const beside = path.with(path.lastIndexOf(like.target.id ?? ''), `+:${id}`);
  return { text: unreportedWord, field: { entity: like.owner, field: beside.join('.') } };
}

/** A word, value or note of a report, to be taken back into the sheet it came from. */
function cellIn(report: Report | undefined, what: 'status' | 'value' | 'note', without = ''): Cell {
  const said = report?.[what];
  if (!report || said === undefined) return { text: without };
  const written = typeof said === 'string' ? { text: said, origin: below(report.origin, what) } : said;
  return { text: written.text, ...fieldOf(report.owner, written.origin) };
}

function fieldOf(entity: string | undefined, origin: Origin): Pick<Cell, 'field'> {
  return entity === undefined ? {} : { field: { entity, field: fieldAt(origin) } };
}

/** What the sheets say of all their reports. */
function notes({ reports }: Policy, fiscalYear: number): Block[] {
  const own = reports.filter((report) => report.fiscalYear === fiscalYear);
  const said = [...new Set(own.flatMap(({ remark }) => remark ?? []))];
  if (said.length === 0) return [];
  return [{ kind: 'text', lines: said.map((text) => ({ ...madeLine(text), mark: '※' })) }];
}

/** Values and reasons that were reported beside the word. */
function remarks({ reports }: Policy, fiscalYear: number, { areas }: City): Block[] {
  const said = reports.filter(
    ({ fiscalYear: year, note, value }) => year === fiscalYear && (note !== undefined || value !== undefined),
  );
  if (said.length === 0) return [];
  const rows = said.map((report): Cell[] => [
    { text: report.area ?? '市全体', style: 'centre' },
    { text: wordsOf(report.target) },
    { ...cellIn(report, 'status', unreportedWord), style: 'centre' },
    { ...cellIn(report, 'value'), style: 'centre' },
    cellIn(report, 'note'),
  ]);
  const columns = [
    { title: '区', width: headWidths[0] },
    { title: 'めざす姿', width: headWidths[1] },
    { title: '状況', width: headWidths[2] },
    { title: '値', width: headWidths[3] },
    { title: '備考', width: areaWidth * Math.max(areas.length, 10) },
  ];
  return [
    { kind: 'heading', text: '報告の値と備考', level: 2 },
    { kind: 'table', label: undefined, columns, rows },
  ];
}

function openList(standings: readonly Standing[], { areas }: City): Block[] {
  const open = openAreas(standings);
  const due = standings.filter(({ byArea }) => byArea).length;
  const silent = areas.filter((area) => open.get(area) === due && due > 0);
  const partly = areas.filter((area) => open.has(area) && !silent.includes(area));
  const whole = standings.filter(({ byArea, squares }) => !byArea && !squares[0]?.report).length;
  const lines = [
    ...(silent.length > 0 ? [`すべて未報告（${silent.length}）：${silent.join('、')}`] : []),
    ...(partly.length > 0
      ? [`一部未報告（${partly.length}）：${partly.map((area) => `${area} ${open.get(area)}件`).join('、')}`]
      : []),
    ...(whole > 0 ? [`市全体の報告のうち未報告：${whole}件`] : []),
  ];
  return [
    { kind: 'heading', text: '未報告の区', level: 2 },
    { kind: 'text', lines: (lines.length > 0 ? lines : ['ありません。']).map(madeLine) },
  ];
}
