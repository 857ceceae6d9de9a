/** Sheets → Plan: every id becomes a link, and what leads nowhere is kept with the ids it could have meant. */
import { readYear, readYearSpan } from '../calendar/fiscal-year.ts';
import { below, type Origin } from '../diagnostics/finding.ts';
import { oncePer } from '../once.ts';
import type { InitiativeSheet, PolicySheet } from '../sheets/shape/index.ts';
import { foldCode, linkCity, linkUpperPlans } from './city.ts';
import { entries } from './entries.ts';
import type { KnownForm } from './form-blocks.ts';
import { linkFront } from './front.ts';
import { linkInitiative } from './initiative.ts';
import { linkKpi } from './link-kpi.ts';
import { linkPolicies } from './link-policies.ts';
import { linkStatement } from './link-statement.ts';
import { linkThemes } from './link-themes.ts';
import { missingOf } from './missing.ts';
import type {
  Clash,
  Contribution,
  Entity,
  Initiative,
  Kpi,
  Plan,
  Policy,
  Unresolved,
  UpperPlan,
  Written,
} from './plan.ts';
import { refer } from './refer.ts';
import type { Read, Sheets } from './sheet.ts';
import { linkActionOf } from './vision.ts';
import { areTooMany } from './year-columns.ts';

/** `known`: the forms that a city may ask for beside its own. */
export function link(sheets: Sheets, known: readonly KnownForm[] = []): Plan {
  const city = linkCity(sheets.project);
  const unresolved: Unresolved[] = [];
  const clashes: Clash[] = [];
  const upperPlans = unique(linkUpperPlans(sheets.project), clashes);
  const kpis = unique(
    sheets.kpis.map((sheet) => linkKpi(sheet, idOf(sheet))),
    clashes,
  );
  const policies = unique(
    sheets.policies.map((sheet) => linkPolicy(sheet, idOf(sheet), unresolved)),
    clashes,
  );
  const written = new Map(
    sheets.initiatives.map((sheet) => [linkInitiative(sheet, idOf(sheet), city, unresolved), sheet.data]),
  );
  const initiatives = unique([...written.keys()], clashes);
  unique(
    sheets.forms.map(({ data, origin }) => ({ key: `form/${data.id}`, origin })),
    clashes,
  );
  const plan: Plan = {
    city,
    upperPlans,
    policies,
    initiatives,
    kpis,
    forms: [...sheets.forms.map(({ data }) => data), ...known],
    unresolved,
    clashes,
    missing: missingOf(sheets),
    unreadableYears: unreadableYears(sheets),
    sheets,
  };
  for (const { findings, visions } of policies.map(({ statement }) => statement))
    unique([...findings, ...visions, ...visions.flatMap(({ actions }) => actions)], clashes);
  linkPolicies(plan, unresolved, clashes);
  for (const initiative of initiatives) linkOutward(initiative, written.get(initiative), plan, unresolved);
  return plan;
}

/** A draft may have no id yet; its title, or its place, stands in for it. */
function idOf({ data, origin }: Read<{ id?: string | undefined; title?: string | undefined }>): string {
  return data.id ?? data.title ?? `${origin.file}#${origin.document + 1}`;
}

function unique<Item extends Keyed>(items: readonly Item[], clashes: Clash[]): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const { key, origin } = item;
    const first = seen.get(key);
    if (first) clashes.push({ key, first: first.origin, second: origin });
    else seen.set(key, item);
  }
  return [...seen.values()];
}

type Keyed = Pick<Entity, 'key' | 'origin'>;

function unreadableYears({ initiatives, policies, project }: Sheets): Written[] {
  const years = [project, ...initiatives].flatMap(({ data, origin }) =>
    data.year === undefined || readYear(data.year)
      ? []
      : [{ text: data.year, origin: below(origin, 'year') }],
  );
  const spans = [...policies, ...initiatives].flatMap(({ data: { years: written }, origin }) =>
    written === undefined || (!areTooMany(written) && (typeof written !== 'string' || readYearSpan(written)))
      ? []
      : [{ text: [written].flat().join('・'), origin: below(origin, 'years') }],
  );
  return [...years, ...spans];
}

function linkPolicy({ data, origin }: Read<PolicySheet>, id: string, unresolved: Unresolved[]): Policy {
  const years = data.years === undefined ? undefined : readYearSpan(data.years);
  return {
    key: `policy/${id}`,
    id,
    title: data.title?.trimEnd() ?? id,
    origin,
    years: years && data.years !== undefined ? { ...years, text: data.years } : undefined,
    status: data.status,
    front: linkFront(data, origin),
    ...linkThemes(data, origin),
    reports: [],
    initiatives: [],
    statement: linkStatement({ data, origin }, id, unresolved),
  };
}

function linkOutward(
  initiative: Initiative,
  data: InitiativeSheet | undefined,
  plan: Plan,
  unresolved: Unresolved[],
): void {
  const { origin, programme } = initiative;
  if (data?.kpis !== undefined)
    programme.kpis = kpisNamed(plan, data.kpis, below(origin, 'kpis'), unresolved);
  if (data?.policy !== undefined) linkPolicyOf(initiative, data.policy, plan, unresolved);
  linkActionOf(initiative, data?.action, plan, unresolved);
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
    const kpis = kpisNamed(plan, entry.kpis, below(origin, 'kpis'), unresolved);
    linked.push(linkContribution(initiative, upper, code.join('/'), kpis, origin, unresolved));
  }
  // As long as it is: a list that has grown keeps room for more.
  initiative.contributions = linked.slice();
}

function kpisNamed(
  { kpis }: Plan,
  ids: string | readonly string[] | undefined,
  origin: Origin,
  unresolved: Unresolved[],
): readonly Kpi[] {
  const named: Kpi[] = [];
  for (const { value, origin: at } of entries<string>(ids, origin)) {
    const kpi = refer(kpis, value, { kind: 'kpi', origin: at }, unresolved);
    if (kpi) named.push(kpi);
  }
  return named.slice();
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
