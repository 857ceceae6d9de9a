/** `reform status`: how the plans stand, on one screen. */
import type { Command } from './command.ts';
import { formatOption, formatsAmong } from './findings/formats.ts';
import { foldersArgument, foldersOf } from './scope/folders.ts';
import { asOfOption, dated, momentOf } from './scope/moment.ts';
import { onlyOption, periodOption } from './scope/scope-options.ts';

const formats = ['text', 'markdown', 'json'] as const;

export const status: Command = {
  name: 'status',
  about: {
    ja: '計画がどこまで進んだかを、所管と指標ごとに示します',
    en: 'show how far the plan has come, by department and KPI',
  },
  arguments: [foldersArgument],
  options: [asOfOption, periodOption, onlyOption, formatOption(formats)],
  examples: [
    { line: 'reform status', about: { ja: '今日の状況を見ます', en: 'see how things stand today' } },
    {
      line: 'reform status data/sakai --period 令和7年度前期 --format markdown=状況.md',
      about: { ja: '前期の終わりの状況を、資料にします', en: 'make a paper of the end of the first half' },
    },
  ],
  async run(given) {
    const { options, world } = given;
    const asked = formatsAmong(formats, options.format, world.files);
    const { editionMoment, editionsOf, handOver, narrowed, projectsAt, readable, statusFormats, statusOf } =
      await import('./rooms.ts');
    const call = await dated(given, foldersOf(given));
    const moment = editionMoment(momentOf(call), call);
    const { compiled } = projectsAt(world.files, foldersOf(call), moment);
    const editions = editionsOf(compiled, call).map(({ project }) => project);
    const { code, plans } = readable(editions, call);
    const { asOf, period } = moment;
    const stands = statusOf(narrowed(options.only, plans), { asOf, period });
    const plain = ['dumb', 'linux'].includes(world.env.TERM ?? '');
    handOver(
      asked,
      (name, look) => statusFormats.find((one) => one.name === name)?.write(stands, { ...look, plain }) ?? '',
      call,
    );
    return code;
  },
};
