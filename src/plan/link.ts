/** Sheets → Plan: every id becomes a link, and what leads nowhere is kept with the ids it could have meant. */
import { readYear, readYearSpan } from '../calendar/fiscal-year.ts';
import { below } from '../diagnostics/finding.ts';
import type { PolicySheet } from '../sheets/shape/index.ts';
import { linkCity, linkUpperPlans } from './city.ts';
import type { KnownForm } from './form-blocks.ts';
import { linkFront } from './front.ts';
import { linkInitiative } from './initiative.ts';
import { linkKpi } from './link-kpi.ts';
import { linkOutward } from './link-outward.ts';
import { linkPolicies } from './link-policies.ts';
import { linkStatement } from './link-statement.ts';
import { linkThemes } from './link-themes.ts';
import { missingOf } from './missing.ts';
import type { Clash, Entity, Plan, Policy, Unresolved, Written } from './plan.ts';
import type { Read, Sheets } from './sheet.ts';
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
    sheets.forms.map(({ data: { id }, origin }) => ({ key: `form/${id}`, id, title: '', origin })),
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
  for (const initiative of initiatives)
    linkOutward(initiative, written.get(initiative), plan, unresolved, clashes);
  return plan;
}

/** A draft may have no id yet; its title, or its place, stands in for it. */
function idOf({ data, origin }: Read<{ id?: string | undefined; title?: string | undefined }>): string {
  return data.id ?? data.title ?? `${origin.file}#${origin.document + 1}`;
}

function unique<Item extends Keyed>(items: readonly Item[], clashes: Clash[]): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const first = seen.get(item.key);
    if (first) clashes.push(clashOf(first, item));
    else seen.set(item.key, item);
  }
  return [...seen.values()];
}

type Keyed = Pick<Entity, 'id' | 'key' | 'origin' | 'title'>;

function clashOf(first: Keyed, { id, origin, title }: Keyed): Clash {
  return { id, isTitle: id.trimEnd() === title, first: first.origin, second: origin };
}

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
