/** `reform init`: a small city of one policy, one initiative and one KPI that checks clean and builds from the first day. */
import { Failure } from '../diagnostics/failure.ts';
import type { World } from '../world.ts';
import { type Command, exit } from './command.ts';
import { tidy } from './scope/path.ts';

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
  ],
  examples: [
    {
      line: 'reform init data/hikarino --city ひかり野市',
      about: {
        ja: '見本のシートと、エディターの設定を作ります',
        en: 'make example sheets and settings for an editor',
      },
    },
  ],
  async run({ arguments: [dir], language, options, world }) {
    const { starterFiles } = await import('./rooms.ts');
    const folder = tidy(String(dir));
    const files = starterFiles(String(options.city), world.today(), world.asset);
    refuseToOverwrite(folder, [...files.keys()], world);
    for (const [name, text] of files) world.files.write(`${folder}/${name}`, new TextEncoder().encode(text));
    const next = {
      ja: [
        `✓ 「${folder}」に見本を作りました。`,
        '',
        '次にすること:',
        `  reform check ${folder}   シートを点検します`,
        `  reform build ${folder}   様式（Excel・Markdown）を out に作ります`,
        `シートは ${folder}/initiatives/no-waiting.yaml から書き換えてみてください。`,
      ],
      en: [
        `✓ The example stands in "${folder}".`,
        '',
        'Next:',
        `  reform check ${folder}   checks the sheets`,
        `  reform build ${folder}   builds the forms (Excel, Markdown) into out`,
        `Begin by changing ${folder}/initiatives/no-waiting.yaml.`,
      ],
    };
    world.terminal.out(`${next[language].join('\n')}\n`);
    return exit.clean;
  },
};

function refuseToOverwrite(folder: string, names: readonly string[], { files }: World): void {
  const standing = names.map((name) => `${folder}/${name}`).filter((path) => files.kind(path) !== 'missing');
  if (standing.length === 0) return;
  throw new Failure(
    {
      ja: `すでにあるファイルは上書きしません: ${standing.join('、')}`,
      en: `These files exist and are not overwritten: ${standing.join(', ')}`,
    },
    { ja: '別のフォルダーを指定してください。', en: 'name another folder.' },
  );
}
