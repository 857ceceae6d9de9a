/** `--as-of` and `--submit`: the day and the stage in which a plan is looked at, for every command that compiles. */
import { type Day, dayOf, isDay } from '../../calendar/day.ts';
import { eraNamed, yearOfEra } from '../../calendar/era.ts';
import { Failure } from '../../diagnostics/failure.ts';
import type { Moment } from '../../rules/rule.ts';
import type { Call, Option } from '../command.ts';

export const asOfOption: Option = {
  flags: '--as-of <date>',
  about: {
    ja: '基準日です: 2025-10-01・R7.10.1 など（省くと今日）',
    en: 'the day to look at it: 2025-10-01, R7.10.1 (today when left out)',
  },
};

export const momentOptions: readonly Option[] = [
  asOfOption,
  {
    flags: '--submit',
    about: {
      ja: '提出前の厳しさで点検します（警告の一部がエラーになります）',
      en: 'check as for submission: some warnings become errors',
    },
  },
];

export function momentOf({ options, world }: Pick<Call, 'options' | 'world'>): Moment {
  const written = options.asOf;
  const asOf = typeof written === 'string' ? readDay('--as-of', written) : world.today();
  return { asOf, submit: options.submit === true };
}

/** The period that is meant, with its year; opened only where one is. */
export async function dated(call: Call, paths: readonly string[]): Promise<Call> {
  if (call.options.period === undefined) return call;
  return (await import('../rooms.ts')).withYear(call, paths);
}

const written = /^(\p{L}*)(\d{1,4}|元)(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/u;

export function readDay(flag: string, text: string): Day {
  const [, era = '', year = '', month, day] = written.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
  const count = year === '元' ? 1 : Number(year);
  const named = eraNamed(era.length === 1 ? era.toUpperCase() : era);
  const western = named ? yearOfEra(named, count) : era === '' && year.length === 4 ? count : undefined;
  const found = western === undefined ? '' : dayOf(western, Number(month), Number(day));
  if (isDay(found)) return found;
  throw new Failure(
    {
      ja: `${flag} の日付「${text}」を読み取れません。`,
      en: `The date "${text}" of ${flag} cannot be read.`,
    },
    {
      ja: '2025-10-01・令和7年10月1日・R7.10.1 のように書いてください。',
      en: 'write it as 2025-10-01, 令和7年10月1日 or R7.10.1.',
    },
  );
}
