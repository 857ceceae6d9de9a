/** A line without a slip in it → what it means. Undefined where something is unusual: then the parser is opened, which has the words for it. */
import type { Call, Command, Option } from '../command.ts';
import { oddPair } from './companions.ts';
import { keyOf, longOf, withMore } from './given.ts';

/** The ones that are run again and again open alone. */
const alone: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('../build.ts')).build,
  check: async () => (await import('../check.ts')).check,
};

export async function commandNamed(name: string | undefined): Promise<Command | undefined> {
  const { [name ?? '']: open } = alone;
  if (open) return open();
  const { commands } = await import('../index.ts');
  return commands.find((command) => command.name === name);
}

type Meaning = Pick<Call, 'arguments' | 'options'>;

/** `words` follow the command's name. */
export function plainLine(words: readonly string[], command: Command): Meaning | undefined {
  const { arguments: wanted, options: known } = command;
  const flags = new Map(known.map((option) => [longOf(option), option]));
  const options: Record<string, unknown> = defaultsOf(known);
  const given: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const option = flags.get(word);
    if (word === '--no-color') continue;
    if (word === '--lang') {
      if (!/^(?:ja|en)$/.test(rest.shift() ?? '')) return undefined;
    } else if (option) {
      const value = valueFor(option, rest);
      if (value === undefined) return undefined;
      options[keyOf(word)] = option.repeated ? withMore(value, options[keyOf(word)]) : value;
    } else if (word === '' || word.startsWith('-')) return undefined;
    else given.push(word);
  }
  const all = placed(wanted, given);
  return all && !oddPair({ options }, command) ? { arguments: all, options } : undefined;
}

function defaultsOf(known: readonly Option[]): Record<string, unknown> {
  const defaults: [string, unknown][] = known.flatMap((option) => {
    const flag = longOf(option);
    const value = flag.startsWith('--no-') ? true : option.default;
    return value === undefined ? [] : [[keyOf(flag), value]];
  });
  return Object.fromEntries(defaults);
}

/** Whether a value follows is a guess where it may be left out. */
function valueFor({ choices, flags }: Option, rest: string[]): unknown {
  if (flags.includes('[')) return undefined;
  if (!flags.includes('<')) return !flags.startsWith('--no-');
  const value = rest.shift() ?? '';
  if (value === '' || value.startsWith('-')) return undefined;
  return choices && !choices.includes(value) ? undefined : value;
}

function placed(wanted: Command['arguments'], given: readonly string[]): Call['arguments'] | undefined {
  const needed = wanted.filter(({ name }) => name.startsWith('<')).length;
  const variadic = wanted.some(({ name }) => name.includes('...'));
  if (given.length < needed || (!variadic && given.length > wanted.length)) return undefined;
  return wanted.map(({ name }, index) => (name.includes('...') ? given.slice(index) : given[index]));
}
