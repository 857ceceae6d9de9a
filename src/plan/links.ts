/** Which sheet leads to which, by their keys: `initiative/ward-offices` → `kpi/serious-crimes`. */
import { grouped } from '../lists.ts';
import { kpisOf } from './kpis.ts';
import { monitoringKey } from './owners.ts';
import type { Plan } from './plan.ts';

export interface Link {
  readonly from: string;
  readonly to: string;
}

export function linksOf({ initiatives, policies, sheets }: Plan): readonly Link[] {
  const named = grouped(policies, ({ id }) => id);
  const links = [
    ...initiatives.flatMap((initiative) => {
      const { key, policy } = initiative;
      return to(key, [...(policy ? [policy] : []), ...kpisOf(initiative)]);
    }),
    ...policies.flatMap(({ key, statement }) => {
      const actions = statement.visions.flatMap((vision) => vision.actions);
      return to(
        key,
        actions.flatMap(({ initiatives: carriedOutBy, kpis }) => [...carriedOutBy, ...kpis]),
      );
    }),
    ...sheets.monitorings.flatMap(({ data: { id, policy } }) => {
      const found = policies.length === 1 ? policies : (named.get(policy ?? '') ?? []);
      return to(monitoringKey(id ?? policy ?? ''), found);
    }),
  ];
  return [...new Map(links.map((link) => [`${link.from} ${link.to}`, link])).values()];
}

function to(from: string, others: readonly { readonly key: string }[]): Link[] {
  return others.map(({ key }) => ({ from, to: key }));
}
