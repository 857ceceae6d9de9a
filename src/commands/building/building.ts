/** The work of `reform build`: compile, say what was found, make what is not there yet, write it, and keep a record. */
import type { Keeping } from '../../reform.ts';
import { type Call, type Exit, exit } from '../command.ts';
import { reportFile } from '../scope/report-file.ts';
import { correctedAmong } from './corrected.ts';
import { type Crew, crewOf } from './crew.ts';
import { compare, tellStopped } from './delivery.ts';
import { depfileOf } from './depfile.ts';
import { comparing, type Holding, holding } from './hold.ts';
import { inputsOf } from './inputs.ts';
import { jobsOf } from './jobs.ts';
import { type Kept, keeper, keepRecord, type Verdict } from './kept.ts';
import { saidOfLeftOut, theirs } from './left-out.ts';
import { type Looked, lookAt } from './looked.ts';
import type { Placed } from './making.ts';
import { meterOf } from './meter.ts';
import { refuseLonelyPrune } from './orphans.ts';
import { put } from './putting.ts';
import { renderAll } from './render.ts';
import { nothing } from './told.ts';
import type { Place } from './wanted.ts';
import { type Built, why } from './why.ts';

/** Everything, or what is left of it by those who keep and share. */
type Make = (help?: Help) => Promise<readonly Placed[]>;

interface Help {
  readonly keeps?: NonNullable<Keeping['keeps']>;
  /** Asked when the world has answered everything. */
  crewFor?(): Crew;
}

/** `kept` is absent where nothing is to be remembered. */
export async function buildForms(place: Place, kept: Kept | undefined, call: Call): Promise<Exit> {
  const { options } = call;
  refuseLonelyPrune(kept, options);
  const looked = await lookAt(place, kept, call);
  try {
    const { editions, leftOut } = looked;
    const isStopped = leftOut.length > 0 && editions.length === 0;
    if (isStopped) tellStopped(call);
    const code = isStopped ? exit.findings : await buildLooked(looked, place, kept, call);
    return leftOut.length > 0 ? exit.findings : code;
  } finally {
    looked.threads?.dismiss();
  }
}

async function buildLooked(looked: Looked, place: Place, kept: Kept | undefined, call: Call): Promise<Exit> {
  const { language, options, world } = call;
  const { ear, leftOut, threads } = looked;
  const verdicts = new Map<string, Verdict>();
  const holds = holdingOf(verdicts, place, call);
  const make = makerOf(looked, holds, call);
  const see = (path: string, verdict: Verdict) => verdicts.set(path, verdict);
  const outputs = await make({
    ...(kept && { keeps: keeper(kept, verdicts) }),
    ...(threads && { crewFor: () => crewOf(threads, { ...holds, questions: ear.everything, see }) }),
  });
  const writeDepfile = depfileOfAll(outputs, looked, call);
  const explain = explanationOf({ outputs, verdicts, questions: ear.questions(), kept }, call);
  const code =
    outputs.length === 0
      ? nothingToDo(looked, kept, call)
      : options.check === true
        ? await checked(outputs, verdicts, looked, call)
        : await put({ outputs, verdicts, looked, make }, place, kept, call);
  if (leftOut.length > 0) world.terminal.out(saidOfLeftOut(leftOut, options.force === true)[language]);
  if (outputs.length === 0) return code;
  writeDepfile?.();
  world.terminal.out(explain());
  return code;
}

async function checked(
  outputs: readonly Placed[],
  verdicts: Map<string, Verdict>,
  { compiled }: Looked,
  call: Call,
): Promise<Exit> {
  const corrected = await correctedAmong(outputs, compiled, call);
  for (const path of corrected) verdicts.set(path, { of: 'corrected' });
  return compare(outputs, corrected, call);
}

/** Begun before anything is written, for it refuses a sheet that nobody knows. */
function explanationOf(built: Built, call: Call): () => string {
  const { explain } = call.options;
  return explain === undefined || built.outputs.length === 0 ? () => '' : why(String(explain), built, call);
}

/** Ready before anything is written, for it may refuse a name. The last one knows what plans that are left out are made from. */
function depfileOfAll(
  outputs: readonly Placed[],
  { compiled, leftOut }: Looked,
  { options: { depfile }, world: { files } }: Call,
): (() => void) | undefined {
  if (typeof depfile !== 'string' || outputs.length === 0 || leftOut.length > 0) return undefined;
  const path = reportFile(depfile, files);
  const text = depfileOf(outputs, inputsOf(compiled, files));
  return () => files.write(path, new TextEncoder().encode(text));
}

function holdingOf(verdicts: Map<string, Verdict>, { out }: Place, { options, world }: Call): Holding {
  if (options.check === true) return comparing(world.files, out);
  return holding(world.files, out, (path, left) => {
    verdicts.set(path, { of: verdicts.get(path)?.of ?? 'new', left });
  });
}

function makerOf(looked: Looked, holds: Holding, call: Call): Make {
  const { ear, editions, wanted } = looked;
  const { language, world } = call;
  const heard = { ...world, files: ear.files, asset: ear.asset };
  const meter = meterOf(world, language);
  return async ({ keeps, crewFor } = {}) => {
    try {
      const jobs = await jobsOf(editions, wanted, heard);
      return await renderAll(jobs, { ...holds, ...(keeps && { keeps }) }, meter, crewFor?.());
    } finally {
      meter.clear();
    }
  };
}

const nothingElse = { ja: 'ほかに作るものはありません。\n', en: 'There is nothing else to build.\n' };

function nothingToDo(looked: Looked, kept: Kept | undefined, { language, options, world }: Call): Exit {
  const { calm, compiled, ear, leftOut, said, wanted } = looked;
  const inPart = options.shard !== undefined;
  world.terminal.out(leftOut.length > 0 && !inPart ? nothingElse[language] : nothing(inPart, language));
  const isTheirs = theirs(leftOut, compiled, wanted);
  const news = { outputs: [], written: new Map(), verdicts: new Map(), orphans: [], said, isTheirs };
  // Where all is built, what was there before is still to be told.
  if (kept && !kept.whole) keepRecord(kept, { ...news, questions: calm ? ear.deciding() : [] });
  return exit.clean;
}
