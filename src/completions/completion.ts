/** What a shell may complete – commands, options, the words they take – and the contract: a script for one shell. */

export interface Vocabulary {
  readonly commands: readonly CommandWords[];
  /** Of every command. */
  readonly options: readonly OptionWords[];
}

export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionWords[];
  /** What its first argument may be; empty where it names files. */
  readonly words: readonly string[];
}

export interface OptionWords {
  /** --as-of */
  readonly flag: string;
  readonly about: string;
  /** `needed` where a value follows, `free` where it may. */
  readonly value: 'none' | 'needed' | 'free';
  readonly words: readonly string[];
  /** May be given several times. */
  readonly repeated: boolean;
}

export interface Completion {
  readonly shell: string;
  script(vocabulary: Vocabulary): string;
}

/** As bash and zsh read it: between single quotes, which no escape can stand in. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
