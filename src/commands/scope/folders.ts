/** Where the plans are: the folders the operator names, and where he names none `data` or the plan he stands in. */
import { foldersAbove, join } from '../../paths.ts';
import { projectFile } from '../../sheets/file-names.ts';
import { nearestFolder } from '../../walk.ts';
import type { Files, World } from '../../world.ts';
import type { Argument, Call } from '../command.ts';
import { pathOf } from './spelled.ts';

export const folderArgument: Argument = {
  name: '[dir]',
  about: {
    ja: '計画のフォルダー（省くと data か、今いる計画）',
    en: 'folder of plans (when left out: data, or the plan here)',
  },
};

export const foldersArgument: Argument = {
  name: '[paths...]',
  about: {
    ja: '計画のフォルダー（省くと data か、今いる計画）',
    en: 'folders of plans (when left out: data, or the plan here)',
  },
};

export function folderOf({ arguments: [given], world }: Call): string {
  return typeof given === 'string' ? pathOf(given, world.files) : usualFolder(world);
}

export function foldersOf({ arguments: [given], world }: Call): readonly string[] {
  const paths = Array.isArray(given) ? given.map((path) => pathOf(path, world.files)) : [];
  return paths.length > 0 ? paths : [usualFolder(world)];
}

/** The project that a path belongs to, or the folder of several. */
export function homeOf(files: Files, path: string): string {
  const holds = (folder: string) => files.kind(join(folder, projectFile)) === 'file';
  return [path, ...foldersAbove(path)].find(holds) ?? nearestFolder(path, files);
}

/** Where nothing is named: `data`, or the plan one stands in. */
export function usualFolder({ files }: World): string {
  return files.kind(usual) === 'missing' ? (planAround(files) ?? usual) : usual;
}

const usual = 'data';

/** The folder one stands in, or the nearest above it that holds a plan. */
export function planAround(files: Files): string | undefined {
  return above.find((folder) => files.kind(join(folder, projectFile)) === 'file');
}

/** Further up nobody keeps the sheets of a plan. */
const above = ['.', '..', '../..', '../../..', '../../../..'];
