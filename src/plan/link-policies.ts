/** What connects a policy with other sheets: 再掲 with their originals, actions with initiatives and KPIs, the reports of the areas with its targets. */
import { below } from '../diagnostics/finding.ts';
import { append } from '../lists.ts';
import { monitoredBy, reportsOfPolicy, reportsOfSheet } from './monitoring.ts';
import type { Clash, Plan, Unresolved } from './plan.ts';
import { refer } from './refer.ts';
import { linkRestated } from './restate.ts';
import { linkActions } from './vision.ts';

export function linkPolicies(plan: Plan, unresolved: Unresolved[], clashes: Clash[]): void {
  const { city, policies, sheets } = plan;
  const sentences = policies.flatMap((policy) => policy.sentences);
  const restatings = policies.flatMap((policy) => policy.restatings);
  linkRestated(sentences, restatings, unresolved, clashes);
  const policyOf = new Map(policies.map((policy) => [policy.origin, policy]));
  for (const sheet of sheets.policies) {
    const policy = policyOf.get(sheet.origin);
    if (!policy) continue;
    linkActions(sheet.data, policy.statement.visions, plan, unresolved);
    append(policy.reports, reportsOfPolicy(sheet, policy, city, unresolved));
  }
  for (const sheet of sheets.monitorings) {
    const { data, origin } = sheet;
    const at = data.policy === undefined ? origin : below(origin, 'policy');
    const policy =
      monitoredBy(data, policies) ??
      refer(policies, data.policy ?? '', { kind: 'policy', origin: at }, unresolved);
    if (policy) append(policy.reports, reportsOfSheet(sheet, policy, city, unresolved));
  }
}
