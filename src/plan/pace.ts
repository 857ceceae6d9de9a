/** How an initiative stands: how much is planned, reported and late, and what is due next; from the sheets alone, never from a clock. */
import type { Day } from '../calendar/day.ts';
import { monthsBetween } from '../calendar/month.ts';
import type { Initiative, Milestone, Progress } from './plan.ts';
import { timingOf } from './timing.ts';

export interface Delay {
  readonly progress: Progress;
  readonly milestone: Milestone;
  readonly months: number;
  /** The words of both dates, as written. */
  readonly planned: string;
  readonly actual: string;
}

export interface Pace {
  readonly planned: number;
  readonly reported: number;
  readonly delays: readonly Delay[];
  /** The first item nobody has reported on, and the day it is due. */
  readonly next: { readonly milestone: Milestone; readonly due: Day } | undefined;
}

export function paceOf({ milestones, progress }: Initiative): Pace {
  const within = milestones.filter(({ bucket }) => !bucket.later);
  return {
    planned: within.length,
    reported: within.filter((milestone) => milestone.progress.length > 0).length,
    delays: progress.flatMap((report) => delayOf(report) ?? []),
    next: nextOf(milestones),
  };
}

/** Undefined where a report is on time, or where there is nothing to hold it against. */
export function delayOf(progress: Progress): Delay | undefined {
  const milestone = progress.of;
  const planned = milestone && timingOf(milestone.reading);
  const actual = timingOf(progress.reading);
  const done = actual?.ends ?? actual?.starts;
  if (!milestone || !planned?.ends || !actual || !done) return undefined;
  const months = monthsBetween(planned.ends, done);
  if (months < 1) return undefined;
  return { progress, milestone, months, planned: planned.words, actual: actual.words };
}

function nextOf(milestones: readonly Milestone[]): Pace['next'] {
  const open = milestones.flatMap((milestone) => {
    if (milestone.progress.length > 0) return [];
    const timing = timingOf(milestone.reading);
    const due = timing?.ends ?? timing?.starts;
    return due ? [{ milestone, due }] : [];
  });
  return open.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0];
}
