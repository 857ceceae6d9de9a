/** Initiatives and KPIs, both ways: those an initiative works toward, and who works toward one. */
import { put } from '../lists.ts';
import { oncePer } from '../once.ts';
import type { Initiative, Kpi, Plan } from './plan.ts';

/** Those of upper plans that it is to move, then those its sheet shows. */
export function kpisOf({ contributions, programme }: Initiative): Kpi[] {
  return [...new Set([...contributions.flatMap(({ kpis }) => kpis), ...programme.kpis])];
}

/** The initiatives that show it, or are to move it. */
export function usersOf(kpi: Kpi, plan: Plan): readonly Initiative[] {
  return usersIn(plan).get(kpi) ?? [];
}

/** Asked of one KPI after the other. */
const usersIn = oncePer(({ initiatives }: Plan): ReadonlyMap<Kpi, readonly Initiative[]> => {
  const users = new Map<Kpi, Initiative[]>();
  for (const initiative of initiatives) for (const kpi of kpisOf(initiative)) put(users, kpi, initiative);
  return users;
});
