/** 検証の項目 → 像 → 取組項目 → 取組 → KPI: the chains of a plan, and every place where one breaks off. */
import { oncePer } from '../once.ts';
import { kpisOf, usersOf } from './kpis.ts';
import type { Initiative, Kpi, Plan, Policy } from './plan.ts';
import { idsUnder } from './texts.ts';
import type { Action, PolicyFinding, Vision } from './vision.ts';

export const steps = ['finding', 'vision', 'action', 'initiative', 'kpi'] as const;
export type Step = (typeof steps)[number];

/** One way through the plan; what is absent is missing there. */
export interface Chain {
  readonly policy: Policy;
  readonly finding: PolicyFinding | undefined;
  readonly vision: Vision | undefined;
  readonly action: Action | undefined;
  readonly initiative: Initiative | undefined;
  readonly kpi: Kpi | undefined;
}

/** What leads nowhere, by the step that is missing after it. */
export interface DeadEnds {
  /** Findings that no vision answers. */
  readonly findings: readonly PolicyFinding[];
  /** Visions without actions. */
  readonly visions: readonly Vision[];
  /** Actions that no initiative carries out. */
  readonly actions: readonly Action[];
  /** Initiatives without a KPI. */
  readonly initiatives: readonly Initiative[];
  /** KPIs that nothing uses. */
  readonly kpis: readonly Kpi[];
}

/** In the order of the document: by finding, and then the visions that answer none. */
export function chainsOf(policy: Policy): Chain[] {
  const { findings, visions } = policy.statement;
  const answered = findings.flatMap((finding) =>
    orNothing(finding.visions).flatMap((vision) => chainsBelow(policy, finding, vision)),
  );
  const free = visions.filter((vision) => vision.findings.length === 0);
  const named = new Set(visions.flatMap(({ actions }) => actions.flatMap((action) => action.initiatives)));
  const others = policy.initiatives.filter((initiative) => !named.has(initiative));
  return [
    ...answered,
    ...free.flatMap((vision) => chainsBelow(policy, undefined, vision)),
    ...others.flatMap((initiative) =>
      orNothing(kpisOf(initiative)).map((kpi) => ({ ...nothing, policy, initiative, kpi })),
    ),
  ];
}

const nothing = { finding: undefined, vision: undefined, action: undefined };

function chainsBelow(
  policy: Policy,
  finding: PolicyFinding | undefined,
  vision: Vision | undefined,
): Chain[] {
  return orNothing(vision?.actions ?? []).flatMap((action) =>
    orNothing(action?.initiatives ?? []).flatMap((initiative) =>
      orNothing([...new Set([...(action?.kpis ?? []), ...(initiative ? kpisOf(initiative) : [])])]).map(
        (kpi) => ({ policy, finding, vision, action, initiative, kpi }),
      ),
    ),
  );
}

/** An empty list stands for one square in which nothing stands. */
function orNothing<Item>(items: readonly Item[]): readonly (Item | undefined)[] {
  return items.length === 0 ? [undefined] : items;
}

export function deadEndsOf(plan: Plan): DeadEnds {
  return { ...deadEndsIn(plan.policies, plan.initiatives), kpis: unusedKpis(plan) };
}

/** Those of some policies and initiatives alone. */
export function deadEndsIn(
  policies: readonly Policy[],
  initiatives: readonly Initiative[],
): Omit<DeadEnds, 'kpis'> {
  const findings = policies.flatMap(({ statement }) => statement.findings);
  const visions = policies.flatMap(({ statement }) => statement.visions);
  const actions = visions.flatMap((vision) => vision.actions);
  return {
    findings: findings.filter((finding) => finding.visions.length === 0),
    visions: visions.filter((vision) => vision.actions.length === 0),
    actions: actions.filter((action) => action.initiatives.length === 0),
    initiatives: initiatives.filter((initiative) => kpisOf(initiative).length === 0),
  };
}

/** A KPI is used wherever a sheet names it, and where it measures nothing it is not; found once for all that ask. */
export const unusedKpis = oncePer((plan: Plan): readonly Kpi[] => {
  const left = plan.kpis.filter((kpi) => usersOf(kpi, plan).length === 0);
  if (left.length === 0) return left;
  const used = idsUnder(plan, 'kpi', 'kpis');
  return left.filter(({ id }) => !used.has(id));
});

/** The step a chain breaks off at; undefined where it reaches a KPI. */
export function breakOf(chain: Chain): Step | undefined {
  return steps.find((step, index) => !chain[step] && steps.slice(0, index).some((before) => chain[before]));
}
