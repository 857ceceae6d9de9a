/** `reform due`: what is to be reported next, by department, for the next meeting, a calendar or a program. */
import { addDays, addMonths, type Day } from '../calendar/day.ts';
import { Failure } from '../diagnostics/failure.ts';
import type { Command } from './command.ts';
import { formatOption, formatsAmong } from './findings/formats.ts';
import { foldersArgument, foldersOf } from './scope/folders.ts';
import { asOfOption, momentOf, readDay } from './scope/moment.ts';
import { onlyOption } from './scope/scope-options.ts';

const formats = ['text', 'markdown', 'ics', 'json'] as const;

export const due: Command = {
  name: 'due',
  about: {
    ja: 'これから報告するものと、期限を過ぎたものを、所管ごとに示します',
    en: 'list what is to be reported next, and what is overdue, by department',
  },
  arguments: [foldersArgument],
  options: [
    {
      flags: '--next <span>',
      about: {
        ja: '基準日から先の長さです: 60d・4w・3m・1y、60日・3か月など（省くと 60d）',
        en: 'how far ahead: 60d, 4w, 3m, 1y (60d when left out)',
      },
    },
    {
      flags: '--until <date>',
      about: { ja: '最後の日です: 2027-03-31・R9.3.31 など', en: 'the last day: 2027-03-31, R9.3.31' },
    },
    asOfOption,
    onlyOption,
    formatOption(formats),
  ],
  examples: [
    {
      line: 'reform due --next 3m',
      about: { ja: 'これから3か月の報告を見ます', en: 'see what is to be reported in three months' },
    },
    {
      line: 'reform due data/sakai --until 2026-03-31 --format markdown=会議資料.md',
      about: { ja: '年度末までの一覧を、会議の資料にします', en: 'make a paper for a meeting' },
    },
    {
      line: 'reform due --next 1y --only owner=市民人権局 --format ics=報告.ics',
      about: {
        ja: '1つの局の期限を、予定表に取り込むファイルにします',
        en: 'make a file for the calendars of one department',
      },
    },
  ],
  async run(call) {
    const { options, world } = call;
    const asked = formatsAmong(formats, options.format, world.files);
    const moment = momentOf(call);
    const until = untilOf(moment.asOf, options);
    const { agendaOf, dueFormats, handOver, narrowed, projectsAt, readable } = await import('./rooms.ts');
    const { compiled } = projectsAt(world.files, foldersOf(call), moment);
    const { code, plans } = readable(compiled, call);
    const agenda = agendaOf(narrowed(options.only, plans), { asOf: moment.asOf, until });
    handOver(
      asked,
      (name, look) => dueFormats.find((one) => one.name === name)?.write(agenda, look) ?? '',
      call,
    );
    return code;
  },
};

const units: readonly (readonly [pattern: RegExp, add: (day: Day, count: number) => Day])[] = [
  [/^(?:d|days?|日間?)$/, (day, count) => addDays(day, count)],
  [/^(?:w|weeks?|週間?)$/, (day, count) => addDays(day, 7 * count)],
  [/^(?:m|months?|[かヶカケ箇]月間?)$/, (day, count) => addMonths(day, count)],
  [/^(?:y|years?|年間?)$/, (day, count) => addMonths(day, 12 * count)],
];

function untilOf(asOf: Day, { next = '60d', until }: Readonly<Record<string, unknown>>): Day {
  if (typeof until === 'string') return notBefore(asOf, readDay('--until', until));
  const [, count = '', unit = ''] = /^(\d{1,4})(\D+)$/.exec(String(next).normalize('NFKC').trim()) ?? [];
  const add = units.find(([pattern]) => pattern.test(unit.trim()))?.[1];
  if (add) return add(asOf, Number(count));
  throw new Failure(
    {
      ja: `--next の「${next}」を長さとして読み取れません。`,
      en: `The span "${next}" of --next cannot be read.`,
    },
    { ja: '60d・4w・3m・1y のように書いてください。', en: 'write it as 60d, 4w, 3m or 1y.' },
  );
}

function notBefore(asOf: Day, until: Day): Day {
  if (until >= asOf) return until;
  throw new Failure(
    {
      ja: `--until（${until}）が基準日（${asOf}）より前です。`,
      en: `--until (${until}) lies before ${asOf}.`,
    },
    { ja: '後の日を指定するか、--as-of を変えてください。', en: 'name a later day, or change --as-of.' },
  );
}
