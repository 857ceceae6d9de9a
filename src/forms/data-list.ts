/** データ一覧: everything that was written, one datum a row, as the ministry's rules for machine-readable lists ask (総務省, 2020-12). */
import { nameOfFiscalYear } from '../calendar/fiscal-year.ts';
import type { Origin } from '../diagnostics/finding.ts';
import type { List, ListColumn, Value } from '../grid/list.ts';
import type { Initiative, Milestone, Plan, Progress } from '../plan/plan.ts';
import type { Read } from '../plan/sheet.ts';
import { timingOf } from '../plan/timing.ts';
import { type About, dataOfSheet } from './data-of-sheet.ts';
import { type Datum, oneLine } from './datum.ts';

/** The heads of the columns, and what stands below them; a number is a number, a missing value an empty cell. */
const columns: readonly (ListColumn & { of(datum: Datum, plan: Plan): Value | null | undefined })[] = [
  { title: '市', width: 5, of: (_, { city }) => city.name },
  { title: '団体コード', width: 5.5, of: (_, { city }) => city.code },
  { title: '種類', width: 6, of: ({ kind }) => kind },
  { title: '識別子', width: 11, of: ({ id }) => id },
  { title: '名称', width: 22, of: ({ title }) => title },
  { title: '所管', width: 22, of: ({ owner }) => owner },
  { title: '見出し', width: 22, of: ({ heading }) => heading },
  { title: '番号', width: 5, of: ({ number }) => number },
  { title: '項目の識別子', width: 9, of: ({ part }) => part },
  { title: '区', width: 5, of: ({ area }) => area },
  { title: '項目', width: 20, of: ({ item }) => item },
  { title: '位置', width: 20, of: ({ place }) => place },
  { title: '期', width: 8, of: ({ period }) => period },
  { title: '年度（西暦）', width: 6.5, of: ({ fiscalYear }) => fiscalYear },
  {
    title: '年度（和暦）',
    width: 7,
    of: ({ fiscalYear }) => (fiscalYear === undefined ? '' : nameOfFiscalYear(fiscalYear)),
  },
  { title: '年（西暦）', width: 5.5, of: ({ year }) => year },
  { title: '内容', width: 50, own: true, of: ({ text }) => text },
  { title: '開始日', width: 6.5, of: ({ from }) => from },
  { title: '終了日', width: 6.5, of: ({ to }) => to },
  { title: '数値', width: 6, of: ({ amount }) => amount },
  { title: '単位', width: 4, of: ({ unit }) => unit },
  { title: '注記', width: 16, own: true, of: ({ note }) => note },
];

export function dataList(plan: Plan, warning: string | undefined): List {
  const { city } = plan;
  return {
    title: `${city.name} データ一覧`,
    subject: 'データ一覧',
    author: city.name,
    keywords: city.year ?? '',
    name: 'データ一覧',
    columns,
    rows: { [Symbol.iterator]: () => rowsOf(plan) },
    ...(warning !== undefined && { footer: warning }),
  };
}

/** Of a hundred thousand data no more than those of one sheet are held besides their rows. */
function* rowsOf(plan: Plan): Iterator<readonly Value[]> {
  for (const data of dataOf(plan))
    for (const datum of data) yield columns.map(({ of }) => of(datum, plan) ?? '');
}

/** A sheet after the other. */
function* dataOf(plan: Plan): Iterable<readonly Datum[]> {
  const { city, initiatives, kpis, policies, sheets } = plan;
  const policySheets = byOrigin(sheets.policies);
  const initiativeSheets = byOrigin(sheets.initiatives);
  const kpiSheets = byOrigin(sheets.kpis);
  for (const policy of policies) {
    const sheet = policySheets.get(policy.origin);
    if (sheet) yield dataOfSheet(sheet, 'policy', aboutOf(plan, '方針', policy, sheet.data.owner));
  }
  for (const initiative of initiatives) {
    const sheet = initiativeSheets.get(initiative.origin);
    if (sheet) yield initiativeData(initiative, sheet, plan);
  }
  for (const kpi of kpis) {
    const sheet = kpiSheets.get(kpi.origin);
    if (sheet) yield dataOfSheet(sheet, 'kpi', aboutOf(plan, 'KPI', kpi, sheet.data.owner));
  }
  for (const sheet of sheets.monitorings) {
    const { id, policy: named, year } = sheet.data;
    const policy = policies.find((one) => one.id === named) ?? policies[0];
    const title = sheet.data.title ?? policy?.title ?? '';
    const about = aboutOf(plan, 'モニタリング', { id: id ?? policy?.id ?? '', title }, undefined);
    yield dataOfSheet(sheet, 'monitoring', { ...about, period: year ?? city.year });
  }
}

function byOrigin<Sheet>(sheets: readonly Read<Sheet>[]): ReadonlyMap<Origin, Read<Sheet>> {
  return new Map(sheets.map((sheet) => [sheet.origin, sheet]));
}

function aboutOf(
  { city }: Plan,
  kind: string,
  { fiscalYear, id, title }: { id: string; title: string; fiscalYear?: number | undefined },
  owner: string | readonly string[] | undefined,
): About {
  return {
    head: { kind, id, title: oneLine(title), owner: oneLine([owner ?? []].flat().join(' ')), fiscalYear },
    areas: city.areas,
    money: city.money,
    near: fiscalYear ?? city.fiscalYear,
    columns: [],
    period: undefined,
    skip: [],
  };
}

/** The schedule and the progress are listed by the period each item stands under. */
function initiativeData(
  initiative: Initiative,
  sheet: Plan['sheets']['initiatives'][number],
  plan: Plan,
): readonly Datum[] {
  const { milestones, owner, programme, progress } = initiative;
  const plain = aboutOf(plan, '取組', initiative, owner);
  const about = {
    ...plain,
    columns: programme.columns.map(({ text }) => text),
    skip: ['schedule', 'progress'],
  };
  return [
    ...dataOfSheet(sheet, 'initiative', about),
    ...milestones.map((one) => itemDatum(about, one, 'スケジュール', one.id, undefined)),
    ...progress.map((one) => itemDatum(about, one, '進捗の状況', one.of?.id, one.reason)),
  ];
}

function itemDatum(
  { head: { fiscalYear, id, kind, owner, title } }: About,
  { bucket, origin, reading, text }: Milestone | Progress,
  item: string,
  part: string | undefined,
  note: string | undefined,
): Datum {
  const timing = timingOf(reading);
  return {
    kind,
    id,
    title,
    owner,
    heading: '',
    number: '',
    part: part ?? '',
    area: '',
    item,
    place: origin.path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.'),
    period: bucket.name,
    fiscalYear,
    year: undefined,
    text: oneLine(text),
    from: timing?.starts,
    to: timing?.ends,
    amount: undefined,
    unit: undefined,
    note: note && oneLine(note),
  };
}
