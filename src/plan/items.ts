/** Every item of the schedules and every report on one, sheet by sheet, as one list. */
import type { Initiative, Milestone, Progress } from './plan.ts';

/** Asked by one rule after the other, about the same plan. */
const known = new WeakMap<readonly Initiative[], readonly (Milestone | Progress)[]>();

export function itemsOf(initiatives: readonly Initiative[]): readonly (Milestone | Progress)[] {
  const found = known.get(initiatives) ?? all(initiatives);
  known.set(initiatives, found);
  return found;
}

function all(initiatives: readonly Initiative[]): (Milestone | Progress)[] {
  const items: (Milestone | Progress)[] = [];
  for (const { milestones, progress } of initiatives) {
    for (const item of milestones) items.push(item);
    for (const item of progress) items.push(item);
  }
  return items;
}
