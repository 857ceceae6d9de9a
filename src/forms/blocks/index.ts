/** Every kind of block a form may show, by the word it writes after `show`. */
import type { BlockMaker } from '../form.ts';
import { chapters } from './chapters.ts';
import { content } from './content.ts';
import { contents } from './contents.ts';
import { contributions } from './contributions.ts';
import { cover } from './cover.ts';
import { directions } from './directions.ts';
import { evaluations } from './evaluations.ts';
import { indicators } from './indicators.ts';
import { closing, introduction } from './introduction.ts';
import { kpiList } from './kpi-list.ts';
import { masthead } from './masthead.ts';
import { money } from './money.ts';
import { monitoring } from './monitoring.ts';
import { owner } from './owner.ts';
import { effects, issues, summary } from './paragraphs.ts';
import { progress } from './progress.ts';
import { progressList } from './progress-list.ts';
import { records } from './records.ts';
import { schedule } from './schedule.ts';
import { scheduleGrid } from './schedule-grid.ts';
import { sections } from './sections.ts';
import { stages } from './stages.ts';
import { status } from './status.ts';
import { team } from './team.ts';
import { themeList } from './theme-list.ts';
import { themes } from './themes.ts';
import { title } from './title.ts';
import { trace } from './trace.ts';
import { under } from './under.ts';

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
  under,
  owner,
  summary,
  stages,
  effects,
  indicators,
  records,
  evaluations,
  money,
  status,
  sections,
  cover,
  introduction,
  team,
  themeList,
  themes,
  closing,
  monitoring,
  masthead,
  contents,
  chapters,
  trace,
  directions,
];
