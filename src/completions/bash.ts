/** bash: one function over tables of words; where it knows none, bash completes files. */
import {
  type CommandWords,
  type Completion,
  type OptionWords,
  quoted,
  type Vocabulary,
} from './completion.ts';

export const bash: Completion = {
  shell: 'bash',
  script: ({ commands, options }) => `# eval "$(reform completion bash)"
_reform() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= first= word i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${commands.map(({ name }) => name).join('|')}) command=\${COMP_WORDS[i]}; first=$((i + 1)); break ;;
    esac
  done
  COMPREPLY=()
  case "$command $prev" in
${values({ commands, options }).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${commands.map((one) => `      ${one.name}) word=${list(flags(one.options, options))} ;;`).join('\n')}
      *) word=${list(flags([], options))} ;;
    esac
  elif [[ -z $command ]]; then
    word=${list(commands.map(({ name }) => name))}
  elif [[ $COMP_CWORD -eq $first ]]; then
    case $command in
${commands.flatMap(firstWords).join('\n')}
      *) return ;;
    esac
  else
    return
  fi
  COMPREPLY=($(compgen -W "$word" -- "$cur"))
}
complete -o default -F _reform reform
`,
};

function flags(own: readonly OptionWords[], all: readonly OptionWords[]): string[] {
  return [...own, ...all].map(({ flag }) => flag);
}

function list(words: readonly string[]): string {
  return quoted(words.join(' '));
}

function firstWords({ name, words }: CommandWords): string[] {
  return words.length === 0 ? [] : [`      ${name}) word=${list(words)} ;;`];
}

/** What may follow an option: its words, or whatever the shell knows. */
function values({ commands, options }: Vocabulary): string[] {
  const own = commands.flatMap((one) =>
    one.options.map((option) => ({ option, at: `'${one.name} ${option.flag}'` })),
  );
  const all = options.map((option) => ({ option, at: `*' ${option.flag}'` }));
  return [...own, ...all].flatMap(({ at, option: { value, words } }) => {
    if (words.length > 0) return [`    ${at}) COMPREPLY=($(compgen -W ${list(words)} -- "$cur")); return ;;`];
    return value === 'needed' ? [`    ${at}) return ;;`] : [];
  });
}
