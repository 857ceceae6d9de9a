/** What a check said, kept with everything it had asked of the files: where all of that is as it was, it says the same at once. */
import { type Asked, asked } from '../../cache/asked.ts';
import { hashOf } from '../../cache/hash.ts';
import { answerPath } from '../../cache/place.ts';
import { keepLedger, type LedgerPlace, readLedger, stillTrue } from '../../cache/shelf.ts';
import type { Moment } from '../../rules/rule.ts';
import type { Difference, World } from '../../world.ts';
import { type Call, type Exit, exit } from '../command.ts';
import { givenOptions } from '../line/given.ts';
import { sources, version } from '../line/version.ts';
import { homeOf } from '../scope/folders.ts';
import { tidy } from '../scope/path.ts';

export interface Checked {
  readonly code: Exit;
  /** What the terminal was given. */
  readonly said: string;
}

type Check = (told: Difference | undefined, call: Call) => Promise<Checked>;

/** With these, the sheets alone decide what is said, and nothing but saying it is done. */
const deciding = new Set([
  'asOf',
  'submit',
  'format',
  'maxFindings',
  'failOn',
  'maxWarnings',
  'only',
  'shard',
  'changed',
  'staged',
  'cache',
]);

/** A smaller project is checked in the time it takes to remember. */
const fewest = 100;

/** In letters, some thousand findings: more is looked through by a program, and to keep it takes longer than the check. */
const longest = 2 ** 20;

/** Says again what is still true, or checks and remembers it. `told`: what git says, where it is asked. */
export async function answering(
  paths: readonly string[],
  moment: Moment,
  call: Call,
  told: Difference | undefined,
  check: Check,
): Promise<Exit> {
  const place = placeOf(paths, moment, told, call);
  if (!place) return (await check(told, call)).code;
  const known = stillTrue(readLedger(place.files, place.path), place)?.said[call.language];
  if (known === undefined) return remembering(place, call, (as) => check(told, as));
  call.world.terminal.out(known);
  return exit.clean;
}

/** Undefined where something else than the sheets of one folder has a say. */
function placeOf(
  paths: readonly string[],
  { asOf, submit }: Moment,
  told: Difference | undefined,
  call: Call,
): LedgerPlace | undefined {
  const { language, options, world } = call;
  const { asset, files, terminal } = world;
  const [folder = '', ...more] = paths.map(tidy);
  const given = givenOptions(options);
  const isDecided = given.every(([name]) => deciding.has(name)) && options.cache !== false;
  const writes = world.env.GITHUB_ACTIONS === 'true' || String(options.format).includes('=');
  if (!isDecided || writes || more.length > 0 || files.kind(folder) !== 'folder') return undefined;
  const home = homeOf(files, folder);
  // The findings name their sheets as the operator does, or as the repository.
  const seen = world.inRepository?.(folder) ?? folder;
  const look = [folder, seen, given, terminal.columns, terminal.color, language];
  return {
    files,
    asset,
    home,
    out: home,
    path: answerPath(home),
    tool: [version, sources].join(' '),
    moment: JSON.stringify([asOf, submit, ...look, told && sealOf(told)]),
  };
}

/** What lies on the disk is asked of the disk. */
function sealOf({ before, now }: Difference): string {
  const words = (all: Difference['now']) => [...all].map(([path, bytes]) => [path, bytes && hashOf(bytes)]);
  return hashOf(JSON.stringify([words(before), words(now)]));
}

/** Only where all is well: what is wrong is looked at again. */
async function remembering(
  place: LedgerPlace,
  call: Call,
  check: (call: Call) => Promise<Checked>,
): Promise<Exit> {
  const { language, world } = call;
  const { home, moment, path, tool } = place;
  const ear = listening(world, home);
  const { code, said } = await check({ ...call, world: { ...world, files: ear.files } });
  const questions = ear.deciding();
  if (code === exit.clean && questions.length > fewest && said.length < longest)
    keepLedger(world.files, path, {
      tool,
      moment,
      out: undefined,
      questions,
      outputs: [],
      orphans: [],
      said: { [language]: said },
    });
  return code;
}

/** In a small project no file is signed: to sign the first takes longer than the check. */
function listening({ asset, files }: World, home: string): Asked {
  let seen = 0;
  const list = (folder: string) => {
    const entries = files.list(folder);
    seen += entries.length;
    return entries;
  };
  return asked({ ...files, list }, asset, home, (bytes) => (seen > fewest ? hashOf(bytes) : ''));
}
