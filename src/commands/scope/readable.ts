/** Of the plans that are asked about those that can be understood; the others are named, and the answer is not all there is. */
import { Failure } from '../../diagnostics/failure.ts';
import { listed, type Words } from '../../diagnostics/words.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Linked } from '../../reform.ts';
import { visible } from '../../reporters/visible.ts';
import { type Call, type Exit, exit } from '../command.ts';

interface Readable<Project extends Linked> {
  readonly projects: readonly Project[];
  readonly plans: readonly Plan[];
  /** Whether it is all. */
  readonly code: Exit;
}

export function readable<Project extends Linked>(
  all: readonly Project[],
  { language, world }: Pick<Call, 'language' | 'world'>,
): Readable<Project> {
  const [projects, lost] = [all.filter(({ plan }) => plan), all.filter(({ plan }) => !plan)];
  const [first] = lost;
  if (first && projects.length === 0) throw unreadable(first.folder);
  if (first) world.terminal.err(saidOfUnreadable(lost)[language]);
  return {
    projects,
    plans: projects.flatMap(({ plan }) => plan ?? []),
    code: first ? exit.findings : exit.clean,
  };
}

export function saidOfUnreadable(lost: readonly Linked[]): Words {
  const [count, { en, ja }] = [lost.length, namesOf(lost)];
  return {
    ja: `reform.yaml を読み取れない計画は除きました（${count} 件: ${ja}）。reform.yaml の指摘を直してください。\n`,
    en: `Left out, for their reform.yaml cannot be understood (${count}): ${en}. Mend what is said about it.\n`,
  };
}

export function namesOf(projects: readonly Linked[]): Words {
  return listed(projects.map(({ folder }) => visible(folder)));
}

export function unreadable(folder: string): Failure {
  return new Failure(
    {
      ja: `「${folder}」の reform.yaml を読み取れません。`,
      en: `The reform.yaml in "${folder}" cannot be understood.`,
    },
    { ja: `reform check ${folder} の指摘を直してください。`, en: `mend what reform check ${folder} says.` },
  );
}
