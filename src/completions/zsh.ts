/** zsh: what each command takes, with what it is for, in the words of `_arguments`. */
import { type CommandWords, type Completion, type OptionWords, quoted } from './completion.ts';

export const zsh: Completion = {
  shell: 'zsh',
  script: ({ commands, options }) => `#compdef reform
# source <(reform completion zsh)
_reform() {
  local context state line
  local -a commands
  commands=(
${commands.map(({ about, name }) => `    ${quoted(`${name}:${plain(about)}`)}`).join('\n')}
  )
  _arguments -C ${[...options.map(optionOf), "'1: :->command'", "'*:: :->rest'"].join(' ')}
  case $state in
    command) _describe command commands ;;
    rest)
      case $line[1] in
${commands.map((one) => caseOf(one, options)).join('\n')}
      esac ;;
  esac
}
compdef _reform reform
`,
};

function caseOf({ name, options, words }: CommandWords, all: readonly OptionWords[]): string {
  const rest = words.length > 0 ? `'1:word:(${words.join(' ')})' '*:file:_files'` : "'*:file:_files'";
  return `        ${name}) _arguments ${[...options, ...all].map(optionOf).join(' ')} ${rest} ;;`;
}

function optionOf({ about, flag, repeated, value, words }: OptionWords): string {
  const several = repeated ? '*' : '';
  const choices = words.length > 0 ? `(${words.join(' ')})` : '_files';
  const after = value === 'none' ? '' : `${value === 'free' ? '::' : ':'}${flag.slice(2)}:${choices}`;
  return quoted(`${several}${flag}[${plain(about).replace(/[[\]]/g, '\\$&')}]${after}`);
}

/** A colon would end a description, a line must not. */
function plain(about: string): string {
  return about.replace(/\s+/g, ' ').replaceAll(':', '\\:');
}
