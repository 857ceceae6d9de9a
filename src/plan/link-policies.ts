/** What connects the sheets of policies: 再掲 with their originals, and the reports of the areas with their targets. */
import { below } from '../diagnostics/finding.ts';
import { append } from '../lists.ts';
import { reportsOfPolicy, reportsOfSheet } from './monitoring.ts';
import type { City, Clash, Policy, Unresolved } from './plan.ts';
import { refer } from './refer.ts';
import { linkRestated } from './restate.ts';
import type { Sheets } from './sheet.ts';

export function linkPolicies(
  { monitorings, policies: sheets }: Pick<Sheets, 'monitorings' | 'policies'>,
  policies: readonly Policy[],
  city: City,
  unresolved: Unresolved[],
  clashes: Clash[],
): void {
  const sentences = policies.flatMap((policy) => policy.sentences);
  const restatings = policies.flatMap((policy) => policy.restatings);
  linkRestated(sentences, restatings, unresolved, clashes);
  for (const sheet of sheets) {
    const policy = policies.find(({ origin }) => origin === sheet.origin);
    if (policy) append(policy.reports, reportsOfPolicy(sheet, policy, city, unresolved));
  }
  const monitored = policies.filter(({ targets }) => targets.length > 0);
  for (const sheet of monitorings) {
    const { data, origin } = sheet;
    const [only, ...others] = monitored;
    const at = data.policy === undefined ? origin : below(origin, 'policy');
    const policy =
      data.policy === undefined && others.length === 0
        ? only
        : refer(policies, data.policy ?? '', { kind: 'policy', origin: at }, unresolved);
    if (policy) append(policy.reports, reportsOfSheet(sheet, policy, city, unresolved));
  }
}
