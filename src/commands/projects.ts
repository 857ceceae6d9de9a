/** The paths an operator names → the projects there, and which of their files are asked about. */
import { Failure } from '../diagnostics/failure.ts';
import { type Compiled, compile } from '../reform.ts';
import type { Moment } from '../rules/rule.ts';
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
  const parts: string[] = [];
  for (const path of paths.map(tidy)) {
    const compiled = projectsOf(files, path, moment);
    if (compiled.length === 0) throw noProject(path);
    for (const project of compiled) if (!found.has(project.folder)) found.set(project.folder, project);
    parts.push(path);
  }
  return {
    compiled: [...found.values()],
    includes: (file) => parts.some((part) => part === '.' || file === part || file.startsWith(`${part}/`)),
  };
}

function projectsOf(files: Files, path: string, moment: Moment): readonly Compiled[] {
  const kind = files.kind(path);
  if (kind === 'missing' || kind === 'other') throw nothingAt(path);
  const below = kind === 'folder' ? compile(files, path, moment) : [];
  if (below.length > 0) return below;
  const above = foldersAbove(path).find((folder) => files.kind(inside(folder, 'reform.yaml')) === 'file');
  return above === undefined
    ? []
    : compile(files, above, moment).filter(({ folder }) => tidy(folder) === above);
}

function foldersAbove(path: string): string[] {
  const steps = path.split('/');
  const above = steps.map((_, index) => steps.slice(0, index).join('/')).reverse();
  return above.map((folder) => (folder === '' ? (path.startsWith('/') ? '/' : '.') : folder));
}

function inside(folder: string, name: string): string {
  return folder === '.' ? name : `${folder.replace(/\/$/, '')}/${name}`;
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
      ja: `「${path}」にもその下にも reform.yaml がありません。`,
      en: `There is no reform.yaml in "${path}" or below it.`,
    },
    {
      ja: '計画のフォルダーを指定してください。新しく始めるときは reform init <フォルダー> で作れます。',
      en: 'name the folder of a plan, or start a new city with reform init <folder>.',
    },
  );
}
