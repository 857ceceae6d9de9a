/** `reform completion`: a script that teaches a shell the commands, their options and the words these take. */
import type { OptionWords, Vocabulary } from '../completions/completion.ts';
import type { Language } from '../diagnostics/words.ts';
import { type Command, exit, type Option } from './command.ts';
import { own } from './line/own-options.ts';
import { checkChoice } from './line/usage.ts';

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export const completion: Command = {
  name: 'completion',
  about: {
    ja: 'シェルの入力補完の設定を表示します',
    en: 'print a script that lets a shell complete commands and options',
  },
  arguments: [
    {
      name: '<shell>',
      about: { ja: `シェルです: ${shells.join('・')}`, en: `the shell: ${shells.join(', ')}` },
      words: shells,
    },
  ],
  options: [],
  examples: [
    {
      line: 'eval "$(reform completion bash)"',
      about: { ja: '~/.bashrc に書くと、bash で補完できます', en: 'a line for ~/.bashrc' },
    },
    {
      line: 'reform completion fish > ~/.config/fish/completions/reform.fish',
      about: { ja: 'fish で補完できるようにします', en: 'for fish' },
    },
    {
      line: 'reform completion powershell | Out-String | Invoke-Expression',
      about: { ja: '$PROFILE に書くと、PowerShell で補完できます', en: 'a line for $PROFILE of PowerShell' },
    },
  ],
  async run({ arguments: [given], language, world }) {
    const shell = checkChoice('shell', String(given), shells);
    const [{ commands }, { completions }, { rules }] = await Promise.all([
      import('./index.ts'),
      import('../completions/index.ts'),
      import('./rooms.ts'),
    ]);
    const vocabulary = vocabularyOf(
      commands,
      rules.map(({ id }) => id),
      language,
    );
    const found = completions.find((one) => one.shell === shell);
    world.terminal.out(found?.script(vocabulary) ?? '');
    return exit.clean;
  },
};

function vocabularyOf(
  commands: readonly Command[],
  rules: readonly string[],
  language: Language,
): Vocabulary {
  const names = commands.map(({ name }) => name);
  const help = { name: 'help', about: own.helpCommand[language], options: [], words: names };
  return {
    commands: [
      ...commands.map(({ about, arguments: [first], name, options }) => ({
        name,
        about: about[language],
        options: options.map((option) => wordsOf(option, language)),
        words: name === 'explain' ? rules : (first?.words ?? []),
      })),
      help,
    ],
    options: [
      { flags: '--lang <language>', about: own.lang, choices: ['ja', 'en'] },
      { flags: '--no-color', about: own.color },
      { flags: '--help', about: own.help },
    ].map((option) => wordsOf(option, language)),
  };
}

function wordsOf(option: Option, language: Language): OptionWords {
  const { about, choices = [], flags, repeated = false, words = choices } = option;
  return {
    flag: /--[\w-]+/.exec(flags)?.[0] ?? flags,
    about: about[language],
    value: flags.includes('<') ? 'needed' : flags.includes('[') ? 'free' : 'none',
    words,
    repeated,
  };
}
