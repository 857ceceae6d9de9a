/** What a build is of, and where it goes: the folder of plans, the day they are looked at, and `--out`. */
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
  about: { ja: '書き出すフォルダーです', en: 'folder to write to' },
  default: 'out',
};

export function spotOf(call: Call): Spot {
  return { folder: folderOf(call), out: pathOf(call.options.out, call.world.files), moment: momentOf(call) };
}
