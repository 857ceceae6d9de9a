/** `reform new`: a sheet to fill in, beside those of its kind, with the periods, years and names of its city. */
import { Failure } from '../diagnostics/failure.ts';
import { visible } from '../reporters/visible.ts';
import { type Command, exit } from './command.ts';
import { isGiven } from './line/given.ts';
import { checkChoice } from './line/usage.ts';
import { usualFolder } from './scope/folders.ts';
import { momentOf } from './scope/moment.ts';
import { pathOf } from './scope/spelled.ts';

const kinds = ['initiative', 'kpi', 'policy', 'monitoring'] as const;

export const newSheet: Command = {
  name: 'new',
  about: { ja: '記入するシートを、計画に加えます', en: 'add a sheet to fill in to a plan' },
  arguments: [
    {
      name: '<kind>',
      about: { ja: `シートの種類です: ${kinds.join('・')}`, en: `kind of sheet: ${kinds.join(', ')}` },
      words: kinds,
    },
    {
      name: '<id>',
      about: {
        ja: '識別子です。英小文字・数字・ハイフンを勧めます: parks-renewal',
        en: 'its id, best in small letters, digits and hyphens: parks-renewal',
      },
    },
  ],
  options: [
    {
      flags: '--in <dir>',
      about: {
        ja: '計画のフォルダーです（省くと data か、今いる計画）',
        en: 'folder of the plan (when left out: data, or the plan here)',
      },
    },
    { flags: '--title <title>', about: { ja: '名前です', en: 'its title' } },
    {
      flags: '--owner <owner>',
      about: {
        ja: '所管です（上の組織から順に、何度でも）',
        en: 'who answers for it, from the top (may be repeated)',
      },
      repeated: true,
    },
    {
      flags: '--area <area>',
      about: { ja: '報告する区です（monitoring）', en: 'the area that reports (monitoring)' },
    },
  ],
  examples: [
    {
      line: 'reform new initiative parks-renewal --in data/sakai --title 公園の再生 --owner 建設局 --owner 公園課',
      about: { ja: '取組のシートを1枚加えます', en: 'add a sheet for an initiative' },
    },
    {
      line: 'reform new monitoring r6-kita --in data/osaka --area 北区',
      about: { ja: '区が報告を書くシートを加えます', en: 'add a sheet for the reports of an area' },
    },
  ],
  async run(call) {
    const { arguments: given, language, options, world } = call;
    const kind = checkChoice('kind', String(given[0]), kinds);
    const id = String(given[1]).normalize('NFC');
    if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(id)) throw notAnId(id);
    const strange = (kind === 'monitoring' ? ownNames : areas).find((name) => isGiven(options[name]));
    if (strange !== undefined) throw notOf(kind, `--${strange}`);
    const { freshSheet, onlyPlan } = await import('./rooms.ts');
    const home = onlyPlan(
      world.files,
      pathOf(options.in ?? usualFolder(world), world.files),
      '--in',
      momentOf(call),
    );
    const { path, text } = freshSheet(home, { kind, id, ...options }, world);
    world.files.write(path, new TextEncoder().encode(text));
    const name = visible(path);
    const said = {
      ja: `✓ ${name} を作りました。\n書いたら reform check ${name} で点検します。\n`,
      en: `✓ ${name} is there.\nFill it in, then run reform check ${name}.\n`,
    };
    world.terminal.out(said[language]);
    return exit.clean;
  },
};

/** What a monitoring does not have, and what only it has. */
const ownNames = ['title', 'owner'];
const areas = ['area'];

function notOf(kind: string, flag: string): Failure {
  return new Failure(
    { ja: `${kind} のシートに ${flag} は使えません。`, en: `A sheet of ${kind} has no ${flag}.` },
    { ja: `${flag} を外してください。`, en: `leave ${flag} out.` },
  );
}

function notAnId(id: string): Failure {
  return new Failure(
    { ja: `「${id}」は識別子にできません。`, en: `"${id}" cannot be an id.` },
    {
      ja: '文字と数字で始め、ほかにはハイフン・ピリオド・下線だけを使ってください: parks-renewal',
      en: 'begin with a letter or digit, and use only these, hyphens, dots and underscores: parks-renewal',
    },
  );
}
