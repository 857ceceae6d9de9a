/** `reform build`: the forms of every plan, written when the sheets are without errors, all of them or none. */
import { type Command, exit } from './command.ts';
import { momentOf, momentOptions } from './moment.ts';
import { tidy } from './path.ts';

export const build: Command = {
  name: 'build',
  about: {
    ja: '点検してから、様式（Excel・Markdown）を作ります',
    en: 'check, then build the forms (Excel and Markdown)',
  },
  arguments: [
    {
      name: '[dir]',
      about: { ja: '計画のフォルダー（省くと data）', en: 'folder of plans (data when left out)' },
    },
  ],
  options: [
    {
      flags: '--out <dir>',
      about: { ja: '書き出すフォルダーです', en: 'folder to write to' },
      default: 'out',
    },
    {
      flags: '--force',
      about: {
        ja: 'エラーが残っていても作ります（様式にその旨を印字します）',
        en: 'build although there are errors; the forms say so',
      },
    },
    {
      flags: '--check',
      about: {
        ja: '何も書かずに、古くなったファイルがあるかどうかだけを調べます',
        en: 'write nothing; tell which files are out of date',
      },
    },
    ...momentOptions,
  ],
  examples: [
    {
      line: 'reform build',
      about: { ja: 'data の計画から out に様式を作ります', en: 'build the plans in data into out' },
    },
    {
      line: 'reform build data/sakai --out 様式',
      about: { ja: '1つの市の様式を「様式」フォルダーに作ります', en: 'build one city into the folder 様式' },
    },
    {
      line: 'reform build --check',
      about: {
        ja: '様式がシートと食い違っていないかを調べます（CI向け）',
        en: 'see whether the forms still fit the sheets (for CI)',
      },
    },
  ],
  async run(call) {
    const { arguments: given, options, world } = call;
    const moment = momentOf(call);
    const { compare, projectsAt, renderAll, tellFindings, write } = await import('./rooms.ts');
    const folder = tidy(typeof given[0] === 'string' ? given[0] : 'data');
    const { compiled } = projectsAt(world.files, [folder], moment);
    const forced = options.force === true;
    if (await tellFindings(compiled, forced, call)) return exit.findings;
    const outputs = await renderAll(compiled, { folder, out: tidy(String(options.out)), forced }, world);
    return options.check === true ? compare(outputs, call) : write(outputs, call);
  },
};
