/** What a person may choose an entity by: its kind, its id, who answers for it, how it stands. */
import { usersOf } from './kpis.ts';
import type { Initiative, Kpi, Plan, Policy } from './plan.ts';

export interface Traits {
  readonly kind: string;
  readonly id: string;
  /** The levels of the owner from the top, then those who work with it. */
  readonly owner: readonly string[];
  readonly status: readonly string[];
}

export function traitsOfInitiative({ id, owner, programme, related }: Initiative): Traits {
  const last = programme.states.at(-1)?.status;
  return { kind: 'initiative', id, owner: [...owner, ...related], status: last ? [last.text] : [] };
}

export function traitsOfPolicy({ front, id, status }: Policy): Traits {
  const owner = front.owner.map(({ text }) => text);
  return { kind: 'policy', id, owner, status: status === undefined ? [] : [status] };
}

function traitsOfKpi(kpi: Kpi, plan: Plan): Traits {
  return { kind: 'kpi', id: kpi.id, owner: ownerOfKpi(kpi, plan), status: [] };
}

/** By their keys: `kpi/serious-crimes`. */
export function traitsIn(plan: Plan): ReadonlyMap<string, Traits> {
  return new Map([
    ...plan.initiatives.map((one) => [one.key, traitsOfInitiative(one)] as const),
    ...plan.policies.map((one) => [one.key, traitsOfPolicy(one)] as const),
    ...plan.kpis.map((one) => [one.key, traitsOfKpi(one, plan)] as const),
  ]);
}

/** A KPI that names nobody is measured by the first who shows it. */
export function ownerOfKpi(kpi: Kpi, plan: Plan): readonly string[] {
  return kpi.owner.length > 0 ? kpi.owner : (usersOf(kpi, plan)[0]?.owner ?? []);
}
