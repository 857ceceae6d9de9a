/** What was typed wrong, said in both languages: commander's complaints and our own become a Failure. */
import type { CommanderError } from 'commander';
import { Failure } from '../../diagnostics/failure.ts';
import type { Words } from '../../diagnostics/words.ts';
import { suggest } from '../../sheets/suggest.ts';
import type { Argument, Command } from '../command.ts';

/** commander tells the details only in its English sentence; this table takes them out of it again. */
const complaints: Readonly<Record<string, { find: RegExp; say(...found: string[]): Words }>> = {
  'commander.missingArgument': {
    find: /argument '(.+)'/,
    say: (name) => ({
      ja: `引数 <${name}> が指定されていません。`,
      en: `The argument <${name}> is missing.`,
    }),
  },
  'commander.optionMissingArgument': {
    find: /option '(.+)' argument/,
    say: (flags) => ({ ja: `${flags} に値がありません。`, en: `${flags} needs a value.` }),
  },
  'commander.unknownOption': {
    find: /option '(.+?)'/,
    say: (flag) => ({ ja: `${flag} というオプションはありません。`, en: `There is no option ${flag}.` }),
  },
  'commander.unknownCommand': {
    find: /command '(.+?)'/,
    say: (name) => ({ ja: `${name} というコマンドはありません。`, en: `There is no command ${name}.` }),
  },
  'commander.excessArguments': {
    find: /Expected (\d+) arguments? but got (\d+)/,
    say: (expected, given) => ({
      ja: `引数が多すぎます（${expected} 個まで。指定されたのは ${given} 個です）。`,
      en: `Too many arguments: at most ${expected}, given ${given}.`,
    }),
  },
};

/** What a word could have been, and where it was looked for. */
export interface Typed {
  /** Commands or options. */
  readonly known: readonly string[];
  /** `reform import` */
  readonly line: string;
  readonly command: Command | undefined;
}

export function usageFailure(error: CommanderError, { command, known, line }: Typed): Failure {
  const complaint = complaints[error.code];
  const found = complaint?.find.exec(error.message)?.slice(1) ?? [];
  const words = complaint?.say(...found) ?? { ja: error.message, en: error.message };
  const meant = error.code.includes('unknown') ? suggest(found[0] ?? '', known) : undefined;
  const missing = command?.arguments.find(({ name }) => /\w+/.exec(name)?.[0] === found[0]);
  if (error.code === 'commander.missingArgument' && command && missing)
    return new Failure(words, shown(missing, command, line));
  return new Failure(words, meant === undefined ? seeHelp(line) : didYouMean(meant));
}

/** What is missing, and a line that has it. */
function shown({ about }: Argument, { examples }: Command, line: string): Words {
  const [example] = examples;
  const help = seeHelp(line);
  return {
    ja: `${about.ja}。例: ${example?.line ?? line}　${help.ja}`,
    en: `${about.en}, as in ${example?.line ?? line}; ${help.en}`,
  };
}

/** `--out "$OUT"` without an OUT would mean the folder one stands in. */
export function refuseEmpty(argv: readonly string[]): void {
  const at = argv.findIndex((word) => word === '' || /^--[a-z-]+=$/.test(word));
  if (at < 0) return;
  const flag = [argv[at]?.slice(0, -1), argv[at - 1]].find((word) => word?.startsWith('--'));
  throw new Failure(
    flag === undefined
      ? { ja: '空の引数があります。', en: 'An argument is empty.' }
      : { ja: `${flag} の後が空です。`, en: `What follows ${flag} is empty.` },
    {
      ja: '変数に値が入っているか、確かめてください。',
      en: 'see whether the variable has a value.',
    },
  );
}

/** A value that is none of the words allowed. */
export function checkChoice<Choice extends string>(
  flag: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  const words = {
    ja: `${flag} に ${value} は指定できません（${choices.join('・')} のいずれかです）。`,
    en: `${flag} cannot be ${value} (one of: ${choices.join(', ')}).`,
  };
  const meant = suggest(value, choices);
  throw new Failure(words, meant === undefined ? undefined : didYouMean(meant));
}

export function didYouMean(word: string): Words {
  return { ja: `もしかして: ${word}`, en: `did you mean ${word}?` };
}

function seeHelp(command: string): Words {
  return {
    ja: `使い方は ${command} --help で確かめてください。`,
    en: `see ${command} --help.`,
  };
}
