/** `reform when`: how a date in a sentence is understood, for people in words and for programs as JSON lines. */
import type { Context, DateMention, Reading } from '../calendar/reading.ts';
import { Failure } from '../diagnostics/failure.ts';
import type { World } from '../world.ts';
import { type Call, type Command, type Exit, exit } from './command.ts';

export const when: Command = {
  name: 'when',
  about: {
    ja: '文の中の時期がどう読まれるかを示します',
    en: 'show how the dates of a sentence are understood',
  },
  arguments: [
    {
      name: '[text]',
      about: {
        ja: '文、または時期だけ（～9月・令和8年度末までに）',
        en: 'a sentence, or a date alone (～9月, 令和8年度末までに)',
      },
    },
  ],
  options: [
    {
      flags: '--year <year>',
      about: {
        ja: '年のない月の年度: 令和7年度・R7・2025年度（省くと今年度）',
        en: 'the fiscal year of a month without one: 令和7年度, R7, 2025年度 (the current one when left out)',
      },
    },
    { flags: '--json', about: { ja: 'JSONで出力します', en: 'print JSON' } },
    {
      flags: '--stdin',
      about: {
        ja: '標準入力を1行ずつ読み、1行に1つのJSONで答えます',
        en: 'read standard input line by line and answer each with one line of JSON',
      },
    },
  ],
  examples: [
    {
      line: "reform when '骨子案を作成（～9月）' --year 令和7年度",
      about: { ja: '1つの文を読む', en: 'read one sentence' },
    },
    {
      line: 'reform when --stdin --year R7 < schedule.txt',
      about: { ja: '1行ずつ読み、JSONで答える', en: 'read line by line, answer in JSON' },
    },
  ],
  run,
};

async function run({ arguments: [argument], options, language, world }: Call): Promise<Exit> {
  const { readDates } = await import('../calendar/read.ts');
  const context: Context = { fiscalYear: await fiscalYear(options.year, world) };
  const read = (text: string) => readDates(text, context);
  if (options.stdin === true) {
    if (argument !== undefined) throw readTwice();
    const lines = linesOf(new TextDecoder().decode(await world.stdin()));
    if (lines.length > 0) world.terminal.out(`${lines.map((line) => asJson(read(line))).join('\n')}\n`);
    return exit.clean;
  }
  if (typeof argument !== 'string') throw nothingToRead();
  const reading = read(argument);
  if (options.json === true) world.terminal.out(`${asJson(reading)}\n`);
  else {
    const { whenText } = await import('./looking/when-text.ts');
    world.terminal.out(whenText(reading, context, language));
  }
  return exit.clean;
}

async function fiscalYear(written: unknown, world: World): Promise<number> {
  const { fiscalYearOf, readYear } = await import('../calendar/fiscal-year.ts');
  if (typeof written !== 'string') return fiscalYearOf(world.today());
  const found = readYear(written);
  if (found !== undefined) return found.year;
  throw new Failure(
    {
      ja: `--year の「${written}」を年度として読み取れません。`,
      en: `"${written}" of --year cannot be read as a year.`,
    },
    { ja: '令和7年度・R7・2025年度 のように書いてください。', en: 'write it as 令和7年度, R7 or 2025年度.' },
  );
}

function readTwice(): Failure {
  return new Failure(
    {
      ja: '読む文が2つあります（引数の文と標準入力）。',
      en: 'There are two texts to read: the argument, and standard input.',
    },
    {
      ja: '文を引数に書くか、--stdin を付けるか、どちらか一方にしてください。',
      en: 'pass a sentence or use --stdin, not both.',
    },
  );
}

function nothingToRead(): Failure {
  return new Failure(
    { ja: '読む文がありません。', en: 'There is no sentence to read.' },
    {
      ja: "reform when '骨子案を作成（～9月）' のように文を渡すか、--stdin を付けてください。",
      en: "pass a sentence, as in reform when '骨子案を作成（～9月）', or use --stdin.",
    },
  );
}

/** The last line break ends a line, it does not begin one. */
function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function asJson({ text, understood, dates }: Reading): string {
  return JSON.stringify({ text, understood, dates: dates.map(plain) });
}

function plain({ text, kind, from, to }: DateMention): Pick<DateMention, 'text' | 'kind' | 'from' | 'to'> {
  return { text, kind, from, to };
}
