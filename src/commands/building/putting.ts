/** What a build has made → the files where they go, and the record of them. */
import { stillLeft } from '../../cache/confirm.ts';
import type { Left } from '../../cache/ledger.ts';
import { inside } from '../../cache/place.ts';
import type { World } from '../../world.ts';
import { type Call, type Exit, exit } from '../command.ts';
import { correctedAmong, tellCorrected } from './corrected.ts';
import { write } from './delivery.ts';
import { type Kept, keepRecord, type Verdict } from './kept.ts';
import { theirs } from './left-out.ts';
import type { Looked } from './looked.ts';
import type { Placed } from './making.ts';
import { orphansOf, removeOrphans } from './orphans.ts';
import type { Place } from './wanted.ts';

export interface Made {
  readonly outputs: readonly Placed[];
  readonly verdicts: Map<string, Verdict>;
  readonly looked: Looked;
  /** Everything once more, and nothing left out. */
  make(): Promise<readonly Placed[]>;
}

/** Alone in the folder, as soon as there is something to write: two builds at once leave the files of one of them. */
export async function put(made: Made, place: Place, kept: Kept | undefined, call: Call): Promise<Exit> {
  const { options, world } = call;
  const { calm, compiled, ear, leftOut, said, wanted } = made.looked;
  const isTheirs = theirs(leftOut, compiled, wanted);
  const orphans = kept ? orphansOf(kept, made.outputs, isTheirs) : [];
  const pruning = options.prune === true && orphans.length > 0;
  const settle = async () => {
    const all = isStill(made, place, world) ? made.outputs : await made.make();
    const corrected = await correctedAmong(all, compiled, call);
    for (const path of corrected) made.verdicts.set(path, { of: 'corrected', left: notOurs(path, place) });
    const written = await write(
      all.filter(({ path }) => !corrected.has(path)),
      call,
    ).finally(() => tellCorrected(corrected, call));
    return { outputs: all, written, corrected, orphans: removeOrphans(orphans, call) };
  };
  const idle = !pruning && made.outputs.every(({ bytes }) => bytes === undefined);
  const settled =
    idle || !world.alone
      ? await settle()
      : await world.alone(place.out, () => tellWaiting(place, call), settle);
  const noted = settled.outputs.some(({ notes = [] }) => notes.length > 0);
  const questions = calm && !noted ? ear.deciding() : [];
  if (kept) keepRecord(kept, { ...settled, verdicts: made.verdicts, questions, said, isTheirs });
  return settled.corrected.size === 0 ? exit.clean : exit.findings;
}

/** Known still, but never as a file that is there as it was made. */
function notOurs(path: string, { out }: Place): Left {
  return { path: inside(out, path) ?? '', key: '', hash: '', stamp: '' };
}

/** Whether nobody touched, while we pressed the others, what was left as it was. */
function isStill({ outputs, verdicts }: Made, { out }: Place, { files }: World): boolean {
  return outputs.every(({ bytes, path }) => {
    const left = verdicts.get(path)?.left;
    return bytes !== undefined || (left && stillLeft(left, { files, out }) !== undefined);
  });
}

function tellWaiting({ out }: Place, { language, world }: Call): void {
  const said = {
    ja: `ほかの reform が「${out}」に書き込んでいるため、終わるのを待っています。\n`,
    en: `Another reform is writing to "${out}"; waiting for it to end.\n`,
  };
  world.terminal.err(said[language]);
}
