/** A stretch of a fiscal year that a form reports on: a half, a quarter, or the whole year. */
import type { Day } from './day.ts';

export interface Period {
  readonly fiscalYear: number;
  readonly cycle: 'halves' | 'quarters' | 'year';
  /** 1-based within the year. */
  readonly index: number;
  readonly from: Day;
  readonly to: Day;
}
