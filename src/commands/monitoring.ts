/** `reform monitoring`: the matrix of targets and areas on the screen, and who has not reported. */
import type { Command } from './command.ts';
import { foldersArgument, foldersOf } from './scope/folders.ts';
import { momentOf } from './scope/moment.ts';
import { yearOf } from './scope/year.ts';

export const monitoring: Command = {
  name: 'monitoring',
  about: {
    ja: 'めざす姿の達成状況を区ごとに表示します',
    en: 'show how far each area has reached the targets',
  },
  arguments: [foldersArgument],
  options: [
    {
      flags: '--year <year>',
      about: {
        ja: '年度です: 令和5年度・R5 など（省くと報告のある年度すべて）',
        en: 'the fiscal year: 令和5年度, R5 (every year with reports when left out)',
      },
    },
  ],
  examples: [
    {
      line: 'reform monitoring data/osaka --year R5',
      about: { ja: '1つの市の、1つの年度の状況を見ます', en: 'see one year of one city' },
    },
  ],
  async run(call) {
    const { options, world } = call;
    const year = options.year === undefined ? undefined : yearOf(options.year);
    const { monitoringText, projectsAt, readable } = await import('./rooms.ts');
    const { compiled } = projectsAt(world.files, foldersOf(call), momentOf(call));
    const { code, plans } = readable(compiled, call);
    world.terminal.out(monitoringText(plans, year, call.language, world.terminal.columns));
    return code;
  },
};
