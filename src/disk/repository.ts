/** A file as the repository it lies in names it: on a page of the repository nobody knows in which folder we ran. */
import fs from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { grouped } from '../lists.ts';
import { folderOfAll } from '../paths.ts';
import type { World } from '../world.ts';

/** `folder`: the working folder. What lies outside keeps its name. */
export function namesIn(folder: string, env: World['env']): (path: string) => string {
  const root = rootOf(folder, env);
  return (path) => {
    const name = relative(root, resolve(folder, path)).replaceAll('\\', '/');
    return isInside(name) ? name : path;
  };
}

/** A CI without git takes the files only, and says where. */
function rootOf(folder: string, { CI_PROJECT_DIR, GITHUB_WORKSPACE }: World['env']): string {
  const named = [GITHUB_WORKSPACE, CI_PROJECT_DIR].find((root) => root && isInside(relative(root, folder)));
  return nearestGit(folder) ?? named ?? folder;
}

/** Folders by what can be asked of git in one go: those of one repository from the nearest folder above all of them. */
export function togetherInGit(folders: readonly string[]): string[] {
  const repositories = grouped(folders, (folder) => repositoryOf(resolve(folder)));
  return [...repositories].flatMap(([root, own]) => (root === undefined ? own : (folderOfAll(own) ?? own)));
}

/** Undefined where none knows the folder by this name: behind a link it has another there, and what is not there has none. */
function repositoryOf(folder: string): string | undefined {
  const root = nearestGit(folder);
  if (root === undefined || !fs.existsSync(folder)) return undefined;
  const name = relative(fs.realpathSync(root), fs.realpathSync(folder));
  return name === relative(root, folder) ? root : undefined;
}

/** In a worktree and in a submodule `.git` is a file. */
function nearestGit(folder: string): string | undefined {
  if (fs.existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : nearestGit(above);
}

function isInside(name: string): boolean {
  return !/^\.\.(?:[/\\]|$)/.test(name) && !isAbsolute(name);
}
