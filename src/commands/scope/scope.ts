/** What of a check is reported: the sheets that were named, that changed, that were chosen; the rules always see the whole plan. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Compiled } from '../../reform.ts';
import type { Moment } from '../../rules/rule.ts';
import type { Difference, Files, World } from '../../world.ts';
import type { Call } from '../command.ts';
import { causedBy, keyOf } from './caused.ts';
import { chosenBy } from './chosen.ts';
import { recordAt } from './found.ts';
import { over } from './over.ts';
import { type Asked, findAll } from './projects.ts';
import { pathOf } from './spelled.ts';

export interface Scope {
  /** As they are looked at: with the text of an editor, or as git would commit them. */
  readonly files: Files;
  narrow(asked: Asked): Asked;
  /** Told when all that was asked about is narrowed. */
  settle(compiled: readonly Compiled[]): void;
}

/** `told`: what git says. */
export async function scopeOf(
  paths: readonly string[],
  moment: Moment,
  told: Difference | undefined,
  call: Call,
): Promise<Scope> {
  const { isMeant, ...seen } = await seenBy(paths, moment, told, call);
  const { only } = call.options;
  return {
    ...seen,
    narrow(asked) {
      const isChosen = chosenBy(only, asked.compiled);
      return { ...asked, includes: (one) => asked.includes(one) && isMeant(one) && isChosen(one) };
    },
  };
}

interface Seen extends Omit<Scope, 'narrow'> {
  readonly isMeant: Asked['includes'];
}

const settle = () => {};

async function seenBy(
  paths: readonly string[],
  moment: Moment,
  told: Difference | undefined,
  call: Call,
): Promise<Seen> {
  const { options, world } = call;
  if (options.stdin === true) return withStdin(pathOf(options.stdinFilename, world.files), world);
  if (!told) return { files: world.files, isMeant: () => true, settle };
  const { before, now } = told;
  if (before.size === 0) return { files: world.files, isMeant: () => false, settle };
  const record = recordAt(paths, moment, call);
  const { projects } = findAll(world.files, paths);
  const files = over(world.files, now);
  const { note, ...heard } = record.listen(files);
  return {
    ...heard,
    isMeant: causedBy(before, over(files, before), projects, moment, record),
    settle: (compiled) => note(compiled.flatMap(({ diagnostics }) => diagnostics.map(keyOf))),
  };
}

async function withStdin(file: string, world: World): Promise<Seen> {
  const files = over(world.files, new Map([[file, await world.stdin()]]));
  const { projects } = findAll(files, [file]);
  if (!projects.some(({ sheets }) => sheets.includes(file))) throw noSheet(file);
  return { files, isMeant: () => true, settle };
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
