/** Every kind of block a form may show, by the word it writes after `show`. */
import type { BlockMaker } from '../form.ts';
import { content } from './content.ts';
import { contributions } from './contributions.ts';
import { issues } from './issues.ts';
import { kpiList } from './kpi-list.ts';
import { progress } from './progress.ts';
import { progressList } from './progress-list.ts';
import { schedule } from './schedule.ts';
import { scheduleGrid } from './schedule-grid.ts';
import { title } from './title.ts';

export const blockMakers: readonly BlockMaker[] = [
  title,
  issues,
  content,
  schedule,
  progress,
  contributions,
  progressList,
  kpiList,
  scheduleGrid,
];
