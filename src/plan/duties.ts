/** Everything a plan asks its departments to report – items of a schedule, stages of a year, values of a KPI, a year's monitoring – and how each stands on a day. */
import { type Day, dayOf } from '../calendar/day.ts';
import { lastDay, nameOfFiscalYear } from '../calendar/fiscal-year.ts';
import { codeOfPeriod } from '../calendar/period.ts';
import { below, type Origin } from '../diagnostics/finding.ts';
import type { Words } from '../diagnostics/words.ts';
import { fold } from '../japanese/fold.ts';
import { ownAimsOf } from './measures.ts';
import { standingsIn } from './monitoring.ts';
import { delayOf, yearsOf } from './pace.ts';
import type { Bucket, City, Entity, Initiative, Kpi, Measure, Milestone, Plan, Policy } from './plan.ts';
import { timingOf } from './timing.ts';
import { ownerOfKpi } from './traits.ts';

export interface Duty {
  readonly kind: 'milestone' | 'stage' | 'measure' | 'monitoring';
  readonly entity: Entity;
  readonly owner: readonly string[];
  /** The author's words, where there are any. */
  readonly what: Words;
  /** Its window's end, or that of the period it stands in. */
  readonly due: Day;
  readonly reported: boolean;
  /** 4月～: goes on beyond its period. */
  readonly openEnded: boolean;
  /** Reported, but later or otherwise than planned. */
  readonly slipped: boolean;
  readonly origin: Origin;
}

export const dutyStates = ['done', 'on-time', 'late', 'unreported', 'upcoming'] as const;
export type DutyState = (typeof dutyStates)[number];

/** `done` is reported and over, `on-time` is reported and goes on. */
export function stateOf({ due, openEnded, reported, slipped }: Duty, asOf: Day): DutyState {
  if (!reported) return due < asOf ? 'unreported' : 'upcoming';
  if (slipped) return 'late';
  return due <= asOf && !openEnded ? 'done' : 'on-time';
}

export function dutiesOf(plan: Plan): Duty[] {
  const { city, initiatives, kpis, policies } = plan;
  return [
    ...initiatives.flatMap((initiative) => [
      ...milestoneDuties(initiative),
      ...stageDuties(initiative, city),
    ]),
    ...kpis.flatMap((kpi) => measureDuties(kpi, ownerOfKpi(kpi, plan))),
    ...policies.flatMap((policy) => monitoringDuties(policy, city)),
  ];
}

/** What lies in no period and names no day is asked for by nobody. */
function milestoneDuties(initiative: Initiative): Duty[] {
  return initiative.milestones.flatMap((milestone) => {
    const { bucket, placed, progress, reading, text, textOrigin } = milestone;
    const timing = timingOf(reading);
    const due = timing?.ends ?? (timing || placed ? bucket.period?.to : endOfYear(milestone));
    if (due == null) return [];
    return {
      kind: 'milestone',
      entity: initiative,
      owner: initiative.owner,
      what: { ja: text, en: text },
      due,
      openEnded: timing?.ends === null,
      reported: progress.length > 0,
      slipped: progress.some(delayOf),
      origin: textOrigin,
    };
  });
}

/** 随時 in a flat list goes on all the year. */
function endOfYear({ bucket, initiative: { fiscalYear } }: Milestone): Day | undefined {
  return bucket.later || fiscalYear === undefined ? undefined : lastDay(fiscalYear);
}

function stageDuties(initiative: Initiative, { stages }: City): Duty[] {
  const { items, columns } = initiative.programme;
  return items.flatMap((item) =>
    yearsOf(item, columns, stages).flatMap(({ day, reported, slip, what }): Duty[] => {
      if (day === undefined) return [];
      const owner = item.owner.length > 0 ? item.owner.map(({ text }) => text) : initiative.owner;
      const slipped = slip !== undefined;
      const words = { ja: what, en: what };
      return [
        {
          kind: 'stage',
          entity: initiative,
          owner,
          what: words,
          due: day,
          openEnded: false,
          reported,
          slipped,
          origin: item.origin,
        },
      ];
    }),
  );
}

