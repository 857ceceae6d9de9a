/** データ一覧: everything that was written, one datum a row, as the ministry's rules for machine-readable lists ask (総務省, 2020-12). */
import { nameOfFiscalYear } from '../calendar/fiscal-year.ts';
import type { DateMention } from '../calendar/reading.ts';
import type { Grid } from '../grid/grid.ts';
import type { Initiative, Kpi, Measure, Milestone, Plan, Progress } from '../plan/plan.ts';

export interface Datum {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly item: string;
  readonly period: string;
  readonly text: string;
  readonly fiscalYear?: number | undefined;
  /** A calendar year stays one: 2019年 is not 2019年度. */
  readonly year?: number | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly number?: number | undefined;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
}

/** The heads of the columns, and what stands below them; a number is a number, a missing value an empty cell. */
const columns: readonly {
  readonly title: string;
  readonly width: number;
  of(datum: Datum, plan: Plan): string | number | null | undefined;
}[] = [
  { title: '市', width: 5, of: (_, { city }) => city.name },
  { title: '団体コード', width: 5, of: (_, { city }) => city.code },
  { title: '種類', width: 5, of: ({ kind }) => kind },
  { title: '識別子', width: 9, of: ({ id }) => id },
  { title: '名称', width: 16, of: ({ title }) => title },
  { title: '所管', width: 10, of: ({ owner }) => owner },
  { title: '項目', width: 7, of: ({ item }) => item },
  { title: '期', width: 6, of: ({ period }) => period },
  { title: '年度（西暦）', width: 5, of: ({ fiscalYear }) => fiscalYear },
  {
    title: '年度（和暦）',
    width: 6,
    of: ({ fiscalYear }) => (fiscalYear === undefined ? '' : nameOfFiscalYear(fiscalYear)),
  },
  { title: '年（西暦）', width: 5, of: ({ year }) => year },
  { title: '内容', width: 40, of: ({ text }) => text },
  { title: '開始日', width: 6, of: ({ from }) => from },
  { title: '終了日', width: 6, of: ({ to }) => to },
  { title: '数値', width: 6, of: ({ number }) => number },
  { title: '単位', width: 4, of: ({ unit }) => unit },
  { title: '注記', width: 14, of: ({ note }) => note },
];

export type DataRow = readonly (string | number)[];

/** The heads first. */
export function dataRows(plan: Plan): DataRow[] {
  const rows = [...plan.initiatives.flatMap(initiativeData), ...plan.kpis.flatMap(kpiData)];
  return [columns.map(({ title }) => title), ...rows.map((datum) => columns.map(({ of }) => of(datum, plan) ?? ''))];
}

export function dataGrid(rows: readonly DataRow[]): Grid {
  return {
    name: 'データ一覧',
    columns: columns.map(({ width }) => width),
    page: { paper: 'A3', landscape: true, header: '', repeat: 1 },
    rows: rows.map((row, index) => ({
      squares: row.map((text, column) => ({
        column: column + 1,
        text,
        style: index === 0 ? 'heading' : typeof text === 'number' ? 'number' : 'cell',
      })),
    })),
  };
}

function initiativeData(initiative: Initiative): Datum[] {
  const { content, issues, milestones, progress } = initiative;
  const datum = (item: string, text: string): Datum => ({ ...headOf(initiative), item, text, period: '' });
  return [
    ...issues.map(({ text }) => datum('現状・課題', text)),
    ...content.flatMap(({ points, title }) => [
      datum('取組の内容', title.text),
      ...points.map(({ text }) => datum('取組の内容（内訳）', text)),
    ]),
    ...milestones.map((milestone) => ({ ...datum('スケジュール', milestone.text), ...timeOf(milestone) })),
    ...progress.map((report) => ({
      ...datum('進捗', report.text),
      ...timeOf(report),
      note: report.reason,
    })),
  ];
}

function headOf({ fiscalYear, id, owner, title }: Initiative) {
  return { kind: '取組', id, title, owner: owner.join(' '), fiscalYear };
}

function timeOf({ bucket, reading }: Milestone | Progress): Pick<Datum, 'period' | 'from' | 'to'> {
  const dates = reading.clauses.flatMap(({ date }) => date ?? []);
  const last: DateMention | undefined = dates.at(-1);
  return { period: bucket.name, from: dates[0]?.from, to: last?.to };
}

function kpiData(kpi: Kpi): Datum[] {
  const { actuals, baseline, target } = kpi;
  return [
    ...(baseline ? [measureDatum(kpi, '基準値', baseline)] : []),
    ...actuals.map((measure) => measureDatum(kpi, '実績値', measure)),
    ...(target ? [measureDatum(kpi, '目標値', target)] : []),
  ];
}

function measureDatum({ id, title, unit }: Kpi, item: string, { at, figure, note, value, year }: Measure): Datum {
  const plain = figure.kind === 'number' && figure.bound === 'exact' && !figure.approximate;
  return {
    kind: 'KPI',
    id,
    title,
    owner: '',
    item,
    period: at,
    text: value,
    fiscalYear: year?.fiscal === true ? year.number : undefined,
    year: year?.fiscal === false ? year.number : undefined,
    number: plain ? figure.number : undefined,
    unit: (figure.kind === 'number' && figure.unit) || unit,
    note,
  };
}
