/** 指標の推移: the sheet's KPIs with their baseline, a value for every year, and the target; ※ notes below. */
import type { Path } from '../../diagnostics/finding.ts';
import { listOf } from '../../plan/entries.ts';
import { aimsOf, valuesOf } from '../../plan/measures.ts';
import type { Kpi, Measure } from '../../plan/plan.ts';
import { lacksUnit, shownValue } from '../../plan/shown.ts';
import { writtenPath } from '../../sheets/pruned.ts';
import { type FormBlock, ofInitiative } from '../form.ts';
import { numberedMark } from '../marks.ts';
import { textBlock } from '../simple-blocks.ts';
import type { Block, Cell } from '../view.ts';
import { notesOf } from './indicator-notes.ts';
import { keyOf, type Time, timesOf, yearlyTargets } from './series.ts';

export const indicators = ofInitiative('indicators', (initiative, { label, labels = {}, marks }) => {
  if (initiative.programme.kpis.length === 0) return [];
  const { kpis } = initiative.programme;
  const heads = headsOf(timesOf(initiative, kpis), kpis, labels);
  const [mark = ''] = listOf(marks);
  const numbered = kpis.map((kpi, index) => ({ kpi, mark: numberedMark(mark, index + 1) }));
  const rows = numbered.flatMap((one) => rowsOf(one.kpi, one.mark, heads, labels));
  const table: Block = { kind: 'table', label, columns: columnsOf(heads, labels), rows };
  const named = (kpi: Kpi) => (kpis.length > 1 ? `${kpi.title} ` : '');
  const lines = numbered.flatMap((one) => notesOf(one.kpi, labels, one.mark || named(one.kpi)));
  return [table, ...textBlock(lines)];
});

type Labels = NonNullable<FormBlock['labels']>;

interface Heads {
  readonly baseline: Head;
  readonly target: Head;
  readonly times: readonly Time[];
  /** Some indicator has a target for the years between: a row for targets stands above the one for results. */
  readonly paired: boolean;
}

interface Head {
  readonly title: string;
  /** Every square says its own time. */
  readonly each: boolean;
}

function headsOf(times: readonly Time[], kpis: readonly Kpi[], labels: Labels): Heads {
  const head = (title: string, of: (kpi: Kpi) => Measure | undefined) => headOf(title, kpis.map(of));
  return {
    baseline: head(labels.baseline ?? '基準値', (kpi) => kpi.baseline),
    target: head(labels.target ?? '目標値', (kpi) => kpi.target),
    times,
    paired: kpis.some((kpi) => yearlyTargets(kpi).length > 0),
  };
}

/** 基準値(H24) where all indicators share the time. */
function headOf(title: string, measures: readonly (Measure | undefined)[]): Head {
  const times = new Set(measures.flatMap((measure) => (measure ? [measure.at] : [])));
  const [time] = times;
  if (times.size !== 1 || !time) return { title, each: times.size > 1 };
  return { title: `${title}(${time})`, each: false };
}

function columnsOf({ baseline, paired, target, times }: Heads, labels: Labels) {
  return [
    { title: labels.title ?? '指標', width: 12 },
    { title: baseline.title, width: 4.6 },
    ...(paired ? [{ title: labels.row ?? '区分', width: 4 }] : []),
    ...times.map(({ title }) => ({ title, width: 4 })),
    { title: target.title, width: 4.6 },
  ];
}

function rowsOf(kpi: Kpi, mark: string, heads: Heads, labels: Labels): Cell[][] {
  const name = nameOf(kpi);
  const own = name === kpi.title && { field: { entity: kpi.key, field: 'title' } };
  const tall = heads.paired && { rows: 2 };
  const first: Cell = { text: `${mark}${name}`, ...(mark === '' && own), ...tall };
  const baseline = { ...valueCell(kpi, kpi.baseline, heads.baseline.each), ...tall };
  const target = { ...valueCell(kpi, kpi.target, heads.target.each), ...tall };
  const across = (list: 'actuals' | 'targets', measures: readonly Measure[]) =>
    heads.times.map(({ key, title }) => {
      const measure = measures.find((one) => keyOf(one) === key);
      return measure ? valueCell(kpi, measure, false) : blankCell(kpi, list, title);
    });
  if (!heads.paired) return [[first, baseline, ...across('actuals', kpi.actuals), target]];
  const kind = (text: string): Cell => ({ text, style: 'centre' });
  return [
    [first, baseline, kind(labels.aim ?? '目標'), ...across('targets', yearlyTargets(kpi)), target],
    [kind(labels.actual ?? '実績'), ...across('actuals', kpi.actuals)],
  ];
}

function nameOf(kpi: Kpi): string {
  const { basis, code, title, type, unit } = kpi;
  const measures = [...valuesOf(kpi), ...aimsOf(kpi)];
  const unitApart = unit !== undefined && measures.some(lacksUnit) ? `単位：${unit}` : '';
  const kind = [type, basis, unitApart].filter(Boolean).join('・');
  return [code, title, kind && `（${kind}）`].filter(Boolean).join(' ');
}

/** What is written here becomes the value of its time. */
function blankCell({ key }: Kpi, list: 'actuals' | 'targets', time: string): Cell {
  return { text: '', style: 'centre', field: { entity: key, field: `${list}.+at=${time}.value` } };
}

function valueCell(kpi: Kpi, measure: Measure | undefined, withTime: boolean): Cell {
  if (!measure) return { text: '', style: 'centre' };
  const value = shownValue(measure, kpi);
  const beside = [withTime ? measure.at : '', measure.rate ?? ''].filter((words) => words !== '');
  if (beside.length > 0) return { text: `${value}\n(${beside.join('、')})`, style: 'centre' };
  const field = { entity: kpi.key, field: [...placeOf(measure, value), 'value'].join('.') };
  return { text: value, style: 'centre', ...(value === measure.value && { field }) };
}

/** What has no value yet is found by its time: nothing else tells it from the others of its list. */
function placeOf({ at, origin }: Measure, value: string): Path {
  const path = writtenPath(origin);
  return value === '' && typeof path.at(-1) === 'number' ? [...path.slice(0, -1), `+at=${at}`] : path;
}