interface Time {
  readonly words: string;
  readonly number: number;
  readonly fiscal: boolean;
}

/** The times a target is set for, and the years before it where the values so far came year by year. */
function measureDuties(kpi: Kpi, owner: readonly string[]): Duty[] {
  const targets = ownAimsOf(kpi).flatMap(timeOf);
  const last = targets.toSorted((a, b) => a.number - b.number).at(-1);
  const times = [...targets, ...(last ? yearsBefore(last, kpi) : [])];
  const isMeasured = (time: Time) =>
    kpi.actuals.some(
      (one) => one.figure.kind !== 'pending' && timeOf(one).some((other) => same(other, time)),
    );
  return times
    .filter((time, index) => times.findIndex((other) => same(other, time)) === index && !isMeasured(time))
    .toSorted((a, b) => a.number - b.number)
    .map(({ fiscal, number, words }) => ({
      kind: 'measure',
      entity: kpi,
      owner,
      what: { ja: `${words}の実績値`, en: `the value of ${words}` },
      due: fiscal ? lastDay(number) : dayOf(number, 12, 31),
      openEnded: false,
      reported: false,
      slipped: false,
      origin: below(kpi.origin, 'actuals'),
    }));
}

function yearsBefore(end: Time, { actuals }: Kpi): Time[] {
  const [before, latest] = actuals.slice(-2).flatMap(timeOf);
  if (!before || !latest || latest.fiscal !== end.fiscal || latest.number - before.number !== 1) return [];
  const count = Math.max(0, end.number - latest.number - 1);
  return Array.from({ length: count }, (_, index) => {
    const number = latest.number + index + 1;
    return { words: likewise(latest, number), number, fiscal: latest.fiscal };
  });
}

/** Named as the author names years: 2025年, 2025年度, R7, 令和7年度. */
function likewise({ fiscal, words }: Time, year: number): string {
  if (!fiscal) return `${year}年`;
  if (/(?:19|20)\d\d/.test(fold(words))) return `${year}年度`;
  if (/^[MTSHR]\d/i.test(fold(words))) return codeOfPeriod({ cycle: 'year', fiscalYear: year, index: 1 });
  return nameOfFiscalYear(year);
}

/** － says that there is nothing to measure. */
function timeOf(measure: Measure): Time[] {
  if (!measure.year || measure.figure.kind === 'none') return [];
  return [{ words: measure.at, ...measure.year }];
}

function same(a: Time, b: Time): boolean {
  return a.number === b.number && a.fiscal === b.fiscal;
}

/** One for each year of a policy whose targets are monitored. */
function monitoringDuties(policy: Policy, city: City): Duty[] {
  const { front, reports, years } = policy;
  if (reports.length === 0 || !years) return [];
  const all = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);
  return all.flatMap((year): Duty[] => {
    const standings = standingsIn(policy, year, city);
    const squares = standings.flatMap((one) => one.squares);
    const open = squares.filter(({ report }) => (report?.outcome ?? 'unreported') === 'unreported').length;
    if (squares.length === 0) return [];
    const name = nameOfFiscalYear(year);
    return [
      {
        kind: 'monitoring',
        entity: policy,
        owner: front.owner.map(({ text }) => text),
        what: {
          ja: `${name}のモニタリング（${squares.length}件のうち未報告${open}件）`,
          en: `monitoring of ${name} (${open} of ${squares.length} reports missing)`,
        },
        due: lastDay(year),
        openEnded: false,
        reported: open === 0,
        slipped: false,
        origin: below(policy.origin, 'monitoring'),
      },
    ];
  });
}

export interface ClosedBucket {
  readonly bucket: Bucket & { readonly period: NonNullable<Bucket['period']> };
  readonly planned: readonly Milestone[];
  /** Those on which nobody has reported. */
  readonly open: readonly Milestone[];
  /** Nothing at all is reported in it. */
  readonly silent: boolean;
}

/** The periods that are over, and what of them nobody has reported on. */
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
