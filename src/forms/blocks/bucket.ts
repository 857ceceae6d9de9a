/** The label of a period's block – 前期 (～9月), 次年度以降. */
import { labelOfPeriod } from '../../calendar/period.ts';
import type { Bucket } from '../../plan/plan.ts';

export function labelOf({ name, period }: Bucket): string {
  return period ? labelOfPeriod(period) : name;
}
