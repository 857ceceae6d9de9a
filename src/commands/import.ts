/** `reform import`: forms that came back from the departments → the sheets follow, value by value, when the operator says so. */
import { type Command, exit } from './command.ts';
import { usualFolder } from './scope/folders.ts';
import { momentOf } from './scope/moment.ts';
import { pathOf } from './scope/spelled.ts';

export const importForms: Command = {
  name: 'import',
  about: {
    ja: '各課が直した様式（Excel）を読み、シートとの違いを示して書き戻します',
    en: 'read forms (Excel) that came back, show what differs, and write it into the sheets',
  },
  arguments: [
    {
      name: '<files...>',
      about: {
        ja: '戻ってきた様式のファイル、またはそれを集めたフォルダー',
        en: 'forms that came back, or folders of them',
      },
    },
  ],
  options: [
    {
      flags: '--into <dir>',
      about: {
        ja: '計画のフォルダーです（省くと data か、今いる計画）',
        en: 'folder of plans (when left out: data, or the plan here)',
      },
    },
    {
      flags: '--new',
      about: {
        ja: 'reform が作ったのではない Excel を読み、新しいシートにします',
        en: 'read workbooks that reform never made, and make new sheets of them',
      },
    },
    {
      flags: '--write',
      about: {
        ja: 'シートに書き込みます（付けなければ、示すだけです）',
        en: 'write into the sheets; without it they are only shown',
      },
    },
    {
      flags: '--theirs',
      about: {
        ja: '判断が分かれるところは、様式の文を採ります',
        en: 'where both were changed, take the words of the form',
      },
    },
    {
      flags: '--ours',
      about: {
        ja: '両方で変わったところは、シートの文のままにします',
        en: 'where both were changed, keep the words of the sheet',
      },
    },
    {
      flags: '--allow-delete',
      about: {
        ja: '空にされた欄と削除された行を、シートからも消します',
        en: 'take emptied squares and deleted rows out of the sheets',
      },
    },
  ],
  examples: [
    {
      line: 'reform import 返送/',
      about: {
        ja: 'フォルダーの様式をすべて読み、違いを示します',
        en: 'read every form in a folder and show what differs',
      },
    },
    {
      line: 'reform import 返送/ward-offices.xlsx --into data/sakai --write',
      about: { ja: '1つの様式の直しをシートに書き込みます', en: 'write the corrections of one form' },
    },
    {
      line: 'reform import --new 旧様式.xlsx --into data/sakai',
      about: {
        ja: 'これまでの Excel から作る新しいシートを示します（--write で保存）',
        en: 'show the new sheet made of an old workbook (--write saves it)',
      },
    },
  ],
  async run(call) {
    const { options, world } = call;
    const moment = momentOf(call);
    const into = pathOf(options.into ?? usualFolder(world), world.files);
    const given = call.arguments[0];
    const paths = (Array.isArray(given) ? given : []).map((path) => pathOf(path, world.files));
    if (options.new === true) {
      const { importNew } = await import('./returning/import-new.ts');
      return importNew(paths, { into, moment }, call) ? exit.clean : exit.findings;
    }
    const [{ projectsAt, readable }, { returning }] = await Promise.all([
      import('./rooms.ts'),
      import('./returning/returning.ts'),
    ]);
    const { compiled } = projectsAt(world.files, [into], moment);
    const { code, projects } = readable(compiled, call);
    return returning(paths, projects, { into, moment }, call) ? code : exit.findings;
  },
};
