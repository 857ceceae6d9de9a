/** `reform check`: what is wrong in the sheets, where, and how to mend it. */
import { Failure } from '../diagnostics/failure.ts';
import { type Command, exit } from './command.ts';
import { momentOf, momentOptions } from './moment.ts';

export const check: Command = {
  name: 'check',
  about: { ja: 'シートを点検し、直すところを示します', en: 'check the sheets and show what to mend' },
  arguments: [
    {
      name: '[paths...]',
      about: {
        ja: '計画のフォルダー、またはシートのファイル（省くと data）',
        en: 'folders of plans, or files of sheets (data when left out)',
      },
    },
  ],
  options: [
    ...momentOptions,
    {
      flags: '--format <format>',
      about: { ja: '出力の形式です: pretty・line・json', en: 'output format: pretty, line, json' },
      choices: ['pretty', 'line', 'json'],
      default: 'pretty',
    },
    {
      flags: '--fail-on <severity>',
      about: {
        ja: '終了コードが1になる重大度です: info・warning・error',
        en: 'severity from which the exit code is 1: info, warning, error',
      },
      choices: ['info', 'warning', 'error'],
      default: 'error',
    },
    {
      flags: '--max-warnings <n>',
      about: {
        ja: '警告がこの数を超えたら、終了コードを1にします',
        en: 'end with exit code 1 when there are more warnings than this',
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
      line: 'reform check --as-of 令和8年4月1日',
      about: {
        ja: '年度が終わった時点で何が足りないかを見ます',
        en: 'see what would be missing once the year is over',
      },
    },
  ],
  async run(call) {
    const { options, world } = call;
    const moment = momentOf(call);
    const limit = limitOf(options.maxWarnings);
    refuseLonelyOption(options);
    const { lookOf, projectsAt, reporters, reportOf, updateBaselines } = await import('./rooms.ts');
    const look = () => projectsAt(world.files, pathsOf(call.arguments[0]), moment);
    if (options.updateBaseline === true) updateBaselines(look().compiled, call);
    const { compiled, includes } = look();
    const report = reportOf(compiled, includes);
    const reporter = reporters.find(({ name }) => name === options.format);
    world.terminal.out(reporter?.report(report, lookOf(call)) ?? '');
    const { errors, infos, warnings } = report.summary;
    const failing = { error: 0, warning: warnings, info: warnings + infos }[String(options.failOn)] ?? 0;
    return errors + failing > 0 || warnings > limit ? exit.findings : exit.clean;
  },
};

function pathsOf(given: unknown): readonly string[] {
  return Array.isArray(given) && given.length > 0 ? given.map(String) : ['data'];
}

function refuseLonelyOption({ allowNew, updateBaseline }: Readonly<Record<string, unknown>>): void {
  if (allowNew !== true || updateBaseline === true) return;
  throw new Failure(
    {
      ja: '--allow-new は --update-baseline と一緒に使います。',
      en: '--allow-new goes with --update-baseline.',
    },
    { ja: '--update-baseline も指定してください。', en: 'give --update-baseline, too.' },
  );
}

function limitOf(given: unknown): number {
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(String(given))) return Number(given);
  throw new Failure(
    {
      ja: `--max-warnings の「${given}」は数ではありません。`,
      en: `--max-warnings ${given} is not a number.`,
    },
    { ja: '0 以上の整数を指定してください。', en: 'give a whole number, 0 or more.' },
  );
}
