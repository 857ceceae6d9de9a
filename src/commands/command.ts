/** One command of `reform`: what the help shows, and what runs. Heavy rooms are imported inside `run`. */
import type { Words } from '../diagnostics/words.ts';
import type { World } from '../world.ts';

/** The exit codes, with names. */
export const exit = { clean: 0, findings: 1, usage: 2, bug: 70, interrupted: 130 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

export interface Argument {
  /** commander's notation: `[paths...]`, `<rule>` */
  readonly name: string;
  readonly about: Words;
  /** What a shell may complete. */
  readonly words?: readonly string[];
}

export interface Option {
  /** commander's notation: `--as-of <date>` */
  readonly flags: string;
  readonly about: Words;
  readonly choices?: readonly string[];
  /** What a shell may complete, where other values are taken too. */
  readonly words?: readonly string[];
  readonly default?: string | boolean;
  /** May be given several times: the values come as a list, without the default. */
  readonly repeated?: boolean;
}

export interface Call {
  readonly arguments: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly language: 'ja' | 'en';
  readonly world: World;
}

export interface Command {
  readonly name: string;
  readonly about: Words;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  /** Shown under the help: a line a person can type, and what it does. */
  readonly examples: readonly { readonly line: string; readonly about: Words }[];
  run(call: Call): Promise<Exit>;
}
