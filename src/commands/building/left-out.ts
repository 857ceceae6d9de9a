/** Plans that are not built while others are: which they are, what is said of them, and which files are theirs. */
import type { Words } from '../../diagnostics/words.ts';
import { foldersAbove } from '../../paths.ts';
import type { Linked } from '../../reform.ts';
import { hasErrors } from '../findings/findings.ts';
import { namesOf, saidOfUnreadable } from '../scope/readable.ts';
import { placeOf, type Wanted } from './jobs.ts';

/** No plan leads to another, so errors stop their own plan only; what nobody can read, no force can build. */
export function leftOutOf<Project extends Linked>(projects: readonly Project[], forced: boolean): Project[] {
  const some = projects.filter((project) => (forced ? !project.plan : hasErrors(project)));
  // Where there is no other, that is told as what it is: a failure.
  return forced && some.length === projects.length ? [] : some;
}

/** Whether a file is one of theirs: of plans that lie in each other, the inner one's. */
export function theirs(
  leftOut: readonly Linked[],
  all: readonly Linked[],
  wanted: Wanted,
): (path: string) => boolean {
  if (leftOut.length === 0) return () => false;
  const out = new Set(leftOut);
  const places = new Map(all.map((project) => [placeOf(project, wanted), out.has(project)]));
  return (path) => {
    const place = foldersAbove(path).find((folder) => places.has(folder));
    return place !== undefined && places.get(place) === true;
  };
}

/** What is said of them where they are built in spite of errors, and where they are not. */
export function saidOfLeftOut(leftOut: readonly Linked[], forced: boolean): Words {
  if (forced) return saidOfUnreadable(leftOut);
  const [count, { en, ja }] = [leftOut.length, namesOf(leftOut)];
  return {
    ja: `エラーのある計画は除きました（${count} 件: ${ja}）。直してから再実行してください（--force で、このまま作れます）。\n`,
    en: `Left out because of errors (${count}): ${en}. Mend them and run again (--force builds anyway).\n`,
  };
}
