/** A civil day as an ISO string (`2025-09-30`): compares as text, prints as it is, knows no clock and no time zone. */
export type Day = string;

/** From one day to another, both included; null is an open end. */
export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}
