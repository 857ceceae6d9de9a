/** What an initiative refers to beyond its own sheet: KPIs, its policy and its action, its share in upper plans. */
import { below, type Origin } from '../diagnostics/finding.ts';
import { oncePer } from '../once.ts';
import type { InitiativeSheet } from '../sheets/shape/index.ts';
import { foldCode } from './city.ts';
import type { Clash, Contribution, Initiative, Kpi, Plan, Unresolved, UpperPlan } from './plan.ts';
import { refer, referAll } from './refer.ts';
import { linkActionOf } from './vision.ts';

export function linkOutward(
  initiative: Initiative,
  data: InitiativeSheet | undefined,
  plan: Plan,
  unresolved: Unresolved[],
  clashes: Clash[],
): void {
  const { origin, programme } = initiative;
  if (data?.kpis !== undefined)
    programme.kpis = referAll(
      plan.kpis,
      data.kpis,
      { kind: 'kpi', origin: below(origin, 'kpis') },
      unresolved,
    );
  if (data?.policy !== undefined) linkPolicyOf(initiative, data.policy, plan, unresolved);
  linkActionOf(initiative, data?.action, plan, unresolved, clashes);
  if (data?.contributes) linkContributions(initiative, data.contributes, plan, unresolved);
}

function linkContributions(
  initiative: Initiative,
  contributes: NonNullable<InitiativeSheet['contributes']>,
  plan: Plan,
  unresolved: Unresolved[],
): void {
  const linked: Contribution[] = [];
  for (const [index, entry] of contributes.entries()) {
    const origin = below(initiative.origin, 'contributes', index);
    const [planId = '', ...code] = entry.to.split('/');
    const upper = refer(
      plan.upperPlans,
      planId.trim(),
      { kind: 'plan', origin: below(origin, 'to') },
      unresolved,
    );
    if (!upper) continue;
    const kpis = referAll(plan.kpis, entry.kpis, { kind: 'kpi', origin: below(origin, 'kpis') }, unresolved);
    linked.push(linkContribution(initiative, upper, code.join('/'), kpis, origin, unresolved));
  }
  // As long as it is: a list that has grown keeps room for more.
  initiative.contributions = linked.slice();
}

function linkPolicyOf(initiative: Initiative, id: string, plan: Plan, unresolved: Unresolved[]): void {
  const origin = below(initiative.origin, 'policy');
  const policy = refer(plan.policies, id, { kind: 'policy', origin }, unresolved);
  if (!policy) return;
  initiative.policy = policy;
  policy.initiatives.push(initiative);
}

function linkContribution(
  initiative: Initiative,
  upper: UpperPlan,
  code: string,
  kpis: readonly Kpi[],
  origin: Origin,
  unresolved: Unresolved[],
): Contribution {
  const policy = upper.policies.get(foldCode(code));
  if (!policy && upper.policies.size > 0) {
    unresolved.push({
      kind: 'policy-code',
      words: code,
      known: codesOf(upper.policies),
      origin: below(origin, 'to'),
    });
  }
  const contribution = { initiative, plan: upper, code, policyTitle: policy?.text, kpis, origin };
  for (const kpi of kpis) kpi.usedBy.push(contribution);
  return contribution;
}

const codesOf = oncePer((policies: UpperPlan['policies']) => [...policies.keys()]);
