/** What a line of `reform form` asks about: the file or name of a form, and the plan it is for. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Words } from '../../diagnostics/words.ts';
import { folderAbove, join } from '../../paths.ts';
import type { Plan } from '../../plan/plan.ts';
import { projectFile } from '../../sheets/file-names.ts';
import type { Files } from '../../world.ts';
import type { Call } from '../command.ts';
import { momentOf } from '../scope/moment.ts';
import { projectsAt } from '../scope/projects.ts';
import { pathOf } from '../scope/spelled.ts';

export function wanted({ arguments: [, given] }: Call, what: Words): string {
  if (typeof given === 'string') return given;
  throw new Failure(
    { ja: `${what.ja}が指定されていません。`, en: `Missing: ${what.en}.` },
    { ja: '使い方は reform form --help で確かめてください。', en: 'see reform form --help.' },
  );
}

/** The plan that was named, or the one in whose `templates/` the form lies. */
export function planOf(call: Call, path: string): Plan | undefined {
  const { options, world } = call;
  const folder =
    options.into === undefined ? projectAround(path, world.files) : pathOf(options.into, world.files);
  if (folder === undefined) return undefined;
  return projectsAt(world.files, [folder], momentOf(call)).compiled.flatMap(({ plan }) => plan ?? [])[0];
}

function projectAround(path: string, files: Files): string | undefined {
  const templates = folderAbove(path);
  const project = folderAbove(templates);
  const isOwn = join(project, 'templates') === templates && files.kind(join(project, projectFile)) === 'file';
  return isOwn ? project : undefined;
}
