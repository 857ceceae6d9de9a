/** Everything a plan asks its departments to report – items of a schedule, stages of a year, values of a KPI, a year's monitoring – and how each stands on a day. */
import type { Day } from '../calendar/day.ts';
import { lastDay, nameOfFiscalYear } from '../calendar/fiscal-year.ts';
import { below, type Origin } from '../diagnostics/finding.ts';
import { many, type Words } from '../diagnostics/words.ts';
import { isSilent } from './monitoring.ts';
import { delayOf, yearsOf } from './pace.ts';
import type { City, Entity, Initiative, Kpi, Milestone, Plan, Policy } from './plan.ts';
import { standingsIn } from './standing.ts';
import { timingOf } from './timing.ts';
import { ownerOfKpi } from './traits.ts';
import { endOf, unmeasuredTimes } from './unmeasured.ts';

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
      return [
        {
          kind: 'stage',
          entity: initiative,
          owner,
          what: { ja: what, en: what },
          due: day,
          openEnded: false,
          reported,
          slipped: slip !== undefined,
          origin: item.origin,
        },
      ];
    }),
  );
}

function measureDuties(kpi: Kpi, owner: readonly string[]): Duty[] {
  return unmeasuredTimes(kpi).map((time) => ({
    kind: 'measure',
    entity: kpi,
    owner,
    what: { ja: `${time.words}の実績値`, en: `the value of ${time.words}` },
    due: endOf(time),
    openEnded: false,
    reported: false,
    slipped: false,
    origin: below(kpi.origin, 'actuals'),
  }));
}

/** One for each year of a policy whose targets are monitored. */
function monitoringDuties(policy: Policy, city: City): Duty[] {
  const { front, reports, years } = policy;
  if (reports.length === 0 || !years) return [];
  const all = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index);
  return all.flatMap((year): Duty[] => {
    const standings = standingsIn(policy, year, city);
    const squares = standings.flatMap((one) => one.squares);
    const open = squares.filter(({ report }) => isSilent(report)).length;
    if (squares.length === 0) return [];
    const name = nameOfFiscalYear(year);
    return [
      {
        kind: 'monitoring',
        entity: policy,
        owner: front.owner.map(({ text }) => text),
        what: {
          ja: `${name}のモニタリング（${squares.length}件のうち未報告${open}件）`,
          en: `monitoring of ${name} (${open} of ${many(squares.length, 'report')} missing)`,
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
