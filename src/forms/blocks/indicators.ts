/** 指標の推移: the sheet's KPIs with their baseline, a value for every year, and the target; ※ notes below. */
import { listOf } from '../../plan/entries.ts';
import type { Aim, Initiative, Kpi, Measure } from '../../plan/plan.ts';
import { shownValue } from '../../plan/shown.ts';
import type { BlockMaker, FormBlock } from '../form.ts';
import { numberedMark } from '../marks.ts';
import type { Block, Cell, Line } from '../view.ts';
import { lineOf, madeLine } from './line.ts';

export const indicators: BlockMaker = {
  show: 'indicators',
  blocks({ entity: initiative, of }, { label, labels = {}, marks }) {
    if (of !== 'initiative') return [];
    const { kpis } = initiative.programme;
    if (kpis.length === 0) return [];
    const [mark = ''] = listOf(marks);
    const years = yearsOf(initiative, kpis);
    const baseline = headOf(
      labels.baseline ?? '基準値',
      kpis.map((kpi) => kpi.baseline),
    );
    const target = headOf(
      labels.target ?? '目標値',
      kpis.map((kpi) => kpi.target),
    );
    const columns = [
      { title: labels.title ?? '指標', width: 12 },
      { title: baseline.title, width: 4.6 },
      ...years.map(({ title }) => ({ title, width: 4 })),
      { title: target.title, width: 4.6 },
    ];
    const rows = kpis.map((kpi, index): Cell[] => [
      { text: `${numberedMark(mark, index + 1)}${nameOf(kpi)}`, ...(mark === '' && titleField(kpi)) },
      valueCell(kpi, kpi.baseline, baseline.each),
      ...years.map(({ key }) =>
        valueCell(
          kpi,
          kpi.actuals.find((one) => keyOf(one) === key),
          false,
        ),
      ),
      valueCell(kpi, kpi.target, target.each),
    ]);
    const notes = kpis.flatMap((kpi, index) => notesOf(kpi, labels, numberedMark(mark, index + 1)));
    const table: Block = { kind: 'table', label, columns, rows };
    return notes.length === 0 ? [table] : [table, { kind: 'text', lines: notes }];
  },
};

function nameOf({ basis, code, title, type }: Kpi): string {
  const kind = [type, basis].filter(Boolean).join('・');
  return [code, title, kind && `（${kind}）`].filter(Boolean).join(' ');
}

function titleField(kpi: Kpi) {
  if (nameOf(kpi) !== kpi.title) return {};
  return { field: { entity: kpi.key, field: 'title' } };
}

interface YearHead {
  readonly key: string;
  readonly title: string;
}

/** The plan's years, and every other time at which a value was given, in order of time. */
function yearsOf({ programme: { columns } }: Initiative, kpis: readonly Kpi[]): YearHead[] {
  const measures = kpis.flatMap(({ actuals }) => actuals);
  const words = new Map<string, string>();
  for (const measure of measures) if (!words.has(keyOf(measure))) words.set(keyOf(measure), measure.at);
  const sample = measures.find(({ at }) => /^[A-Z]\d+$/.test(at.normalize('NFKC')));
  const planned = columns.flatMap(({ text, year }) => (year === undefined ? [] : [{ text, year }]));
  for (const { text, year } of planned) {
    const key = `${year} 年度`;
    if (!words.has(key)) words.set(key, sample ? alike(sample, year) : text);
  }
  return [...words].map(([key, title]) => ({ key, title })).sort((a, b) => order(a.key) - order(b.key));
}

function keyOf({ at, year }: Measure): string {
  return year ? `${year.number} ${year.fiscal ? '年度' : '年'}` : at;
}

/** What no calendar knows comes last, as it was written. */
function order(key: string): number {
  return /^\d{4} 年度?$/.test(key) ? Number(key.slice(0, 4)) : Number.POSITIVE_INFINITY;
}

/** H28 as written → H29 for the year after. */
function alike({ at, year }: Measure, other: number): string {
  const count = Number(at.normalize('NFKC').slice(1)) + other - (year?.number ?? other);
  return `${at.slice(0, 1)}${count}`;
}

/** 基準値(H24) where all indicators share the time; else every square says its own. */
function headOf(title: string, measures: readonly (Measure | undefined)[]) {
  const times = new Set(measures.flatMap((measure) => (measure ? [measure.at] : [])));
  const [time] = times;
  if (times.size !== 1 || !time) return { title, each: times.size > 1 };
  return { title: `${title}(${time})`, each: false };
}

function valueCell(kpi: Kpi, measure: Measure | undefined, withTime: boolean): Cell {
  if (!measure) return { text: '', style: 'centre' };
  const value = shownValue(measure, kpi);
  if (withTime && measure.at !== '') return { text: `${value}\n(${measure.at})`, style: 'centre' };
  const field = { entity: kpi.key, field: [...measure.origin.path, 'value'].join('.') };
  return { text: value, style: 'centre', ...(value === measure.value && { field }) };
}

function notesOf(kpi: Kpi, labels: NonNullable<FormBlock['labels']>, mark: string): Line[] {
  const measures = [
    ...(kpi.baseline ? [kpi.baseline] : []),
    ...kpi.actuals,
    ...(kpi.target ? [kpi.target] : []),
  ];
  const note = kpi.note === undefined ? [] : [noteLine(kpi, kpi.note, ['note'])];
  return [
    ...note,
    ...measures.flatMap((one) => (one.note === undefined ? [] : [madeLine(`※${mark}${one.at} ${one.note}`)])),
    ...kpi.targets.map((aim) => aimLine(kpi, aim, labels, mark)),
  ];
}

/** A target of the years between or of another plan; the author's own sentence takes the place of ours. */
function aimLine(kpi: Kpi, aim: Aim, labels: NonNullable<FormBlock['labels']>, mark: string): Line {
  if (aim.note?.normalize('NFKC').includes(aim.value.normalize('NFKC')))
    return noteLine(kpi, aim.note, [...aim.origin.path, 'note']);
  const of = aim.of === undefined ? '' : `${aim.of} `;
  const note = aim.note === undefined ? '' : `　${aim.note}`;
  return madeLine(`※${mark}${of}${labels.target ?? '目標値'}(${aim.at}) ${shownValue(aim, kpi)}${note}`);
}

function noteLine(kpi: Kpi, text: string, path: readonly (string | number)[]): Line {
  const mark = text.startsWith('※') ? '' : '※';
  return { ...lineOf(kpi, text, { ...kpi.origin, path }), mark };
}
