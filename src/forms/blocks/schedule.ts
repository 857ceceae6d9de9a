/** スケジュール: the items of every period of the year, and of what comes after it. */
import { listOf } from '../../plan/entries.ts';
import type { BlockMaker } from '../form.ts';
import { labelOf } from './bucket.ts';
import { lineOf, openingOf } from './line.ts';

export const schedule: BlockMaker = {
  show: 'schedule',
  blocks({ entity: initiative, of }, { label = '', marks }) {
    if (of !== 'initiative') return [];
    const [mark = ''] = listOf(marks);
    const groups = initiative.buckets.map((bucket) => ({
      label: labelOf(bucket),
      lines: initiative.milestones
        .filter((milestone) => milestone.bucket === bucket)
        .map(({ text, textOrigin }) => lineOf(initiative, text, textOrigin, mark)),
      opening: openingOf(initiative, 'schedule', bucket.name),
    }));
    return [{ kind: 'lines', label, groups }];
  },
};
