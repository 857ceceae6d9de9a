import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Call, Command } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { plainLine } from '../../src/commands/line/plain-line.ts';
import { obey } from '../../src/commands/line/program.ts';
import { memoryWorld } from '../memory-world.ts';

afterEach(() => vi.restoreAllMocks());

/** What the parser of the command line hands to the command; undefined where it complains or shows a page. */
async function parsed(command: Command, words: readonly string[]) {
  const calls: Call[] = [];
  const spy = vi.spyOn(command, 'run').mockImplementation(async (call) => {
    calls.push(call);
    return 0;
  });
  await obey([command.name, ...words], 'ja', memoryWorld()).catch(() => {});
  spy.mockRestore();
  return calls[0] && { arguments: calls[0].arguments, options: calls[0].options };
}

function anyWords({ arguments: wanted, options }: Command): fc.Arbitrary<string[]> {
  const odd = fc.constantFrom(
    '',
    '-',
    '--',
    '-h',
    '--help',
    'help',
    '--no-colour',
    '--lang',
    'ja',
    '--no-color',
    '-V',
    '-x',
  );
  const value = fc.constantFrom(
    'data',
    '令和7年度',
    '7',
    'owner=局',
    'json',
    'pretty',
    'error',
    'sheet',
    'all',
  );
  const flag = fc.constantFrom('--lang', ...options.map(({ flags }) => flags.split(' ')[0] ?? ''));
  const pair = fc.tuple(flag, value);
  const chosen = options.flatMap(({ choices = [], flags }) =>
    choices.map((choice) => [flags.split(' ')[0] ?? '', choice]),
  );
  const right = chosen.length > 0 ? fc.constantFrom(...chosen) : pair;
  const one = fc.oneof(
    { weight: 4, arbitrary: pair },
    { weight: 4, arbitrary: right },
    { weight: 3, arbitrary: fc.tuple(flag) },
    { weight: 3, arbitrary: fc.tuple(value) },
    { weight: 1, arbitrary: fc.tuple(odd) },
    { weight: 1, arbitrary: pair.map(([first, second]) => [`${first}=${second}`]) },
  );
  const needed = wanted.filter(({ name }) => name.startsWith('<')).map(() => 'data');
  return fc.array(one, { maxLength: 5 }).map((words) => [...needed, ...words.flat()]);
}

test.each(commands.map((command) => [command.name, command] as const))(
  '%s: what is read without the parser is what the parser reads',
  async (_, command) => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(anyWords(command), async (words) => {
        const meant = plainLine(words, command);
        if (!meant) return;
        plain += 1;
        expect(meant).toEqual(await parsed(command, words));
      }),
      { numRuns: 150 },
    );
    expect(plain).toBeGreaterThan(10);
  },
);
