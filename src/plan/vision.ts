/** 検証の項目 → 像 → 取組項目: the chain of a policy, each link followed from whichever side wrote it. */
import { below, type Origin } from '../diagnostics/finding.ts';
import { oncePer } from '../once.ts';
import type { ActionEntry, PolicyFindingEntry, PolicySheet, VisionEntry } from '../sheets/shape/index.ts';
import { each, entries, writtenAt, writtenList } from './entries.ts';
import { type Term, terms } from './glossary.ts';
import type { Entity, Initiative, Kpi, Plan, Policy, Unresolved, Written } from './plan.ts';
import { refer } from './refer.ts';

/** What an audit of the past found, and the visions that answer it. */
export interface PolicyFinding extends Entity {
  readonly number: string | undefined;
  readonly topics: Written | undefined;
  readonly points: readonly Written[];
  readonly visions: Vision[];
}

export interface Vision extends Entity {
  readonly number: string | undefined;
  readonly lead: readonly Written[];
  readonly findings: PolicyFinding[];
  readonly actions: readonly Action[];
  readonly glossary: readonly Term[];
}

export interface Action extends Entity {
  readonly number: string | undefined;
  readonly points: readonly Written[];
  readonly initiatives: Initiative[];
  readonly kpis: Kpi[];
}

export function linkVisions(
  data: PolicySheet,
  origin: Origin,
  policyId: string,
  unresolved: Unresolved[],
): { readonly findings: readonly PolicyFinding[]; readonly visions: readonly Vision[] } {
  const findings = each(data.findings, below(origin, 'findings'), (entry, at) =>
    findingOf(entry, policyId, at),
  );
  const visions = each(data.visions, below(origin, 'visions'), (entry, at) => visionOf(entry, policyId, at));
  for (const [index, { answers }] of (data.visions ?? []).entries())
    for (const { value, origin: at } of entries<string>(answers, below(origin, 'visions', index, 'answers')))
      join(refer(findings, value, { kind: 'finding', origin: at }, unresolved), visions[index]);
  for (const [index, { 'leads-to': to }] of (data.findings ?? []).entries())
    for (const { value, origin: at } of entries<string>(to, below(origin, 'findings', index, 'leads-to')))
      join(findings[index], refer(visions, value, { kind: 'vision', origin: at }, unresolved));
  return { findings, visions };
}

function findingOf(entry: PolicyFindingEntry, policyId: string, origin: Origin): PolicyFinding {
  return {
    ...entity(entry, 'finding', policyId, origin),
    number: entry.number,
    topics: writtenAt(entry.topics, origin, 'topics'),
    points: writtenList(entry.points, below(origin, 'points')),
    visions: [],
  };
}

function visionOf(entry: VisionEntry, policyId: string, origin: Origin): Vision {
  return {
    ...entity(entry, 'vision', policyId, origin),
    number: entry.number,
    lead: writtenList(entry.lead, below(origin, 'lead')),
    findings: [],
    actions: each(entry.actions, below(origin, 'actions'), (action, at) => actionOf(action, policyId, at)),
    glossary: terms(entry.glossary, below(origin, 'glossary')),
  };
}

function actionOf(entry: ActionEntry, policyId: string, origin: Origin): Action {
  return {
    ...entity(entry, 'action', policyId, origin),
    number: entry.number,
    points: writtenList(entry.points, below(origin, 'points')),
    initiatives: [],
    kpis: [],
  };
}

/** Without an id the title stands in for it. */
function entity(
  { id, title }: { id?: string | undefined; title: string },
  kind: string,
  policyId: string,
  origin: Origin,
): Entity {
  return { key: `${kind}/${policyId}/${id ?? title}`, id: id ?? title, title, origin };
}

function join(finding: PolicyFinding | undefined, vision: Vision | undefined): void {
  if (!finding || !vision || finding.visions.includes(vision)) return;
  finding.visions.push(vision);
  vision.findings.push(finding);
}

/** An action may name the initiatives that carry it out and the KPIs that measure it. */
export function linkActions(
  data: PolicySheet,
  visions: readonly Vision[],
  plan: Plan,
  unresolved: Unresolved[],
): void {
  for (const [index, { actions }] of (data.visions ?? []).entries())
    for (const [number, entry] of (actions ?? []).entries()) {
      const action = visions[index]?.actions[number];
      if (!action) continue;
      const { origin } = action;
      for (const { value, origin: at } of entries<string>(entry.initiative, below(origin, 'initiative')))
        add(
          action.initiatives,
          refer(plan.initiatives, value, { kind: 'initiative', origin: at }, unresolved),
        );
      for (const { value, origin: at } of entries<string>(entry.kpis, below(origin, 'kpis')))
        add(action.kpis, refer(plan.kpis, value, { kind: 'kpi', origin: at }, unresolved));
    }
}

/** `action:` of an initiative names an action of its policy, or of the only policy that has one of this name. */
export function linkActionOf(
  initiative: Initiative,
  ids: string | readonly string[] | undefined,
  plan: Plan,
  unresolved: Unresolved[],
): void {
  if (ids === undefined) return;
  const actions = initiative.policy ? actionsOf(initiative.policy) : actionsIn(plan.policies);
  for (const { value, origin } of entries<string>(ids, below(initiative.origin, 'action'))) {
    const action = refer(actions, value, { kind: 'action', origin }, unresolved);
    if (action) add(action.initiatives, initiative);
  }
}

const actionsOf = oncePer(({ statement }: Policy) => statement.visions.flatMap(({ actions }) => actions));
const actionsIn = oncePer((policies: readonly Policy[]) => policies.flatMap(actionsOf));

function add<Item>(list: Item[], item: Item | undefined): void {
  if (item !== undefined && !list.includes(item)) list.push(item);
}
