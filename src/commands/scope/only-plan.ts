/** The one plan, at or below a folder, that is worked on; it may have no sheet yet. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Failure } from '../../diagnostics/failure.ts';
import { listed } from '../../diagnostics/words.ts';
import type { Plan } from '../../plan/plan.ts';
import { compileProject } from '../../reform.ts';
import type { Moment } from '../../rules/rule.ts';
import type { Files } from '../../world.ts';
import { findAll } from './projects.ts';
import { unreadable } from './readable.ts';

export interface OnlyPlan {
  readonly folder: string;
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
}

/** `flag` names the folder; it is empty where no flag does. */
export function onlyPlan(files: Files, folder: string, flag: string, moment: Moment): OnlyPlan {
  const { projects } = findAll(files, [folder], { empty: true });
  const [project] = projects;
  if (!project || projects.length > 1)
    throw severalPlans(
      projects.map((one) => one.folder),
      flag,
    );
  const { diagnostics, plan } = compileProject(files, project, moment);
  if (!plan) throw unreadable(project.folder);
  return { folder: project.folder, plan, diagnostics };
}

function severalPlans(folders: readonly string[], flag: string): Failure {
  const choices = folders.map((folder) => `${flag} ${folder}`.trim());
  return new Failure(
    {
      ja: `計画が${folders.length}つあります。どの計画かを指定してください。`,
      en: `There are ${folders.length} plans; say which.`,
    },
    listed(choices),
  );
}
