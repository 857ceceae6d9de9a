/** How plans stand on a day: the duties of each department counted by their state, and how far each KPI has come; and the contract of the formats. */
import type { Day } from '../../calendar/day.ts';
import type { Period } from '../../calendar/period.ts';
import { grouped } from '../../lists.ts';
import { type Attainment, attainmentOf } from '../../plan/attainment.ts';
import { type Duty, type DutyState, dutiesOf, dutyStates, stateOf } from '../../plan/duties.ts';
import type { Kpi } from '../../plan/plan.ts';
import { ownerOfKpi } from '../../plan/traits.ts';
import type { Look as AnyLook, Asked } from '../asked.ts';
import { ownerOf } from '../due/due.ts';

export interface Status {
  readonly asOf: Day;
  /** The edition; undefined for the plan as it stands. */
  readonly period: Period | undefined;
  readonly cities: readonly CityStatus[];
}

export interface CityStatus {
  readonly name: string;
  readonly departments: readonly Counted[];
  readonly all: Counts;
  readonly kpis: readonly KpiStatus[];
}

export type Counts = Readonly<Record<DutyState, number>>;

export interface Counted {
  /** Empty where nobody is named. */
  readonly owner: string;
  readonly counts: Counts;
}

export interface KpiStatus {
  readonly kpi: Kpi;
  readonly attainment: Attainment | undefined;
  /** The times for which a value is missing though they are over. */
  readonly unmeasured: readonly Duty[];
}

export interface Look extends AnyLook {
  /** The terminal draws nothing but ASCII and Japanese. */
  readonly plain: boolean;
}

export interface StatusFormat {
  readonly name: string;
  write(status: Status, look: Look): string;
}

export function statusOf(asked: readonly Asked[], { asOf, period }: Pick<Status, 'asOf' | 'period'>): Status {
  const cities = asked.map(({ includes, plan }) => {
    const duties = dutiesOf(plan).filter(includes);
    const unreported = duties.filter((duty) => stateOf(duty, asOf) === 'unreported');
    const unreportedOf = grouped<unknown, Duty>(unreported, ({ entity }) => entity);
    return {
      name: plan.city.name,
      departments: [...grouped(duties, ownerOf)].map(([owner, own]) => ({
        owner,
        counts: countsOf(own, asOf),
      })),
      all: countsOf(duties, asOf),
      kpis: plan.kpis
        .filter((kpi) => includes({ entity: kpi, owner: ownerOfKpi(kpi, plan) }))
        .map((kpi) => ({ kpi, attainment: attainmentOf(kpi), unmeasured: unreportedOf.get(kpi) ?? [] })),
    };
  });
  return { asOf, period, cities };
}

function countsOf(duties: readonly Duty[], asOf: Day): Counts {
  const states = duties.map((duty) => stateOf(duty, asOf));
  const counts = dutyStates.map((state) => [state, states.filter((one) => one === state).length] as const);
  return Object.fromEntries(counts) as Counts;
}
