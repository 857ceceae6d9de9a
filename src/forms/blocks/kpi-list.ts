/** KPI一覧: the series of every indicator, which way is better, how far the target is reached, and the sheets that use it. */
import { textWidth } from '../../japanese/width.ts';
import { attainmentOf } from '../../plan/attainment.ts';
import { usersOf } from '../../plan/kpis.ts';
import { valuesOf } from '../../plan/measures.ts';
import type { Kpi, Measure, Plan } from '../../plan/plan.ts';
import type { BlockMaker } from '../form.ts';
import type { Cell } from '../view.ts';
import { timesAsWritten } from './series.ts';

export const kpiList: BlockMaker = {
  show: 'kpi-list',
  shows({ plan }) {
    return plan.kpis.length > 0;
  },
  blocks({ plan }, { label }) {
    if (plan.kpis.length === 0) return [];
    const times = timesAsWritten(plan.kpis.flatMap(valuesOf).filter(({ at }) => at !== ''));
    const columns = [
      { title: 'KPI', width: 14 },
      { title: '単位', width: 3.5 },
      { title: '向き', width: 4 },
      ...times.map((title) => ({ title, width: widthOfTime(title) })),
      { title: '目標の時点', width: 6.5 },
      { title: '目標', width: 5 },
      { title: '達成', width: 4 },
      { title: '使っている取組', width: 12 },
    ];
    return [{ kind: 'table', label, columns, rows: plan.kpis.map((kpi) => rowOf(kpi, times, plan)) }];
  },
};

/** So wide that 令和6年度 is not broken; 令和6年10月末時点 may be. */
function widthOfTime(title: string): number {
  return Math.min(6, Math.max(4, textWidth(title) / 2 + 1.2));
}

const directions = { higher: '増やす', lower: '減らす', keep: '保つ' } as const;

function rowOf(kpi: Kpi, times: readonly string[], plan: Plan): Cell[] {
  const series = valuesOf(kpi);
  return [
    { text: kpi.title },
    { text: kpi.unit ?? '', style: 'centre' },
    { text: kpi.better ? directions[kpi.better] : '', style: 'centre' },
    ...times.map((time) => cellOf(series.find(({ at }) => at === time))),
    { text: kpi.target?.at ?? '', style: 'centre' },
    cellOf(kpi.target),
    { text: reached(kpi), style: 'centre' },
    { text: [...new Set(usersOf(kpi, plan).map(({ title }) => title))].join('\n') },
  ];
}

/** A plain number is a number in the cell too; what says more than that stays in the author's words. */
function cellOf(measure: Measure | undefined): Cell {
  if (!measure) return { text: '' };
  const { figure, value } = measure;
  const shown = value.normalize('NFKC');
  const digits = shown.replaceAll(',', '');
  if (figure.kind !== 'number' || !/^-?[\d.]+$/.test(digits)) return { text: value, style: 'centre' };
  // Excel shows no separators in a number with a fraction.
  const isSame = String(figure.number) === digits && (Number.isInteger(figure.number) || shown === digits);
  return { text: isSame ? figure.number : value, style: 'number' };
}

function reached(kpi: Kpi): string {
  const met = attainmentOf(kpi)?.met;
  return met === undefined ? '' : met ? '達成' : '未達';
}
