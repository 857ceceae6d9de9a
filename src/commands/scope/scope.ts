/** What of a check is reported: the sheets that were named, that changed, that were chosen; the rules always see the whole plan. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Moment } from '../../rules/rule.ts';
import type { Files } from '../../world.ts';
import type { Call } from '../command.ts';
import { causedBy } from './caused.ts';
import { chosenBy } from './chosen.ts';
import { noHistory } from './history.ts';
import { over } from './over.ts';
import { tidy } from './path.ts';
import { type Asked, findAll } from './projects.ts';

export interface Scope {
  /** As they are looked at: with the text of an editor, or as git would commit them. */
  readonly files: Files;
  narrow(asked: Asked): Asked;
}

export async function scopeOf(paths: readonly string[], moment: Moment, call: Call): Promise<Scope> {
  const { files, isMeant } = await seenBy(paths, moment, call);
  const { only } = call.options;
  return {
    files,
    narrow(asked) {
      const isChosen = chosenBy(only, asked.compiled);
      return { ...asked, includes: (one) => asked.includes(one) && isMeant(one) && isChosen(one) };
    },
  };
}

interface Seen {
  readonly files: Files;
  readonly isMeant: Asked['includes'];
}

async function seenBy(paths: readonly string[], moment: Moment, call: Call): Promise<Seen> {
  const { options, world } = call;
  if (options.stdin === true) return withStdin(tidy(String(options.stdinFilename)), call);
  const staged = options.staged === true;
  if (!staged && options.changed === undefined) return { files: world.files, isMeant: () => true };
  const ref = staged ? undefined : options.changed === true ? 'HEAD' : String(options.changed);
  const { difference } = world;
  if (!difference) throw noHistory(staged ? '--staged' : '--changed');
  const { projects } = findAll(world.files, paths);
  const told = await Promise.all(projects.map(({ folder }) => difference(folder, ref)));
  const files = over(world.files, new Map(told.flatMap(({ now }) => [...now])));
  const before = new Map(told.flatMap((one) => [...one.before]));
  if (before.size === 0) {
    tellUnchanged(call);
    return { files: world.files, isMeant: () => false };
  }
  return { files, isMeant: causedBy(before, over(files, before), projects, moment) };
}

async function withStdin(file: string, { world }: Call): Promise<Seen> {
  const files = over(world.files, new Map([[file, await world.stdin()]]));
  const { projects } = findAll(files, [file]);
  if (!projects.some(({ sheets }) => sheets.includes(file))) throw noSheet(file);
  return { files, isMeant: () => true };
}

function tellUnchanged({ language, world }: Call): void {
  const said = { ja: '変わったシートはありません。\n', en: 'No sheet has changed.\n' };
  world.terminal.err(said[language]);
}

function noSheet(file: string): Failure {
  return new Failure(
    {
      ja: `--stdin-filename の「${file}」は、計画のシートになる場所にありません。`,
      en: `"${file}" of --stdin-filename is no place for a sheet of a plan.`,
    },
    {
      ja: 'reform.yaml のあるフォルダーの下の .yaml を指定してください。',
      en: 'name a .yaml file below a folder with reform.yaml.',
    },
  );
}
