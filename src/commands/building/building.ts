/** The work of `reform build`: compile, say what was found, make what is not there yet, write it, and keep a record. */
import { type Asked, asked } from '../../cache/asked.ts';
import { stillLeft } from '../../cache/confirm.ts';
import type { Words } from '../../diagnostics/words.ts';
import type { Compiled, Output } from '../../reform.ts';
import type { Moment } from '../../rules/rule.ts';
import type { World } from '../../world.ts';
import { type Call, type Exit, exit } from '../command.ts';
import { type Edition, editionsOf } from '../scope/edition.ts';
import { tidy } from '../scope/path.ts';
import { projectsAt } from '../scope/projects.ts';
import { shardNamed } from '../scope/shard.ts';
import { compare, tellFindings, write } from './delivery.ts';
import { depfileOf } from './depfile.ts';
import { comparing, holding } from './hold.ts';
import { inputsOf } from './inputs.ts';
import { type Kept, keeper, keepRecord, type Verdict } from './kept.ts';
import { meterOf } from './meter.ts';
import { orphansOf, refuseLonelyPrune, removeOrphans } from './orphans.ts';
import { type Hold, type Placed, renderAll, type Wanted } from './render.ts';
import { why } from './why.ts';

export interface Place {
  readonly folder: string;
  readonly out: string;
  readonly moment: Moment;
}

interface Looked {
  readonly editions: readonly Edition[];
  readonly compiled: readonly Compiled[];
  readonly alone: boolean;
  /** Absent where everything is built here. */
  readonly owns: Wanted['owns'];
  readonly stopped: boolean;
  /** Nothing of it but what is kept in `said` must be said again. */
  readonly calm: boolean;
  /** What was said of the sheets. */
  readonly said: Words;
  /** What was asked of the files. */
  readonly ear: Asked;
}

type Make = (keeps?: (path: string, key: string) => boolean) => Promise<readonly Placed[]>;

/** What the options ask for. */
export function wantedOf(place: Place, { options }: Call): Omit<Wanted, 'alone'> {
  const { bundle, changed, force, form, only } = options;
  const forms = formsNamed(form);
  return { ...place, forced: force === true, bundle: bundleNamed(bundle), only, changed, forms };
}

/** `kept` is absent where nothing is to be remembered. */
export async function buildForms(place: Place, kept: Kept | undefined, call: Call): Promise<Exit> {
  const { language, options, world } = call;
  refuseLonelyPrune(kept, options);
  const looked = await lookAt(place, kept, call);
  if (looked.stopped) return exit.findings;
  const verdicts = new Map<string, Verdict>();
  const make = makerOf(looked, holdOf(verdicts, place, call), place, call);
  const outputs = await make(kept && keeper(kept, verdicts));
  if (outputs.length === 0) return nothingToDo(call);
  const code =
    options.check === true
      ? compare(outputs, call)
      : await put({ outputs, verdicts, looked, make }, place, kept, call);
  if (typeof options.depfile === 'string' && options.check !== true) {
    const text = depfileOf(outputs, inputsOf(looked.compiled, world.files));
    world.files.write(tidy(options.depfile), new TextEncoder().encode(text));
  }
  if (options.explain !== undefined) {
    const questions = looked.ear.questions();
    world.terminal.out(why(String(options.explain), { outputs, verdicts, questions, kept }, language));
  }
  return code;
}

/** Said in both languages, for whoever builds next in the other may be told by the record. */
async function lookAt({ folder, moment }: Place, kept: Kept | undefined, call: Call): Promise<Looked> {
  const { language, options, world } = call;
  const ear = asked(world.files, world.asset, kept?.home ?? folder);
  const shard = shardNamed(options.shard);
  const { compiled, owns: inPart, plans } = projectsAt(ear.files, [folder], moment, shard);
  const owns = shard && inPart;
  const said = { ja: '', en: '' };
  const looked = async (as: Call['language'], err: (text: string) => void) => {
    const out = (text: string) => {
      said[as] += text;
    };
    const muted = { ...call, language: as, world: { ...world, terminal: { ...world.terminal, out, err } } };
    const editions = editionsOf(compiled, muted);
    const projects = editions.map(({ project }) => project);
    return { editions, stopped: await tellFindings(projects, options.force === true, muted) };
  };
  const { editions, stopped } = await looked(language, world.terminal.err);
  world.terminal.out(said[language]);
  if (!stopped) await looked(language === 'ja' ? 'en' : 'ja', () => {});
  const calm = editions.length === compiled.length && compiled.every(isWhole);
  return { editions, stopped, said, ear, calm, alone: plans === 1, owns, compiled };
}

function isWhole({ diagnostics }: Compiled): boolean {
  return diagnostics.every(({ severity }) => severity !== 'error');
}

function holdOf(verdicts: Map<string, Verdict>, { out }: Place, { options, world }: Call): Hold {
  if (options.check === true) return comparing(world.files);
  return holding(world.files, out, (path, left) => {
    verdicts.set(path, { of: verdicts.get(path)?.of ?? 'new', left });
  });
}

function makerOf({ alone, ear, editions, owns }: Looked, hold: Hold, place: Place, call: Call): Make {
  const { language, world } = call;
  const heard = { ...world, files: ear.files, asset: ear.asset };
  const meter = meterOf(world, language);
  return async (keeps) => {
    const wanted = { ...wantedOf(place, call), alone, hold, ...(owns && { owns }), ...(keeps && { keeps }) };
    try {
      return await renderAll(editions, wanted, heard, meter);
    } finally {
      meter.clear();
    }
  };
}

function formsNamed(names: unknown): readonly string[] | undefined {
  return Array.isArray(names) && names.length > 0 ? names.map((name) => tidy(String(name))) : undefined;
}

function bundleNamed(name: unknown): 'sheet' | 'owner' | 'all' {
  return name === 'owner' || name === 'all' ? name : 'sheet';
}

interface Made {
  readonly outputs: readonly Output[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly looked: Looked;
  /** Everything once more, and nothing left out. */
  readonly make: Make;
}

/** Alone in the folder, as soon as there is something to write: two builds at once leave the files of one of them. */
async function put(made: Made, place: Place, kept: Kept | undefined, call: Call): Promise<Exit> {
  const { options, world } = call;
  const { calm, ear, said } = made.looked;
  const orphans = kept ? orphansOf(kept, made.outputs) : [];
  const pruning = options.prune === true && orphans.length > 0;
  const settle = async () => {
    const outputs = isStill(made, place, world) ? made.outputs : await made.make();
    const written = await write(outputs, call);
    return { outputs, written, orphans: removeOrphans(orphans, call) };
  };
  const idle = !pruning && made.outputs.every(({ bytes }) => bytes === undefined);
  const settled =
    idle || !world.alone
      ? await settle()
      : await world.alone(place.out, () => tellWaiting(place, call), settle);
  const noted = settled.outputs.some(({ notes = [] }) => notes.length > 0);
  const questions = calm && !noted ? ear.questions() : [];
  if (kept) keepRecord(kept, { ...settled, verdicts: made.verdicts, questions, said });
  return exit.clean;
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

function nothingToDo({ language, options, world }: Call): Exit {
  const said = options.shard
    ? { ja: 'この部分で作るものはありません。\n', en: 'There is nothing to build in this part.\n' }
    : { ja: '変わったシートはありません。\n', en: 'No sheet has changed.\n' };
  world.terminal.out(said[language]);
  return exit.clean;
}
