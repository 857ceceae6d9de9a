/** 進捗一覧: every initiative with its owner, how much is planned, reported and late, and what is due next. */
import { nameOfDay } from '../../calendar/era.ts';
import { paceOf } from '../../plan/pace.ts';
import type { Initiative } from '../../plan/plan.ts';
import type { BlockMaker } from '../form.ts';
import type { Cell } from '../view.ts';

export const progressList: BlockMaker = {
  show: 'progress-list',
  blocks({ plan }, { label }) {
    if (plan.initiatives.length === 0) return [];
    return [{ kind: 'table', label, columns, rows: plan.initiatives.map(rowOf) }];
  },
};

const columns = [
  { title: '取組', width: 16 },
  { title: '所管', width: 10 },
  { title: '予定', width: 3.2 },
  { title: '報告', width: 3.2 },
  { title: '遅れ', width: 3.2 },
  { title: '遅れの内容', width: 14 },
  { title: '次の時期', width: 8 },
  { title: '次の項目', width: 14 },
];

function rowOf(initiative: Initiative): Cell[] {
  const { delays, next, planned, reported } = paceOf(initiative);
  return [
    { text: initiative.title },
    { text: initiative.owner.join(' ') },
    { text: planned, style: 'centre' },
    { text: reported, style: 'centre' },
    { text: delays.length, style: 'centre' },
    { text: delays.map((delay) => `${delay.milestone.text} → ${delay.actual}`).join('\n') },
    { text: next ? nameOfDay(next.due) : '' },
    { text: next?.milestone.text ?? '' },
  ];
}
