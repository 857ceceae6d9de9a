/** The label of a period's block – 前期 (～9月), 次年度以降 – and where its first item will stand. */
import { labelOfPeriod } from '../../calendar/period.ts';
import type { FieldReference } from '../../grid/grid.ts';
import type { Bucket, Initiative, Milestone, Progress } from '../../plan/plan.ts';
import { openingOf } from './line.ts';

export function labelOf({ name, period }: Bucket): string {
  return period ? labelOfPeriod(period) : name;
}

/** In one flat list it finds its period by its dates. */
export function openingIn(
  initiative: Initiative,
  field: 'schedule' | 'progress',
  items: readonly (Milestone | Progress)[],
  { name }: Bucket,
): FieldReference {
  const isFlat = items.length > 0 && items.every(({ placed }) => !placed);
  return isFlat ? openingOf(initiative, field) : openingOf(initiative, field, name);
}
