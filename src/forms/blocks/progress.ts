/** 進捗の状況: what was reported, period by period. */
import { below } from '../../diagnostics/finding.ts';
import { listOf } from '../../plan/entries.ts';
import type { Bucket, Initiative, Progress } from '../../plan/plan.ts';
import { ofInitiative } from '../form.ts';
import type { Line } from '../view.ts';
import { labelOf } from './bucket.ts';
import { lineOf, openingOf } from './line.ts';

export const progress = ofInitiative('progress', (initiative, { label = '', labels = {}, marks }) => {
  const [mark = ''] = listOf(marks);
  const groups = initiative.buckets
    .filter((bucket) => belongs(bucket, initiative))
    .map((bucket) => ({
      label: labelOf(bucket),
      lines: initiative.progress
        .filter((report) => report.bucket === bucket)
        .flatMap((report) => reportLines(report, mark, labels.reason)),
      opening: openingOf(initiative, 'progress', bucket.name),
    }));
  return [{ kind: 'lines', label, groups }];
});

/** The reason for a delay stands below its report, in a form that has a name for it. */
function reportLines(
  { initiative, origin, reason, text, textOrigin }: Progress,
  mark: string,
  name?: string,
): Line[] {
  const line = lineOf(initiative, { text, origin: textOrigin }, mark);
  if (name === undefined || reason === undefined) return [line];
  const why = { text: reason, origin: below(origin, 'reason') };
  return [line, { ...lineOf(initiative, why, `${name}：`), indent: 1 }];
}

/** The form has no square for a report on the years to come; one that was written anyway is not lost. */
function belongs(bucket: Bucket, { progress: reports }: Initiative): boolean {
  return !bucket.later || reports.some((report) => report.bucket === bucket);
}
