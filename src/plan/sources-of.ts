/** The files a sheet's forms are made from: its own, reform.yaml, and whatever it refers to. */
import { put } from '../lists.ts';
import { oncePer } from '../once.ts';
import { kpisOf } from './kpis.ts';
import { monitoredBy } from './monitoring.ts';
import type { Initiative, Plan, Policy } from './plan.ts';
import { allRestated } from './sentence.ts';

/** `form` is the id of the form: a city's own lies in a sheet too. */
export function sourcesOf(entity: Initiative | Policy, plan: Plan, form: string): ReadonlySet<string> {
  const drawn = formsIn(plan).get(form) ?? [];
  const own = 'milestones' in entity ? filesOfInitiative(entity) : filesOfPolicy(entity, plan);
  return new Set([...own, plan.sheets.project.origin.file, ...drawn]);
}

type ById = ReadonlyMap<string | undefined, readonly string[]>;

const formsIn = oncePer(({ sheets }: Plan): ById => {
  const files = new Map<string | undefined, string[]>();
  for (const { data, origin } of sheets.forms) put(files, data.id, origin.file);
  return files;
});

/** Of reports, by the id of their policy. */
const reportsIn = oncePer(({ policies, sheets }: Plan): ById => {
  const files = new Map<string | undefined, string[]>();
  for (const { data, origin } of sheets.monitorings) put(files, monitoredBy(data, policies)?.id, origin.file);
  return files;
});

function filesOfInitiative(initiative: Initiative): string[] {
  const { origin, policy } = initiative;
  return [{ origin }, ...(policy ? [policy] : []), ...kpisOf(initiative)].map((one) => one.origin.file);
}

function filesOfPolicy(policy: Policy, plan: Plan): string[] {
  const { id, initiatives, origin, restatings, statement } = policy;
  const actions = statement.visions.flatMap((vision) => vision.actions);
  const carriedOut = [...initiatives, ...actions.flatMap((action) => action.initiatives)];
  const kpis = actions.flatMap((action) => action.kpis);
  const repeated = restatings.flatMap(({ sentence }) => [...allRestated(sentence)]);
  return [
    origin.file,
    ...carriedOut.flatMap(filesOfInitiative),
    ...[...kpis, ...repeated].map((one) => one.origin.file),
    ...(reportsIn(plan).get(id) ?? []),
  ];
}
