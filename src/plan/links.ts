/** Which sheet leads to which, by their keys: `initiative/ward-offices` → `kpi/serious-crimes`. */
import { kpisOf } from './kpis.ts';
import { monitoredBy } from './monitoring.ts';
import { monitoringKey } from './owners.ts';
import type { Plan } from './plan.ts';

export interface Link {
  readonly from: string;
  readonly to: string;
}

export function linksOf({ initiatives, policies, sheets }: Plan): readonly Link[] {
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
    ...sheets.monitorings.flatMap(({ data }) => {
      const found = monitoredBy(data, policies);
      return to(monitoringKey(data.id ?? data.policy ?? ''), found ? [found] : []);
    }),
  ];
  return [...new Map(links.map((link) => [`${link.from} ${link.to}`, link])).values()];
}

function to(from: string, others: readonly { readonly key: string }[]): Link[] {
  return others.map(({ key }) => ({ from, to: key }));
}
