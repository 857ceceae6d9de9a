/** `--changed` and `--staged`: what git says of the plans an operator names. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Difference } from '../../world.ts';
import type { Call } from '../command.ts';
import { findAll } from './projects.ts';

/** The files that differ, for those who make something of them, and what git calls what they were; undefined where nobody asks. */
export async function changedAt(
  paths: readonly string[],
  { options, world: { changed, files } }: Call,
): Promise<ReadonlyMap<string, string> | undefined> {
  const ref = refOf(options.changed);
  if (ref === undefined) return undefined;
  if (!changed) throw noHistory('--changed');
  return changed(foldersOf(findAll(files, paths)), ref);
}

/** Those of them that lead elsewhere than before; asked only when something is made, for it opens them. */
export function relinkedAt(
  paths: readonly string[],
  { options, world: { difference, files } }: Call,
): () => Promise<readonly string[]> {
  const ref = refOf(options.changed);
  return async () => {
    if (ref === undefined || !difference) return [];
    const { relinked } = await import('./relinked.ts');
    return relinked(await difference(foldersOf(findAll(files, paths)), ref), files);
  };
}

/** What differs and what it was, for those who compare; undefined where nobody asks. */
export async function differenceAt(
  paths: readonly string[],
  { options, world: { difference, files } }: Call,
): Promise<Difference | undefined> {
  const [staged, ref] = [options.staged === true, refOf(options.changed)];
  if (!staged && ref === undefined) return undefined;
  if (!difference) throw noHistory(staged ? '--staged' : '--changed');
  return difference(foldersOf(findAll(files, paths)), staged ? undefined : ref);
}

function refOf(words: unknown): string | undefined {
  if (words === undefined || words === false) return undefined;
  return typeof words === 'string' ? words : 'HEAD';
}

function foldersOf({ projects }: ReturnType<typeof findAll>): readonly string[] {
  return projects.map(({ folder }) => folder);
}

function noHistory(flag: string): Failure {
  return new Failure(
    { ja: `ここでは ${flag} を使えません。`, en: `${flag} cannot be used here.` },
    { ja: `${flag} を外してください。`, en: 'leave it out.' },
  );
}
