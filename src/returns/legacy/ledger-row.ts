/** A row of a ledger → the draft of its initiative: every square by what the heads above it mean. */
import { readYear } from '../../calendar/fiscal-year.ts';
import { append, grouped } from '../../lists.ts';
import type { MeasureEntry, RecordEntry } from '../../sheets/shape/index.ts';
import type { Column, Columns, Says } from './column.ts';
import { type Draft, doubt } from './draft.ts';
import { addKpis, isNow, type Meaning } from './indicators.ts';
import { addByPeriod, initiativeReaders } from './initiative-blocks.ts';
import { addEvaluation } from './judgement.ts';
import { kpiNamed, type ReadKpi } from './kpi.ts';
import type { Entry } from './ledger.ts';
import { linesOf } from './lines.ts';
import { type Box, placeOf } from './page.ts';
import { fieldOf } from './plan-and-actual.ts';

interface Square<Kind extends Says = Says> {
  readonly column: Column;
  readonly says: Kind;
  readonly box: Box;
}

export function readEntry({ boxes, section }: Entry, columns: Columns, draft: Draft): void {
  const all = [...new Set(boxes)];
  const squares = all.flatMap((box) => {
    const own = columns.over(box);
    if (own.length === 0) draft.left.push(box);
    return own.map((column): Square => ({ column, says: column.says, box }));
  });
  readBlocks(squares, draft);
  readPlaces(squares, section, draft);
  readReports(squares, draft);
  readStages(squares, draft);
  readKpis(squares, draft);
  readGrades(squares, draft);
  const others = those(squares, 'other').filter(({ box }) => fieldOf(box.text) === undefined);
  for (const [column, own] of grouped(others, (one) => one.column))
    addSection(column.name, boxesOf(own), draft);
}

function boxesOf(squares: readonly Square[]): Box[] {
  return squares.map(({ box }) => box);
}

function those<Kind extends Says['is']>(squares: readonly Square[], kind: Kind) {
  return squares.filter((one): one is Square<Extract<Says, { is: Kind }>> => one.says.is === kind);
}

/** As the block of a form with that label is read. */
function readBlocks(squares: readonly Square[], draft: Draft): void {
  for (const [column, own] of grouped(those(squares, 'block'), (one) => one.column)) {
    const { show } = own[0]?.says ?? {};
    const read = show && initiativeReaders[show];
    if (read) append(draft.left, read({ show, label: column.head, boxes: boxesOf(own) }, draft));
    else addSection(column.name, boxesOf(own), draft);
  }
}

/** Its number, and what it stands under. */
function readPlaces(squares: readonly Square[], section: Box | undefined, { initiative, left }: Draft): void {
  const [code, ...more] = boxesOf(those(squares, 'code'));
  if (code) initiative.code = code.text;
  append(left, more);
  const levels = those(squares, 'level').map(({ box, column }) => ({
    label: column.name,
    title: box.text.replaceAll('\n', ''),
  }));
  const above = section ? [{ title: section.text.replaceAll('\n', '') }] : [];
  if (above.length + levels.length > 0) initiative.under = [...above, ...levels];
}

/** Those of the plan's own year are its schedule and progress, those of others records. */
function readReports(squares: readonly Square[], draft: Draft): void {
  const { fiscalYear } = draft.plan.city;
  const isOwn = ({ says: { year } }: Report) => year === '' || readYear(year)?.year === fiscalYear;
  const bands = bandsIn(squares);
  const reports = those(squares, 'report').map((one) => settled(one, bands));
  const [first] = reports;
  if (!first) return;
  for (const field of ['schedule', 'progress'] as const) {
    const own = reports.filter((one) => isOwn(one) && one.says.field === field);
    const periods = grouped(own, ({ says }) => says.period);
    const groups = new Map([...periods].map(([period, all]) => [period, boxesOf(all)]));
    addByPeriod(field, groups, first.box, draft);
  }
  const years = grouped(
    reports.filter((one) => !isOwn(one)),
    ({ says }) => says.year,
  );
  if (years.size === 0) return;
  draft.initiative.records = Object.fromEntries([...years].map(([year, all]) => [year, recordOf(all)]));
}

type Report = Square<Extract<Says, { is: 'report' }>>;

/** 計画 and 実績 in the rows of one initiative, by their row. */
function bandsIn(squares: readonly Square[]) {
  return new Map(
    those(squares, 'other').flatMap(({ box }) => {
      const field = fieldOf(box.text);
      return field ? [[box.top, field] as const] : [];
    }),
  );
}

