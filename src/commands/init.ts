/** `reform init`: a small city of one policy, one initiative and one KPI that checks clean and builds from the first day. */
import { fiscalYearOf } from '../calendar/fiscal-year.ts';
import { join } from '../paths.ts';
import { visible } from '../reporters/visible.ts';
import { type Command, exit } from './command.ts';
import { pathOf } from './scope/spelled.ts';
import { yearOf } from './scope/year.ts';

export const init: Command = {
  name: 'init',
  about: {
    ja: '新しい市の計画を、小さな見本から始めます',
    en: 'start the plan of a city from a small example',
  },
  arguments: [
    {
      name: '<dir>',
      about: { ja: '作るフォルダーです: data/hikarino', en: 'folder to make: data/hikarino' },
    },
  ],
  options: [
    {
      flags: '--city <name>',
      about: { ja: '市の名前です', en: 'name of the city' },
      default: 'ひかり野市',
    },
    {
      flags: '--year <year>',
      about: {
        ja: '計画の年度です: 令和7年度、R7（省くと今の年度）',
        en: 'fiscal year of the plan: 令和7年度, R7 (the current one when left out)',
      },
    },
    {
      flags: '--empty',
      about: {
        ja: '見本のシートを入れません（これまでの Excel から始めるとき）',
        en: 'without the example sheets (to begin with workbooks of your own)',
      },
    },
  ],
  examples: [
    {
      line: 'reform init data/hikarino --city ひかり野市',
      about: {
        ja: '見本のシートと、エディターの設定を作ります',
        en: 'make example sheets and settings for an editor',
      },
    },
    {
      line: 'reform init data/hikarino --city ひかり野市 --year 令和7年度 --empty',
      about: {
        ja: '前の年度の Excel を取り込む（reform import --new）フォルダーを作ります',
        en: 'make a folder for the workbooks of a year before (reform import --new)',
      },
    },
  ],
  async run({ arguments: [dir], language, options, world }) {
    const { nextOfEmpty, nextOfExample, refuseToOverwrite, starterFiles } = await import('./rooms.ts');
    const folder = pathOf(dir, world.files);
    const empty = options.empty === true;
    const today = world.today();
    const fiscalYear = options.year === undefined ? fiscalYearOf(today) : yearOf(options.year);
    const start = { city: String(options.city), fiscalYear, today, empty };
    const files = [...starterFiles(start, world.asset)].map(([name, text]) => ({
      path: join(folder, name),
      text,
    }));
    refuseToOverwrite(
      files.map(({ path }) => path),
      world.files,
    );
    for (const { path, text } of files) world.files.write(path, new TextEncoder().encode(text));
    const next = empty ? nextOfEmpty(folder) : nextOfExample(folder);
    world.terminal.out(next[language].map((line) => `${visible(line)}\n`).join(''));
    return exit.clean;
  },
};
