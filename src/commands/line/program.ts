/** The parser of the command line, built from the list of commands: finds the one that was asked for and runs it. */
import { CommanderError, Command as Program, Option as ProgramOption } from 'commander';
import type { Failure } from '../../diagnostics/failure.ts';
import type { Language } from '../../diagnostics/words.ts';
import type { World } from '../../world.ts';
import { type Command, type Exit, exit, type Option } from '../command.ts';
import { commands } from '../index.ts';
import { oddPair } from './companions.ts';
import { withMore } from './given.ts';
import { exampleLines, helpLook } from './help.ts';
import { own } from './own-options.ts';
import { checkChoice, refuseEmpty, usageFailure } from './usage.ts';
import { version } from './version.ts';

interface Speech {
  readonly language: Language;
  readonly world: World;
  finish(code: Exit): void;
}

export async function obey(argv: readonly string[], language: Language, world: World): Promise<Exit> {
  refuseEmpty(argv);
  let code: Exit = exit.clean;
  const finish = (result: Exit) => {
    code = result;
  };
  const speech = { language, world, finish };
  const program = programOf(speech);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0 && error.code !== 'commander.help') throw worded(error, program, argv);
  }
  return code;
}

function programOf(speech: Speech): Program {
  const { language, world } = speech;
  const program = new Program('reform')
    .configureHelp(helpLook(language, world.terminal.color))
    .description(own.about[language])
    .version(version, '-V, --version', own.version[language])
    .helpOption('-h, --help', own.help[language])
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: world.terminal.out,
      writeErr: world.terminal.out,
      // The complaint is told by us, after it has been caught.
      outputError: () => {},
      getOutHelpWidth: () => Math.min(world.terminal.columns, 100),
      getErrHelpWidth: () => Math.min(world.terminal.columns, 100),
      getOutHasColors: () => world.terminal.color,
      getErrHasColors: () => world.terminal.color,
    });
  program.addOption(
    optionOf({ flags: '--lang <language>', about: own.lang, choices: ['ja', 'en'] }, language),
  );
  program.option('--no-color', own.color[language]);
  for (const command of commands) addCommand(program, command, speech);
  addHelpCommand(program, language);
  return program;
}

function addCommand(program: Program, command: Command, { language, world, finish }: Speech): void {
  const made = program.command(command.name).description(command.about[language]);
  made.addHelpText('after', exampleLines(command, language, world.terminal.color));
  made.helpOption('-h, --help', own.help[language]);
  for (const { name, about } of command.arguments) made.argument(name, about[language]);
  for (const option of command.options) made.addOption(optionOf(option, language));
  made.action(async () => {
    const call = { arguments: made.processedArgs, options: made.opts(), language, world };
    const odd = oddPair(call, command);
    if (odd) throw odd;
    finish(await command.run(call));
  });
}

function optionOf(option: Option, language: Language): ProgramOption {
  const made = new ProgramOption(option.flags, option.about[language]);
  if (option.default !== undefined) made.default(option.default);
  if (option.repeated) made.argParser<unknown>(withMore);
  const choices = option.choices;
  if (choices) made.argParser((value) => checkChoice(made.long ?? option.flags, value, choices));
  return made;
}

/** commander's own shows the general page for a name it does not know. */
function addHelpCommand(program: Program, language: Language): void {
  const made = program.command('help [command]').description(own.helpCommand[language]);
  made.helpOption('-h, --help', own.help[language]);
  made.action((name: string | undefined) => {
    const page = name === undefined ? program : program.commands.find((command) => command.name() === name);
    if (!page) throw new CommanderError(1, 'commander.unknownCommand', `command '${name}'`);
    page.outputHelp();
  });
}

function worded(error: CommanderError, program: Program, argv: readonly string[]): Failure {
  const typed = program.commands.find((made) => argv.includes(made.name()));
  const inside = typed?.name() === 'help' ? undefined : typed;
  const options = [program, ...(inside ? [inside] : [])].flatMap((made) =>
    made
      .createHelp()
      .visibleOptions(made)
      .map((option) => option.long ?? option.flags),
  );
  const known = error.code === 'commander.unknownCommand' ? commands.map(({ name }) => name) : options;
  const command = commands.find(({ name }) => name === inside?.name());
  return usageFailure(error, { known, line: command ? `reform ${command.name}` : 'reform', command });
}
