/** Every item of the schedules and every report on one, sheet by sheet, as one list. */
import { oncePer } from '../once.ts';
import type { Initiative, Milestone, Progress } from './plan.ts';

interface Items {
  readonly milestones: readonly Milestone[];
  readonly reports: readonly Progress[];
  readonly all: readonly (Milestone | Progress)[];
}

export function milestonesAndReports(initiatives: readonly Initiative[]): readonly (Milestone | Progress)[] {
  return listed(initiatives).all;
}

export function milestonesOf(initiatives: readonly Initiative[]): readonly Milestone[] {
  return listed(initiatives).milestones;
}

export function reportsOf(initiatives: readonly Initiative[]): readonly Progress[] {
  return listed(initiatives).reports;
}

/** Asked by one rule after the other, about the same plan. */
const listed = oncePer((initiatives: readonly Initiative[]): Items => {
  const milestones: Milestone[] = [];
  const reports: Progress[] = [];
  const all: (Milestone | Progress)[] = [];
  for (const { milestones: planned, progress } of initiatives) {
    add(planned, milestones, all);
    add(progress, reports, all);
  }
  return { milestones, reports, all };
});

function add<Item extends Milestone | Progress>(
  items: readonly Item[],
  own: Item[],
  all: (Milestone | Progress)[],
): void {
  for (const item of items) {
    own.push(item);
    all.push(item);
  }
}
