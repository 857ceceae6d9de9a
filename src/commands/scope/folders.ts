/** Where the plans are: the folders the operator names, `data` where he names none. */
import type { Argument, Call } from '../command.ts';
import { tidy } from './path.ts';

export const folderArgument: Argument = {
  name: '[dir]',
  about: { ja: '計画のフォルダー（省くと data）', en: 'folder of plans (data when left out)' },
};

export const foldersArgument: Argument = {
  name: '[paths...]',
  about: { ja: '計画のフォルダー（省くと data）', en: 'folders of plans (data when left out)' },
};

export function folderOf({ arguments: [given] }: Call): string {
  return tidy(typeof given === 'string' ? given : usual);
}

export function foldersOf({ arguments: [given] }: Call): readonly string[] {
  return Array.isArray(given) && given.length > 0 ? given.map(String) : [usual];
}

const usual = 'data';
