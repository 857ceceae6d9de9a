/** The files a sheet's forms are made from: its own, reform.yaml, and whatever it refers to. */
import { kpisOf } from './kpis.ts';
import type { Initiative, Plan, Policy } from './plan.ts';

/** `form` is the id of the form: a city's own lies in a sheet too. */
export function sourcesOf(
  entity: Initiative | Policy,
  { policies, sheets }: Plan,
  form: string,
): ReadonlySet<string> {
  const drawn = sheets.forms.filter(({ data }) => data.id === form);
  const own = 'milestones' in entity ? filesOfInitiative(entity) : filesOfPolicy(entity);
  const reports = 'milestones' in entity ? [] : sheets.monitorings.filter(({ data }) => names(data, entity));
  // A 再掲 may repeat the words of another policy.
  const restated = 'milestones' in entity || entity.restatings.length === 0 ? [] : policies;
  const files = [sheets.project, ...drawn, ...reports, ...restated].map(({ origin }) => origin.file);
  return new Set([...own, ...files]);
}

function filesOfInitiative(initiative: Initiative): string[] {
  const { origin, policy } = initiative;
  return [{ origin }, ...(policy ? [policy] : []), ...kpisOf(initiative)].map((one) => one.origin.file);
}

function filesOfPolicy({ initiatives, origin, statement }: Policy): string[] {
  const actions = statement.visions.flatMap((vision) => vision.actions);
  const carriedOut = [...initiatives, ...actions.flatMap((action) => action.initiatives)];
  const kpis = actions.flatMap((action) => action.kpis);
  return [origin.file, ...carriedOut.flatMap(filesOfInitiative), ...kpis.map((kpi) => kpi.origin.file)];
}

/** A report that names no policy belongs to the only one there is. */
function names({ policy }: { policy?: string | undefined }, { id }: Policy): boolean {
  return policy === undefined || policy === id;
}
