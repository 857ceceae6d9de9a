/** The words after `npm run bench --` → what to measure. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Ids of races, of the comparison of bytes and of the profile; all of them when absent. */
  readonly only: readonly string[] | undefined;
  /** Write the sheets here and measure nothing. */
  readonly sheets: string | undefined;
  /** All kinds of sheets side by side, with `sheets`. */
  readonly all: boolean;
}

export function optionsOf(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string', default: '1000,10000' },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', multiple: true },
      sheets: { type: 'string' },
      all: { type: 'boolean', default: false },
    },
  });
  return {
    sizes: values.size
      .split(',')
      .map(whole)
      .sort((a, b) => a - b),
    rounds: whole(values.rounds),
    only: values.only?.flatMap((one) => one.split(',')).map(known),
    sheets: values.sheets,
    all: values.all,
  };
}

/** What `--only` may name. */
const parts = ['build', 'forms', 'start', 'check', 'list', 'bytes', 'profile'];

function known(part: string): string {
  if (parts.includes(part)) return part;
  throw new Error(`--only ${part}: choose among ${parts.join(', ')}`);
}

function whole(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`${text} is no whole number`);
}
