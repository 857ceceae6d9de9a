/** `reform next-year`: in April, a plan of the year that has ended → a folder with the plan of the year that begins. */
import { visible } from '../reporters/visible.ts';
import { type Command, exit } from './command.ts';
import { momentOf } from './scope/moment.ts';
import { pathOf } from './scope/spelled.ts';

export const nextYear: Command = {
  name: 'next-year',
  about: {
    ja: '次の年度の計画を、別のフォルダーに作ります',
    en: 'make the plan of the next year, in its own folder',
  },
  arguments: [
    {
      name: '<dir>',
      about: { ja: '終わった年度の計画のフォルダーです', en: 'folder of the plan of the year that ends' },
    },
    {
      name: '<new>',
      about: { ja: '作るフォルダーです', en: 'folder to make' },
    },
  ],
  options: [],
  examples: [
    {
      line: 'reform next-year data/minase-r7 data/minase-r8',
      about: {
        ja: '次年度以降の予定を新しい年度の期に移し、進捗を空けたシートを作ります（元のフォルダーは変えません）',
        en: 'move what was planned for later into the new year and leave its reports open (the old folder stays)',
      },
    },
  ],
  async run(call) {
    const { arguments: given, language, world } = call;
    const { planNextYear } = await import('./starting/plan-next-year.ts');
    const [from, to] = given.map((path) => pathOf(path, world.files));
    const said = planNextYear(String(from), String(to), momentOf(call), world.files);
    world.terminal.out(said[language].map((line) => `${visible(line)}\n`).join(''));
    return exit.clean;
  },
};