function settled({ box, column, says }: Report, bands: ReturnType<typeof bandsIn>): Report {
  const field = says.field === 'row' ? (bands.get(box.top) ?? 'schedule') : says.field;
  return { column, box: { ...box, text: dated(box.text, says.months) }, says: { ...says, field } };
}

/** 機種の選定 below 4～6月 is 機種の選定（4～6月）. */
function dated(text: string, months: string): string {
  if (months === '') return text;
  return text.replace(/^.+$/gm, (line) => (/月|年度|\d[/.]\d/.test(line) ? line : `${line}（${months}）`));
}

function recordOf(reports: readonly Report[]): RecordEntry {
  const said = (field: 'schedule' | 'progress') =>
    reports.flatMap(({ box, says }) => (says.field === field ? linesOf([box]).map(({ text }) => text) : []));
  const [plan, actual] = [said('schedule'), said('progress')];
  return {
    ...(plan.length > 0 && { plan: { text: plan } }),
    ...(actual.length > 0 && { actual: { text: actual } }),
  };
}

/** 検討 | 実施 | →: the rows of stages, called as the initiative is. */
function readStages(squares: readonly Square[], { initiative, left }: Draft): void {
  const columns = those(squares, 'stage');
  if (columns.length === 0) return;
  initiative.years = [...new Set(columns.map(({ says }) => says.year))];
  initiative.items = byRow(columns).map((row) => {
    const stages: Record<string, string> = {};
    for (const { box, says } of row)
      if (stages[says.year] === undefined) stages[says.year] = box.text.replaceAll('\n', '');
      else left.push(box);
    return { ...(initiative.title !== undefined && { title: initiative.title }), stages };
  });
}

/** Each of its rows may hold one. */
function readKpis(squares: readonly Square[], draft: Draft): void {
  const values = those(squares, 'value').toSorted((a, b) => a.box.top - b.box.top);
  const tops = values.map(({ box }) => box.top);
  const read = new Set<Box>();
  const kpis = those(squares, 'kpi').map(({ box: name }) => {
    const own = values.slice(placeOf(name.top, tops), placeOf(name.bottom + 1, tops));
    return kpiNamed(kpiOf(name, own, read), name, 'kpis', draft);
  });
  addKpis(kpis, draft);
  for (const { box, column } of values) if (!read.has(box)) addSection(column.name, [box], draft);
}

type ValueSquare = Square<Extract<Says, { is: 'value' }>>;

function kpiOf(name: Box, values: readonly ValueSquare[], read: Set<Box>): ReadKpi {
  const begins = values.some(({ says }) => says.of.role === 'baseline');
  const roleOf = ({ column, says }: ValueSquare) =>
    !begins && isNow(column.head.text) ? 'baseline' : says.of.role;
  const all = (role: Meaning['role']) => values.filter((value) => roleOf(value) === role);
  const measures = (own: readonly ValueSquare[]): MeasureEntry[] =>
    own.map(({ box, says: { of } }) => {
      read.add(box);
      return { ...(of.time !== '' && { at: of.time }), value: box.text };
    });
  const targets = measures(all('target'));
  const [unit] = measures(all('unit').slice(0, 1));
  const [baseline] = measures(all('baseline').slice(0, 1));
  return {
    title: name.text.replaceAll('\n', ''),
    unit: unit?.value,
    baseline,
    actuals: measures(all('actual')),
    target: targets.at(-1),
    targets: targets.slice(0, -1),
  };
}

function readGrades(squares: readonly Square[], draft: Draft): void {
  for (const row of byRow([...those(squares, 'grade'), ...those(squares, 'comment')])) {
    const [grade, ...more] = boxesOf(those(row, 'grade'));
    const comment = boxesOf(those(row, 'comment'))
      .map(({ text }) => text)
      .join('\n');
    addEvaluation(draft, { ...(grade && { grade: grade.text }), ...(comment !== '' && { comment }) });
    for (const { text } of more) addEvaluation(draft, { grade: text });
  }
}

/** An initiative may have several. */
function byRow<Kind extends Says>(squares: readonly Square<Kind>[]): Square<Kind>[][] {
  return [...grouped(squares, ({ box }) => box.top).values()];
}

/** What no field is made for. */
function addSection(title: string, boxes: readonly Box[], draft: Draft): void {
  const [first] = boxes;
  if (!first) return;
  draft.initiative.sections ??= [];
  draft.initiative.sections.push({ title, text: linesOf(boxes).map(({ text }) => text) });
  doubt(draft, 'sections', first, `「${title}」の列は、当てはまる欄がないので、節としました。`);
}
