/** 進捗一覧: every initiative with its owner, how much is planned, reported and late, and what is due next. */
import { nameOfDay } from '../../calendar/era.ts';
import { paceOf } from '../../plan/pace.ts';
import type { Initiative } from '../../plan/plan.ts';
import type { BlockMaker } from '../form.ts';
import type { Cell } from '../view.ts';

export const progressList: BlockMaker = {
  show: 'progress-list',
  shows({ plan }) {
    return plan.initiatives.length > 0;
  },
  blocks({ plan }, { label }) {
    if (plan.initiatives.length === 0) return [];
    return [
      {
        kind: 'table',
        label,
        columns,
        rows: plan.initiatives.map((initiative) => rowOf(initiative, plan.city.stages)),
      },
    ];
  },
};

const columns = [
  { title: '取組', width: 15 },
  { title: '所管', width: 10 },
  { title: '状態', width: 5 },
  { title: '評価', width: 4 },
  { title: '予定', width: 3.2 },
  { title: '報告', width: 3.2 },
  { title: '遅れ', width: 3.2 },
  { title: '予定と違うもの', width: 13 },
  { title: '次の時期', width: 10.5 },
  { title: '次の項目', width: 12.5 },
];

function rowOf(initiative: Initiative, stages: readonly string[]): Cell[] {
  const { next, planned, reported, slips } = paceOf(initiative, stages);
  return [
    { text: initiative.title },
    { text: initiative.owner.join(' ') },
    { text: initiative.programme.states.at(-1)?.status?.text ?? '', style: 'centre' },
    { text: gradesOf(initiative), style: 'centre' },
    { text: planned, style: 'centre' },
    { text: reported, style: 'centre' },
    { text: slips.length, style: 'centre' },
    { text: slips.map(({ actual, planned: plan, what }) => `${what}：${plan} → ${actual}`).join('\n') },
    { text: next ? nameOfDay(next.day) : '' },
    { text: next?.what ?? '' },
  ];
}

/** The latest grade of the whole, or of each of its items. */
function gradesOf({ programme: { evaluations, items } }: Initiative): string {
  const whole = evaluations.at(-1)?.grade?.text;
  if (whole !== undefined) return whole;
  return items
    .flatMap(
      ({ records }) => records.flatMap((record) => record.evaluations.at(-1)?.grade?.text ?? []).at(-1) ?? [],
    )
    .join('・');
}
