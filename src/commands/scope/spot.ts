/** What a build is of, and where it goes: the folder of plans, the day they are looked at, and `--out`. */
import { join, leadsOut } from '../../paths.ts';
import type { Moment } from '../../rules/rule.ts';
import type { Call, Option } from '../command.ts';
import { folderOf } from './folders.ts';
import { momentOf } from './moment.ts';
import { pathOf } from './spelled.ts';

export interface Spot {
  readonly folder: string;
  readonly out: string;
  readonly moment: Moment;
}

export const outOption: Option = {
  flags: '--out <dir>',
  about: {
    ja: '書き出すフォルダーです（省くと out。今いるフォルダーより上にある計画なら、その計画の out）',
    en: 'folder to write to (when left out: out, beside the plan where that is above)',
  },
};

export function spotOf(call: Call): Spot {
  const folder = folderOf(call);
  return { folder, out: outOf(call, folder), moment: momentOf(call) };
}

/** Whoever stands among the sheets of a plan finds its forms where whoever stands in its folder does. */
function outOf({ arguments: [given], options, world }: Call, folder: string): string {
  if (options.out !== undefined) return pathOf(options.out, world.files);
  return given === undefined && leadsOut(folder) ? join(folder, 'out') : 'out';
}
