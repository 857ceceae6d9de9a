/** The periods of an initiative that are over, and what of them nobody has reported on. */
import type { Day } from '../calendar/day.ts';
import type { Bucket, Initiative, Milestone } from './plan.ts';

export interface ClosedBucket {
  readonly bucket: Bucket & { readonly period: NonNullable<Bucket['period']> };
  readonly planned: readonly Milestone[];
  /** Those on which nobody has reported. */
  readonly open: readonly Milestone[];
  /** Nothing at all is reported in it. */
  readonly silent: boolean;
}

export function closedBuckets({ buckets, milestones, progress }: Initiative, asOf: Day): ClosedBucket[] {
  return buckets.flatMap((bucket) => {
    const { period } = bucket;
    if (!period || period.to >= asOf) return [];
    const planned = milestones.filter((one) => one.bucket === bucket);
    const open = planned.filter((one) => one.progress.length === 0);
    return [
      {
        bucket: { ...bucket, period },
        planned,
        open,
        silent: !progress.some((one) => one.bucket === bucket),
      },
    ];
  });
}
