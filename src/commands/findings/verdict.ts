/** In which formats a report is told, and from when on it fails: the same for a check and for reports that are merged. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Report } from '../../reporters/reporter.ts';
import { type Call, type Exit, exit, type Option } from '../command.ts';
import { type Format, formatNames, formatOption, formatsOf, isPart } from './formats.ts';

export const verdictOptions: readonly Option[] = [
  formatOption(formatNames),
  {
    flags: '--max-findings <n>',
    about: {
      ja: '画面（pretty）に示す指摘の数です（省くと 200、0 ですべて）',
      en: 'how many findings to show on the terminal (200 when left out, 0 for all)',
    },
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
];

export interface Wishes {
  readonly formats: readonly Format[];
  /** How many findings a person is shown. */
  readonly most: number | undefined;
  exitOf(report: Report): Exit;
}

export function wishesOf({ options, world }: Pick<Call, 'options' | 'world'>): Wishes {
  const limit = numberOf('--max-warnings', options.maxWarnings) ?? Number.POSITIVE_INFINITY;
  const most = numberOf('--max-findings', options.maxFindings);
  const formats = formatsOf(options.format, world);
  // One part cannot tell whether all of them are too much.
  const isJudged = !isPart(formats);
  return {
    formats,
    most,
    exitOf({ summary: { errors, infos, warnings } }) {
      if (!isJudged) return exit.clean;
      const failing = { error: 0, warning: warnings, info: warnings + infos }[String(options.failOn)] ?? 0;
      return errors + failing > 0 || warnings > limit ? exit.findings : exit.clean;
    },
  };
}

function numberOf(flag: string, given: unknown): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d+$/.test(String(given))) return Number(given);
  throw new Failure(
    {
      ja: `${flag} の「${given}」は数ではありません。`,
      en: `${flag} ${given} is not a number.`,
    },
    { ja: '0 以上の整数を指定してください。', en: 'give a whole number, 0 or more.' },
  );
}
