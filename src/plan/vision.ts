/** 検証の項目 → 像 → 取組項目: the chain of a policy, each link followed from whichever side wrote it. */
import { below, type Origin } from '../diagnostics/finding.ts';
import { grouped } from '../lists.ts';
import { oncePer } from '../once.ts';
import type { ActionEntry, PolicyFindingEntry, PolicySheet, VisionEntry } from '../sheets/shape/index.ts';
import { each, writtenAt, writtenList } from './entries.ts';
import { type Term, terms } from './glossary.ts';
import type { Clash, Entity, Initiative, Kpi, Plan, Policy, Unresolved, Written } from './plan.ts';
import { referAll } from './refer.ts';

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
  for (const [index, vision] of visions.entries()) {
    const at = below(vision.origin, 'answers');
    const { answers } = data.visions?.[index] ?? {};
    for (const finding of referAll(findings, answers, { kind: 'finding', origin: at }, unresolved))
      join(finding, vision);
  }
  for (const [index, finding] of findings.entries()) {
    const at = below(finding.origin, 'leads-to');
    const { 'leads-to': answer } = data.findings?.[index] ?? {};
    for (const vision of referAll(visions, answer, { kind: 'vision', origin: at }, unresolved))
      join(finding, vision);
  }
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
  const self = entity(entry, 'vision', policyId, origin);
  return {
    ...self,
    number: entry.number,
    lead: writtenList(entry.lead, below(origin, 'lead')),
    findings: [],
    actions: each(entry.actions, below(origin, 'actions'), (action, at) =>
      actionOf(action, action.id === undefined ? `${policyId}/${self.id}` : policyId, at),
    ),
    glossary: terms(entry.glossary, below(origin, 'glossary')),
  };
}

/** Two visions may have actions of one title. */
function actionOf(entry: ActionEntry, within: string, origin: Origin): Action {
  return {
    ...entity(entry, 'action', within, origin),
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
  within: string,
  origin: Origin,
): Entity {
  return { key: `${kind}/${within}/${id ?? title}`, id: id ?? title, title, origin };
}

function join(finding: PolicyFinding, vision: Vision): void {
  if (finding.visions.includes(vision)) return;
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
  for (const [index, { actions }] of visions.entries())
    for (const [number, action] of actions.entries()) {
      const { initiative, kpis } = data.visions?.[index]?.actions?.[number] ?? {};
      const at = (field: keyof ActionEntry) => below(action.origin, field);
      const carriedOutBy = { kind: 'initiative', origin: at('initiative') } as const;
      const measuredBy = { kind: 'kpi', origin: at('kpis') } as const;
      for (const one of referAll(plan.initiatives, initiative, carriedOutBy, unresolved))
        add(action.initiatives, one);
      for (const one of referAll(plan.kpis, kpis, measuredBy, unresolved)) add(action.kpis, one);
    }
}

/** `action:` of an initiative names an action of its policy, or of the only policy that has one of this name. */
export function linkActionOf(
  initiative: Initiative,
  ids: string | readonly string[] | undefined,
  plan: Plan,
  unresolved: Unresolved[],
  clashes: Clash[],
): void {
  if (ids === undefined) return;
  const actions = initiative.policy ? actionsOf(initiative.policy) : actionsIn(plan.policies);
  const named = { kind: 'action', origin: below(initiative.origin, 'action') } as const;
  for (const action of referAll(actions, ids, named, unresolved)) {
    add(action.initiatives, initiative);
    const twin = twinsIn(actions).get(action.id);
    if (twin && !clashes.some(({ second }) => second === twin.origin))
      clashes.push({
        id: twin.id,
        isTitle: twin.id === twin.title,
        first: action.origin,
        second: twin.origin,
      });
  }
}

/** Those whose title, or id, names another one of another vision or policy as well. */
const twinsIn = oncePer((actions: readonly Action[]): ReadonlyMap<string, Action> => {
  const all = [...grouped(actions, ({ id }) => id)];
  return new Map(all.flatMap(([id, [, twin]]) => (twin ? [[id, twin] as const] : [])));
});

const actionsOf = oncePer(({ statement }: Policy) => statement.visions.flatMap(({ actions }) => actions));
const actionsIn = oncePer((policies: readonly Policy[]) => policies.flatMap(actionsOf));

function add<Item>(list: Item[], item: Item): void {
  if (!list.includes(item)) list.push(item);
}
