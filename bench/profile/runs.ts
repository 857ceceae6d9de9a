/** What is profiled: contenders of the races, each for the targets that it is held to. */
import type { Contender } from '../measure.ts';
import { buildTitle, racesOf } from '../races.ts';
import type { Entry, Target } from '../targets.ts';
import type { Workspace } from '../workspace.ts';

export interface ProfiledRun extends Contender {
  /** Where it runs in the races. */
  readonly entries: readonly Entry[];
}

export function profiledRuns(size: number, place: Workspace): readonly ProfiledRun[] {
  const build = buildTitle(size);
  const named: readonly (readonly [name: string, first: Entry, ...others: Entry[]])[] = [
    ['check', ['check', 'reform'], ['start', 'check']],
    ['build', [build, 'reform']],
    ['build with its lists', [build, 'reform, with its lists']],
    ['build after one change', ['start', 'build, one changed']],
  ];
  const races = racesOf([size], place);
  return named.flatMap(([name, ...entries]) => {
    const [race, contender] = entries[0];
    const found = races.find(({ title }) => title === race)?.contenders();
    const one = found?.find((any) => any.name === contender);
    return one ? [{ ...one, name, entries }] : [];
  });
}

export function isHeldTo({ entries }: ProfiledRun, { of }: Target): boolean {
  return entries.some(([race, contender]) => race === of[0] && contender === of[1]);
}
