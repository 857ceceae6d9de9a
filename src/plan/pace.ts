/** How an initiative stands: how much is planned, reported and late, and what is due next; from the sheets alone, never from a clock. */
import { type Day, monthsBetween } from '../calendar/day.ts';
import { lastDay } from '../calendar/fiscal-year.ts';
import type { Clause } from '../calendar/reading.ts';
import { similarity } from '../japanese/similarity.ts';
import { byText, smallest } from '../lists.ts';
import type { Initiative, Milestone, Progress } from './plan.ts';
import type { Item, Programme } from './programme.ts';
import { isOfYearEnd } from './records.ts';
import { sameStage } from './stages.ts';
import { timingOf } from './timing.ts';

export interface Delay {
  readonly progress: Progress;
  readonly milestone: Milestone;
  readonly months: number;
  /** The words of both dates, as written. */
  readonly planned: string;
  readonly actual: string;
}

/** What was planned and what came of it, in the author's words. */
export interface Slip {
  readonly what: string;
  readonly planned: string;
  readonly actual: string;
}

export interface Pace {
  readonly planned: number;
  readonly reported: number;
  readonly slips: readonly Slip[];
  /** The first thing nobody has reported on, and the day it is due. */
  readonly next: Due | undefined;
}

export interface Due {
  readonly what: string;
  readonly day: Day;
}

/** Items with dates and items with a stage for every year count alike. */
export function paceOf({ milestones, programme, progress }: Initiative, stages: readonly string[]): Pace {
  const within = milestones.filter(({ bucket }) => !bucket.later);
  const years = programme.items.flatMap((item) => yearsOf(item, programme.columns, stages));
  return {
    planned: within.length + years.length,
    reported:
      within.filter((one) => one.progress.length > 0).length + years.filter((year) => year.reported).length,
    slips: [...progress.flatMap(slipOf), ...years.flatMap(({ slip }) => slip ?? [])],
    next: earliest([...milestones.flatMap(dueOf), ...years.flatMap(dueOfYear)]),
  };
}

export interface ItemYear {
  /** The item and its year. */
  readonly what: string;
  /** The end of the year; undefined where the column is none. */
  readonly day: Day | undefined;
  readonly reported: boolean;
  readonly slip: Slip | undefined;
}

/** One for each year in which something is planned of an item. */
export function yearsOf(
  { effective, records, title }: Item,
  columns: Programme['columns'],
  stages: readonly string[],
): ItemYear[] {
  return effective.flatMap((plan, column) => {
    if (!plan) return [];
    const year = columns[column]?.year;
    const what = `${title?.text ?? ''} ${columns[column]?.text ?? ''}`.trim();
    const record = records.find((one) => one.column === column);
    const actual = record?.actual.filter((saying) => year === undefined || isOfYearEnd(saying, record)) ?? [];
    const reached = actual.at(-1)?.stage?.text;
    const same = reached === undefined || sameStage(reached, plan.stage, stages);
    return [
      {
        what,
        day: year === undefined ? undefined : lastDay(year),
        reported: actual.length > 0,
        slip: same ? undefined : { what, planned: plan.stage, actual: reached },
      },
    ];
  });
}

function slipOf(progress: Progress): Slip[] {
  const delay = delayOf(progress);
  return delay ? [{ what: delay.milestone.text, planned: delay.planned, actual: delay.actual }] : [];
}

/** Undefined where a report is on time, or where there is nothing to hold it against. */
export function delayOf(progress: Progress): Delay | undefined {
  const milestone = progress.of;
  // Most reports repeat the words of their item, and the same words are read once.
  if (milestone?.reading === progress.reading) return undefined;
  const planned = milestone && timingOf(milestone.reading);
  const actual = timingOf(progress.reading);
  const done = actual?.ends ?? actual?.starts;
  if (!milestone || !actual) return undefined;
  const months = planned?.ends && done ? monthsBetween(planned.ends, done) : 0;
  if (!planned || months < 1) return delayInside(progress, milestone);
  return { progress, milestone, months, planned: planned.words, actual: actual.words };
}

/** 「改定案を作成（～1月）。庁議（～2月）。」 may end in time although its first half was late. */
function delayInside(progress: Progress, milestone: Milestone): Delay | undefined {
  if (milestone.reading.clauses.filter(({ date }) => date).length < 2) return undefined;
  const planned = milestone.reading.clauses.filter(hasDeadline).slice(0, mostClauses);
  const reported = progress.reading.clauses.filter(hasDeadline).slice(0, mostClauses);
  for (const plan of planned) {
    const about = reported.filter((one) => similarity(bare(one), bare(plan)) > sameClause);
    const [first] = about;
    const months = smallest(about.map((one) => monthsBetween(endOf(plan), endOf(one))));
    if (!first || months < 1) continue;
    return { progress, milestone, months, planned: plan.date?.text ?? '', actual: first.date?.text ?? '' };
  }
  return undefined;
}

const sameClause = 0.6;
/** More than an honest item has; each is held against each. */
const mostClauses = 50;

function hasDeadline({ date }: Clause): boolean {
  return date?.to != null && (date.kind === 'on' || date.kind === 'until');
}

function endOf({ date }: Clause): Day {
  return date?.to ?? '';
}

/** Without what stands in parentheses: the dates are what may differ. */
function bare({ text }: Clause): string {
  return text.replace(/[（(][^（）()]*[）)]/g, '');
}

function dueOf({ progress, reading, text }: Milestone): Due[] {
  if (progress.length > 0) return [];
  const timing = timingOf(reading);
  const day = timing?.ends ?? timing?.starts;
  return day ? [{ what: text, day }] : [];
}

function dueOfYear({ day, reported, what }: ItemYear): Due[] {
  return reported || day === undefined ? [] : [{ what, day }];
}

function earliest(open: readonly Due[]): Due | undefined {
  return open.toSorted((a, b) => byText(a.day, b.day))[0];
}
