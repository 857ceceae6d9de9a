/** The lists between the sheets, built for every plan that has something to list. */
import type { Form } from './form.ts';

/** The name of the list of all data, which is no form. */
export const dataListName = 'data-list';

export const lists: readonly Form[] = [
  {
    id: 'progress-list',
    title: '進捗一覧',
    of: 'plan',
    paper: 'A4横',
    blocks: [{ show: 'progress-list' }],
  },
  {
    id: 'kpi-list',
    title: 'KPI一覧',
    of: 'plan',
    paper: 'A4横',
    roomy: true,
    blocks: [{ show: 'kpi-list' }],
  },
  {
    id: 'schedule-list',
    title: 'スケジュール一覧',
    of: 'plan',
    paper: 'A3横',
    blocks: [{ show: 'schedule-grid' }],
  },
];
