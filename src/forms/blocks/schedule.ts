/** スケジュール: the items of every period of the year, and of what comes after it. */
import { listOf } from '../../plan/entries.ts';
import { ofInitiative } from '../form.ts';
import { labelOf } from './bucket.ts';
import { lineOf, openingOf } from './line.ts';

export const schedule = ofInitiative('schedule', (initiative, { label = '', marks }) => {
  const [mark = ''] = listOf(marks);
  const groups = initiative.buckets.map((bucket) => ({
    label: labelOf(bucket),
    lines: initiative.milestones
      .filter((milestone) => milestone.bucket === bucket)
      .map(({ text, textOrigin }) => lineOf(initiative, { text, origin: textOrigin }, mark)),
    opening: openingOf(initiative, 'schedule', bucket.name),
  }));
  return [{ kind: 'lines', label, groups }];
});
