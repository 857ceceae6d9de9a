/** `reform doctor`: whether reform has here what it needs, one line a question, with the way out where something is missing. */
import type { Words } from '../diagnostics/words.ts';
import { type Call, type Command, exit } from './command.ts';
import { version } from './line/version.ts';
import { folderArgument } from './scope/folders.ts';
import { outOption, spotOf } from './scope/spot.ts';

export const doctor: Command = {
  name: 'doctor',
  about: { ja: 'reform が動く環境かどうかを確かめます', en: 'see whether reform has here what it needs' },
  arguments: [folderArgument],
  options: [outOption],
  examples: [
    {
      line: 'reform doctor',
      about: {
        ja: 'うまく動かないときに、まず試します',
        en: 'the first thing to try when something is wrong',
      },
    },
  ],
  async run(call) {
    const { language, world } = call;
    const { answersOf } = await import('./rooms.ts');
    const answers = await answersOf(spotOf(call), world);
    world.terminal.out(`reform ${version}\n${answers.map((one) => lineOf(one, call)).join('')}`);
    const bad = answers.filter(({ state }) => state === 'bad').length;
    const words: Words =
      bad === 0
        ? { ja: '動かすのに足りないものはありません。', en: 'Nothing is missing.' }
        : { ja: `${bad} 件を直してください。`, en: `Mend ${bad} of these.` };
    world.terminal.out(`${words[language]}\n`);
    return bad === 0 ? exit.clean : exit.findings;
  },
};

export interface Answer {
  /** `absent`: reform works without it. */
  readonly state: 'good' | 'absent' | 'bad';
  readonly words: Words;
  readonly hint?: Words | undefined;
}

const marks = { good: '✓', absent: '－', bad: '✗' } as const;
const colors = { good: 32, absent: 33, bad: 31 } as const;

function lineOf({ hint, state, words }: Answer, { language, world }: Call): string {
  const mark = world.terminal.color ? `\x1b[${colors[state]}m${marks[state]}\x1b[0m` : marks[state];
  const more =
    hint && state !== 'good' ? `\n   ${language === 'ja' ? 'ヒント' : 'hint'}: ${hint[language]}` : '';
  return `${mark} ${words[language]}${more}\n`;
}
