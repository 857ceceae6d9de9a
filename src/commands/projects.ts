/** The paths an operator names → the projects there, and which of their files are asked about. */
import { Failure } from '../diagnostics/failure.ts';
import { type Compiled, compile } from '../reform.ts';
import type { Moment } from '../rules/rule.ts';
import { projectFile } from '../sheets/project.ts';
import type { Files } from '../world.ts';
import { tidy } from './path.ts';

export interface Asked {
  readonly compiled: readonly Compiled[];
  /** Whether the operator asked about this file. */
  includes(file: string): boolean;
}

/** A folder means the projects at or below it; a part of a project means that project, seen through that part. */
export function projectsAt(files: Files, paths: readonly string[], moment: Moment): Asked {
  const found = new Map<string, Compiled>();
  const parts = paths.map(tidy);
  for (const part of parts)
    for (const project of projectsOf(files, part, moment))
      if (!found.has(project.folder)) found.set(project.folder, project);
  return {
    compiled: [...found.values()],
    includes: (file) => parts.some((part) => isWithin(file, part)),
  };
}

function projectsOf(files: Files, path: string, moment: Moment): readonly Compiled[] {
  const kind = files.kind(path);
  if (kind !== 'file' && kind !== 'folder') throw nothingAt(path);
  const owner = kind === 'folder' && holdsProject(files, path) ? undefined : ownerOf(files, path);
  if (owner !== undefined)
    return compile(files, owner, moment).filter(({ folder }) => folder === owner || isWithin(folder, path));
  if (kind === 'file') throw noProject(path);
  return compile(files, path, moment);
}

/** The nearest folder above that is a project. */
function ownerOf(files: Files, path: string): string | undefined {
  const steps = path.split('/');
  const above = steps.map((_, index) => steps.slice(0, index).join('/') || (index > 0 ? '/' : '.'));
  return above.reverse().find((folder) => holdsProject(files, folder));
}

function holdsProject(files: Files, folder: string): boolean {
  return files.kind(folder === '.' ? projectFile : `${folder.replace(/\/$/, '')}/${projectFile}`) === 'file';
}

function isWithin(file: string, part: string): boolean {
  return part === '.' || file === part || file.startsWith(part.endsWith('/') ? part : `${part}/`);
}

function nothingAt(path: string): Failure {
  return new Failure(
    { ja: `「${path}」が見つかりません。`, en: `"${path}" does not exist.` },
    {
      ja: '場所を確かめてください。新しく始めるときは reform init <フォルダー> で作れます。',
      en: 'check the path, or start a new city with reform init <folder>.',
    },
  );
}

function noProject(path: string): Failure {
  return new Failure(
    {
      ja: `「${path}」のフォルダーにもその上にも reform.yaml がありません。`,
      en: `There is no reform.yaml beside "${path}" or above it.`,
    },
    {
      ja: '計画のフォルダーにあるシートを指定してください。',
      en: 'name a sheet in the folder of a plan.',
    },
  );
}
