/** `reform check`: what is wrong in the sheets, where, and how to mend it. */
import { codeOfPeriod } from '../calendar/period.ts';
import type { Compiled } from '../reform.ts';
import type { Run } from '../reporters/reporter.ts';
import type { Moment } from '../rules/rule.ts';
import type { Difference } from '../world.ts';
import { nothing } from './building/told.ts';
import { type Call, type Command, exit } from './command.ts';
import { answering, type Checked } from './findings/answered.ts';
import { verdictOptions, type Wishes, wishesOf } from './findings/verdict.ts';
import { foldersOf } from './scope/folders.ts';
import { dated, momentOf, momentOptions } from './scope/moment.ts';
import { scopeOptions } from './scope/scope-options.ts';
import { type Shard, shardNamed, shardOption } from './scope/shard.ts';

export const check: Command = {
  name: 'check',
  about: { ja: 'シートを点検し、直すところを示します', en: 'check the sheets and show what to mend' },
  arguments: [
    {
      name: '[paths...]',
      about: {
        ja: "計画のフォルダー、シートのファイル、'data/**/*.yaml' のような型（省くと data か、今いる計画）",
        en: "folders of plans, files of sheets, patterns like 'data/**/*.yaml' (when left out: data, or the plan here)",
      },
    },
  ],
  options: [
    ...momentOptions,
    ...scopeOptions,
    ...verdictOptions,
    shardOption,
    {
      flags: '--fix',
      about: {
        ja: '確実に直せる指摘を、シートの上で直します',
        en: 'mend in the sheets what can surely be mended',
      },
    },
    {
      flags: '--unsafe-fixes',
      about: {
        ja: '人が見るべき直しも行います（--fix か --fix-dry-run と）',
        en: 'with --fix or --fix-dry-run: also what a person should look at',
      },
    },
    {
      flags: '--fix-dry-run',
      about: {
        ja: '直す前と後の行を示すだけで、書き換えません',
        en: 'show what --fix would write, and write nothing',
      },
    },
    {
      flags: '--update-baseline',
      about: {
        ja: '今ある指摘を以前からの指摘として記録します（記録があれば、なくなった指摘を外すだけです）',
        en: 'record the findings of today as old ones; where a record exists, only take off what is gone',
      },
    },
    {
      flags: '--allow-new',
      about: {
        ja: '--update-baseline で、新しい指摘も記録に加えます',
        en: 'let --update-baseline add new findings, too',
      },
    },
    {
      flags: '--no-cache',
      about: {
        ja: '前回の記録（.reform/cache）を使わず、残しもしません',
        en: 'neither use nor keep a record of what was said (.reform/cache)',
      },
    },
  ],
  examples: [
    {
      line: 'reform check',
      about: { ja: 'data の下のすべての計画を点検します', en: 'check every plan below data' },
    },
    {
      line: 'reform check data/sakai --submit',
      about: { ja: '1つの市を、提出前の厳しさで点検します', en: 'check one city as for submission' },
    },
    {
      line: 'reform check --format pretty --format xlsx=点検結果一覧.xlsx',
      about: {
        ja: '画面に示し、所管に配る一覧も Excel で作ります',
        en: 'show the findings, and make a workbook of them for the departments',
      },
    },
    {
      line: 'reform check --staged',
      about: {
        ja: 'コミットする前に、変えたことによる指摘だけを見ます（git の pre-commit 向け）',
        en: 'before a commit, see only what the change brings (for a pre-commit hook of git)',
      },
    },
    {
      line: 'reform check data/sakai --only owner=市民人権局 --watch',
      about: {
        ja: '1つの局の指摘を見ながら直します（保存するたびに点検します）',
        en: 'mend what is said about one department, checked at every save',
      },
    },
    {
      line: 'reform check --shard 1/4 --format blob=parts/1.json',
      about: {
        ja: '4台で手分けするうちの1台目です（reform merge-reports parts で1つにします）',
        en: 'the first of four machines; reform merge-reports parts puts them together',
      },
    },
    {
      line: 'reform check --as-of 令和8年4月1日',
      about: {
        ja: '年度が終わった時点で何が足りないかを見ます',
        en: 'see what would be missing once the year is over',
      },
    },
  ],
  async run(given) {
    const wishes = wishesOf(given);
    const shard = shardNamed(given.options.shard);
    const today = momentOf(given);
    const paths = pathsOf(given);
    const call = await dated(given, paths);
    const once = (told: Difference | undefined, as: Call) => checkOnce({ paths, shard, told, wishes }, as);
    if (call.options.watch !== true) return answering(paths, today, call, await toldBy(paths, call), once);
    const { watching } = await import('./rooms.ts');
    return watching(paths, async () => (await once(await toldBy(paths, call), call)).code, call);
  },
};

interface Asked {
  readonly paths: readonly string[];
  readonly shard: Shard | undefined;
  readonly wishes: Wishes;
  /** What git says, where it is asked. */
  readonly told: Difference | undefined;
}

async function toldBy(paths: readonly string[], call: Call): Promise<Difference | undefined> {
  const { language, options, world } = call;
  if (options.changed === undefined && options.staged !== true) return undefined;
  const told = await (await import('./rooms.ts')).differenceAt(paths, call);
  if (told?.before.size === 0) world.terminal.err(nothing(false, language));
  return told;
}

/** With --fix and --update-baseline the sheets and the baseline are written first, and checked as they are then. */
async function checkOnce({ paths, shard, told, wishes }: Asked, call: Call): Promise<Checked> {
  const { options } = call;
  const rooms = await import('./rooms.ts');
  const moment = rooms.editionMoment(momentOf(call), call);
  const { files, narrow, settle } = await rooms.scopeOf(paths, moment, told, call);
  const compileAll = (seen = files) => narrow(rooms.projectsAt(seen, paths, moment, shard));
  const fixes = options.fix === true || options.fixDryRun === true;
  const mendable = fixes && rooms.fixSheets(compileAll, call);
  if (options.fixDryRun === true) return { code: mendable ? exit.findings : exit.clean, said: '' };
  const opened = async () => {
    const asked = compileAll();
    return { ...asked, checked: asked.compiled, compiled: await rooms.withForms(asked.compiled, files) };
  };
  if (options.updateBaseline === true) rooms.updateBaselines(await opened(), call);
  const { checked, compiled, everywhere, includes, owns } = await opened();
  const editions = rooms.editionsOf(compiled, call, () => everywhere(moment));
  const projects = editions.map(({ project }) => project);
  const report = { ...rooms.reportOf(projects, includes, owns), run: runOf(moment, projects, shard) };
  // In an earlier state nobody opens a form of the city.
  settle(checked);
  const said = await rooms.deliver(wishes.formats, report, rooms.lookOf(call, wishes.most), call);
  return { code: wishes.exitOf(report), said };
}

function runOf(
  { asOf, period, submit }: Moment,
  projects: readonly Compiled[],
  shard: Shard | undefined,
): Run {
  const plans = projects.map(({ folder }) => folder);
  return { asOf, submit, period: period && codeOfPeriod(period), plans, shard };
}

/** The sheet of an editor, where nothing else is named. */
function pathsOf(call: Call): readonly string[] {
  const { stdinFilename } = call.options;
  const [given] = call.arguments;
  return typeof stdinFilename === 'string' && given?.length === 0 ? [stdinFilename] : foldersOf(call);
}
