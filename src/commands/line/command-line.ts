/** The words typed after `reform` in, an exit code out; whatever is thrown on the way ends in words here. */
import type { World } from '../../world.ts';
import { type Exit, exit } from '../command.ts';
import { languageOf } from './language.ts';
import { tell } from './trouble.ts';
import { version } from './version.ts';

export async function run(argv: readonly string[], world: World): Promise<Exit> {
  const language = languageOf(argv, world.env);
  const plain = argv.includes('--no-color') ? withoutColor(world) : world;
  try {
    if (asksVersionOnly(argv)) return sayVersion(world);
    const { commandNamed, plainLine } = await import('./plain-line.ts');
    const command = await commandNamed(argv[0]);
    const meant = command && plainLine(argv.slice(1), command);
    if (meant) return await command.run({ ...meant, language, world: plain });
    const { obey } = await import('./program.ts');
    return await obey(argv, language, plain);
  } catch (error) {
    return tell(error, language, plain.terminal);
  }
}

/** Scripts ask this often, and need no parser for it. */
function asksVersionOnly(argv: readonly string[]): boolean {
  return argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');
}

function sayVersion(world: World): Exit {
  world.terminal.out(`${version}\n`);
  return exit.clean;
}

function withoutColor(world: World): World {
  return { ...world, terminal: { ...world.terminal, color: false } };
}
