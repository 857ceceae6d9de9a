/** A walk over the folders that are there: those below one, one after the other, as far as anybody can walk, and the nearest above. */
import { Failure } from './diagnostics/failure.ts';
import { folderAbove, join } from './paths.ts';
import type { Entry, Files } from './world.ts';

export interface Visited {
  readonly folder: string;
  readonly entries: readonly Entry[];
}

/** Deeper than any folder of a city; a disk that loops for ever is refused here. */
const deepest = 40;

/** Folders that are linked to each other have more ways through them than anybody can walk. What lies above the folder where the walk begins is its owner's. */
const mostLinks = 3;

/** The folder itself first. `enters`: by its name. */
export function* walk(
  files: Files,
  folder: string,
  enters: (name: string) => boolean = () => true,
  way = { depth: 0, links: 0 },
): Generator<Visited> {
  const entries = files.list(folder);
  yield { folder, entries };
  for (const { kind, linked, name } of entries) {
    if (kind !== 'folder' || !enters(name)) continue;
    const links = way.links + (linked ? 1 : 0);
    if (links > mostLinks) continue;
    if (way.depth === deepest) throw tooDeep(folder);
    yield* walk(files, join(folder, name), enters, { depth: way.depth + 1, links });
  }
}

/** Of a path that leads nowhere, or to a file, the nearest folder on its way. */
export function nearestFolder(path: string, files: Files): string {
  const above = folderAbove(path);
  return above === path || files.kind(path) === 'folder' ? path : nearestFolder(above, files);
}

function tooDeep(folder: string): Failure {
  return new Failure(
    {
      ja: `フォルダーが${deepest}段を超えて重なっています: ${folder}`,
      en: `There are folders more than ${deepest} levels deep: ${folder}`,
    },
    {
      ja: 'シートをもっと浅いフォルダーに置くか、計画のフォルダーを直接指定してください。',
      en: 'Put the sheets into folders less deep, or name the folder of the plan itself.',
    },
  );
}
