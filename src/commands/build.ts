/** `reform build`: the forms of every plan, written where its sheets are without errors, all of a plan or none. */
import { keptAt, untouched } from './building/kept.ts';
import { threadsNamed, threadsOption } from './building/threads-option.ts';
import { nothing, unchanged, upToDate } from './building/told.ts';
import type { Place } from './building/wanted.ts';
import { type Call, type Command, exit } from './command.ts';
import { dated, momentOptions } from './scope/moment.ts';
import { onlyOption } from './scope/scope-options.ts';
import { shardNamed, shardOption } from './scope/shard.ts';
import { outOption, type Spot, spotOf } from './scope/spot.ts';

export const build: Command = {
  name: 'build',
  about: {
    ja: '点検してから、様式（Excel・Markdown）を作ります',
    en: 'check, then build the forms (Excel and Markdown)',
  },
  arguments: [
    {
      name: '[path]',
      about: {
        ja: '計画のフォルダー、またはその中のシート（省くと data か、今いる計画）',
        en: 'folder of plans, or a sheet in one (when left out: data, or the plan here)',
      },
    },
  ],
  options: [
    outOption,
    {
      flags: '--force',
      about: {
        ja: 'エラーが残っていても作ります（様式にその旨を印字します）',
        en: 'build although there are errors; the forms say so',
      },
    },
    {
      flags: '--overwrite',
      about: {
        ja: '作った後に人が直した様式も、取り込まずに作り直します（省くと、シートにない内容のある様式は残します）',
        en: 'build also over forms that somebody has corrected since (unless their words are in the sheets, they are left alone)',
      },
    },
    {
      flags: '--check',
      about: {
        ja: '何も書かずに、古くなったファイルがあるかどうかだけを調べます',
        en: 'write nothing; tell which files are out of date',
      },
    },
    {
      flags: '--period <period>',
      about: {
        ja: 'その期の終わりまでの版を作ります: 令和7年度前期・R7-H1・R7-Q2 など。前期 のように年度を省くと、計画の年度の期です（R7-H1 のようなフォルダーに入ります）',
        en: 'the edition as of the end of a period: 令和7年度前期, R7-H1, R7-Q2, or 前期 alone for the year of the plan (into a folder such as R7-H1)',
      },
    },
    {
      flags: '--bundle <by>',
      about: {
        ja: 'ブックのまとめ方です: sheet（シートごと）・owner（局ごと）・all（全部で1つ）',
        en: 'one workbook for each sheet, for each department (owner), or one for all',
      },
      choices: ['sheet', 'owner', 'all'],
      default: 'sheet',
    },
    {
      ...onlyOption,
      about: {
        ja: '選んだものだけを作ります: owner=・kind=・id=・status=、または所管か識別子（何度でも指定できます）',
        en: 'build only these: owner=, kind=, id=, status=, or an owner or id alone (may be repeated)',
      },
    },
    {
      flags: '--form <form>',
      about: {
        ja: 'この様式だけを作ります: 市の様式のファイル（市様式.xlsx）、または様式の名前（何度でも指定できます）',
        en: "build only this form: a file of the city's own (.xlsx), or the name of a form (may be repeated)",
      },
      repeated: true,
    },
    {
      flags: '--changed [ref]',
      about: {
        ja: 'git で ref（省くと HEAD）から変わったシートと、それを使う様式だけを作ります',
        en: 'build only what changed since a ref of git (HEAD when left out), with what depends on it',
      },
    },
    {
      flags: '--prune',
      about: {
        ja: '以前に作り、今のシートからは作られなくなったファイルを削除します（作ったときのままのものだけ）',
        en: 'delete what was built before and no sheet makes any more, where nobody has edited it since',
      },
    },
    {
      flags: '--explain <sheet>',
      about: {
        ja: 'そのシート（識別子またはファイル）の様式を、なぜ作り直したのか、または作り直さなかったのかを示します',
        en: 'tell why the forms of a sheet (its id or file) were built again, or were not',
      },
    },
    shardOption,
    threadsOption,
    {
      flags: '--list-outputs',
      about: {
        ja: '作ることになるファイルを並べるだけで、何も書きません',
        en: 'only list the files it would write',
      },
    },
    {
      flags: '--depfile <file>',
      about: {
        ja: 'どのファイルがどのシートから作られるかを、make・ninja の形で書きます',
        en: 'write which file is made from which sheets, for make and ninja',
      },
    },
    {
      flags: '--no-cache',
      about: {
        ja: '前回の記録（.reform/cache）を使わず、残しもしません',
        en: 'neither use nor keep a record of what was built (.reform/cache)',
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
      line: 'reform build data/sakai --period 令和7年度前期',
      about: {
        ja: '前期の版を out/R7-H1 に作ります',
        en: 'build the edition of the first half into out/R7-H1',
      },
    },
    {
      line: 'reform build --bundle owner --only owner=市民人権局',
      about: { ja: '1つの局に渡すブックを作ります', en: 'build the workbook to hand out to one department' },
    },
    {
      line: 'reform build --changed main',
      about: {
        ja: 'main から変わったところだけを作り直します',
        en: 'build again only what differs from main',
      },
    },
    {
      line: 'reform build --check',
      about: {
        ja: '様式がシートと食い違っていないかを調べます（CI向け）',
        en: 'see whether the forms still fit the sheets (for CI)',
      },
    },
  ],
  async run(given) {
    const spot = spotOf(given);
    shardNamed(given.options.shard);
    threadsNamed(given.options.threads);
    const call = await dated(given, [spot.folder]);
    const { language, options, world } = call;
    const place = { ...spot, ...(options.changed !== undefined && (await changesAt(spot, call))) };
    if (options.listOutputs === true) return (await import('./rooms.ts')).listOutputs(place, call);
    const kept = keptAt(place, call);
    const before = untouched(kept);
    if (!before) return (await import('./rooms.ts')).buildForms(place, kept, call);
    const count = before.outputs.length;
    const tell = options.check === true ? upToDate : unchanged;
    const told = count > 0 ? tell(count, language) : nothing(options.shard !== undefined, language);
    world.terminal.out(`${before.said[language] ?? ''}${told}`);
    return exit.clean;
  },
};

async function changesAt({ folder }: Spot, call: Call): Promise<Pick<Place, 'changed' | 'relinked'>> {
  const { changedAt, relinkedAt } = await import('./rooms.ts');
  return { changed: await changedAt([folder], call), relinked: relinkedAt([folder], call) };
}
