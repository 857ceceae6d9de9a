/** `reform status`: how the plans stand, on one screen. */
import { type Command, exit } from './command.ts';
import { formatsAmong } from './findings/formats.ts';
import { asOfOption, momentOf } from './scope/moment.ts';
import { onlyOption, periodOption } from './scope/scope-options.ts';

const formats = ['text', 'markdown', 'json'] as const;

export const status: Command = {
  name: 'status',
  about: {
    ja: '計画がどこまで進んだかを、所管と指標ごとに示します',
    en: 'show how far the plan has come, by department and KPI',
  },
  arguments: [
    {
      name: '[paths...]',
      about: { ja: '計画のフォルダー（省くと data）', en: 'folders of plans (data when left out)' },
    },
  ],
  options: [
    asOfOption,
    periodOption,
    onlyOption,
    {
      flags: '--format <format>',
      about: {
        ja: `出力の形式です（形式=ファイル でファイルへ。何度でも）: ${formats.join('・')}`,
        en: `output format, several as format=FILE: ${formats.join(', ')}`,
      },
      many: true,
      words: formats,
      default: 'text',
    },
  ],
  examples: [
    { line: 'reform status', about: { ja: '今日の状況を見ます', en: 'see how things stand today' } },
    {
      line: 'reform status data/sakai --period 令和7年度前期 --format markdown=状況.md',
      about: { ja: '前期の終わりの状況を、資料にします', en: 'make a paper of the end of the first half' },
    },
  ],
  async run(call) {
    const { options, world } = call;
    const asked = formatsAmong(formats, options.format);
    const { editionMoment, editionsOf, handOver, narrowed, projectsAt, statusFormats, statusOf } =
      await import('./rooms.ts');
    const moment = editionMoment(momentOf(call), call);
    const [given] = call.arguments;
    const paths = Array.isArray(given) && given.length > 0 ? given.map(String) : ['data'];
    const { compiled } = projectsAt(world.files, paths, moment);
    const projects = editionsOf(compiled, call).map(({ project }) => project);
    const { asOf, period } = moment;
    const stands = statusOf(narrowed(options.only, projects), { asOf, period });
    const plain = ['dumb', 'linux'].includes(world.env.TERM ?? '');
    handOver(
      asked,
      (name, look) => statusFormats.find((one) => one.name === name)?.write(stands, { ...look, plain }) ?? '',
      call,
    );
    return exit.clean;
  },
};
