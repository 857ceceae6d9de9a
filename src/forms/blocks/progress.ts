/** 進捗の状況: what was reported, period by period. */

import { listOf } from '../../plan/entries.ts';
import type { Bucket, Initiative } from '../../plan/plan.ts';
import type { BlockMaker } from '../form.ts';
import { labelOf } from './bucket.ts';
import { lineOf } from './line.ts';

export const progress: BlockMaker = {
  show: 'progress',
  blocks({ entity: initiative, of }, { label = '', marks }) {
    if (of !== 'initiative') return [];
    const [mark = ''] = listOf(marks);
    const groups = initiative.buckets
      .filter((bucket) => belongs(bucket, initiative))
      .map((bucket) => ({
        label: labelOf(bucket),
        lines: initiative.progress
          .filter((report) => report.bucket === bucket)
          .map(({ text, textOrigin }) => lineOf(initiative, text, textOrigin, mark)),
      }));
    return [{ kind: 'lines', label, groups }];
  },
};

/** The form has no square for a report on the years to come; one that was written anyway is not lost. */
function belongs(bucket: Bucket, { progress: reports }: Initiative): boolean {
  return !bucket.later || reports.some((report) => report.bucket === bucket);
}
