/** fish: one line for each command and option, with what it is for. */
import type { CommandWords, Completion, OptionWords } from './completion.ts';

export const fish: Completion = {
  shell: 'fish',
  script: ({ commands, options }) =>
    [
      '# reform completion fish | source',
      'complete -c reform -n __fish_use_subcommand -f',
      ...commands.map(
        ({ about, name }) => `complete -c reform -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
      ),
      ...options.map((option) => `complete -c reform ${optionOf(option)}`),
      ...commands.flatMap(linesOf),
      '',
    ].join('\n'),
};

function linesOf({ name, options, words }: CommandWords): string[] {
  const here = `complete -c reform -n '__fish_seen_subcommand_from ${name}'`;
  const first = words.length > 0 ? [`${here} -f -a ${quoted(words.join(' '))}`] : [];
  return [...first, ...options.map((option) => `${here} ${optionOf(option)}`)];
}

function optionOf({ about, flag, value, words }: OptionWords): string {
  const choices = words.length > 0 ? ` -f -a ${quoted(words.join(' '))}` : '';
  const needs = value === 'needed' ? ' -r' : '';
  return `-l ${flag.slice(2)}${needs}${choices} -d ${quoted(about)}`;
}

/** fish knows an escape inside its quotes. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
