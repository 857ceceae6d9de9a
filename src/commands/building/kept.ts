/** What the last build of the same kind kept: by it a run ends early, presses less, and knows whose files are whose. */
import { stillLeft } from '../../cache/confirm.ts';
import { hashOf } from '../../cache/hash.ts';
import { hintOf, type Ledger, type Left, type Question } from '../../cache/ledger.ts';
import { inside, ledgerPath } from '../../cache/place.ts';
import { clearShelf, keepLedger, type LedgerPlace, readLedger, stillTrue } from '../../cache/shelf.ts';
import type { Words } from '../../diagnostics/words.ts';
import { join, wayTo } from '../../paths.ts';
import type { Output } from '../../reform.ts';
import type { Call } from '../command.ts';
import { givenOptions } from '../line/given.ts';
import { sources, version } from '../line/version.ts';
import { homeOf } from '../scope/folders.ts';
import type { Written } from './delivery.ts';
import type { Place } from './wanted.ts';

export interface Kept extends LedgerPlace {
  /** Undefined where there is none, or none of ours. */
  readonly ledger: Ledger | undefined;
  /** To the outputs. */
  readonly way: string | undefined;
  /** Everything the sheets make is built: what is not made now, no sheet makes any more. */
  readonly whole: boolean;
  /** Nothing is asked for beyond the files. */
  readonly quick: boolean;
}

/** What a build of one kind can be asked besides; every other option is another kind, with a ledger of its own. */
const besides = new Set([
  'depfile',
  'asOf',
  'submit',
  'force',
  'check',
  'prune',
  'overwrite',
  'explain',
  'cache',
  'threads',
]);
const wholeKinds = new Set(['out', 'bundle', 'period']);
const quickKinds = new Set([...wholeKinds, 'changed', 'only', 'shard']);

/** Undefined where nothing is to be kept. */
export function keptAt({ changed, folder, moment, out }: Place, call: Call): Kept | undefined {
  const { options, world } = call;
  if (options.cache === false) return undefined;
  const { asset, files } = world;
  const home = homeOf(files, folder);
  const given = givenOptions(options).filter(([name]) => !besides.has(name));
  const names = given.map(([name]) => name);
  const way = wayTo(home, out);
  // Of a state in git only what differs from it counts.
  const others = given.flatMap(([name, value]) =>
    name === 'out' ? [] : [[name, name === 'changed' || value]],
  );
  const recipe = JSON.stringify([inside(home, folder), way ?? out, others]);
  const path = ledgerPath(home, recipe);
  return {
    files,
    asset,
    home,
    out,
    way,
    path,
    tool: [version, sources, world.engine ?? ''].join(' '),
    moment: [moment.asOf, moment.submit, changed ? hashOf(JSON.stringify([...changed])) : ''].join(' '),
    ledger: readLedger(files, path),
    whole: folder === home && names.every((name) => wholeKinds.has(name)),
    quick:
      options.explain === undefined &&
      options.depfile === undefined &&
      names.every((name) => quickKinds.has(name)),
  };
}

/** The ledger of a build after which neither a sheet nor a file was touched. */
export function untouched(kept: Kept | undefined): Ledger | undefined {
  const ledger = kept?.ledger;
  if (!ledger || !kept.quick || ledger.questions.length === 0 || ledger.orphans.length > 0) return undefined;
  return stillTrue(ledger, kept);
}

/** What became of a file of the last build, seen before it is written, and whether it is not because of what somebody saved there. */
export interface Verdict {
  readonly of: 'kept' | 'other' | 'missing' | 'edited' | 'new' | 'corrected';
  /** Of what is there already as it would be made. */
  readonly left?: Left;
}

/** Whether a file is there as it would be made; each verdict is noted. */
export function keeper(kept: Kept, verdicts: Map<string, Verdict>): (path: string, key: string) => boolean {
  const { files, ledger, out, tool } = kept;
  const known = new Map(ledger?.outputs.map((left) => [left.path, left]));
  const judge = (path: string, key: string): Verdict => {
    const before = known.get(inside(out, path) ?? '');
    if (!before) return { of: 'new' };
    // What is made of something else is made again, and whether it was edited need not be read.
    const same = before.key === key && ledger?.tool === tool;
    const left = same ? stillLeft(before, kept) : undefined;
    if (left) return { of: 'kept', left };
    if (files.kind(path) === 'missing') return { of: 'missing' };
    return { of: same ? 'edited' : 'other' };
  };
  return (path, key) => {
    const verdict = judge(path, key);
    verdicts.set(path, verdict);
    return verdict.of === 'kept';
  };
}

export interface News {
  readonly outputs: readonly Output[];
  readonly written: ReadonlyMap<string, Written>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly orphans: readonly { readonly left: Left }[];
  readonly questions: readonly Question[];
  readonly said: Words;
  /** Whether a file is of a plan that was not built now; what was kept of it stays. */
  isTheirs(path: string): boolean;
}

export function keepRecord(kept: Kept, news: News): void {
  const { files, home, ledger, moment, path, tool, way } = kept;
  const made = news.outputs.flatMap((output) => leftBy(output, news, kept) ?? []);
  const { outputs, orphans } = othersIn(kept, news);
  if (!ledger) clearShelf(files, home);
  keepLedger(files, path, {
    ...news,
    tool,
    moment,
    out: way,
    outputs: [...made, ...outputs],
    orphans: [...news.orphans.map(({ left }) => left), ...orphans],
  });
}

/** Another reform would make them otherwise of the same. */
function othersIn({ ledger, out, tool }: Kept, { isTheirs }: News): Pick<Ledger, 'outputs' | 'orphans'> {
  const others = (all: readonly Left[] = []) => all.filter(({ path }) => isTheirs(join(out, path)));
  const outputs = others(ledger?.outputs);
  return {
    outputs: ledger?.tool === tool ? outputs : outputs.map((left) => ({ ...left, key: '' })),
    orphans: others(ledger?.orphans),
  };
}

function leftBy(
  { key: madeOf, notes = [], path }: Output,
  { verdicts, written }: News,
  { out }: Kept,
): Left | undefined {
  // What was said while it was made is to be said again: it is made again.
  const key = notes.length === 0 ? madeOf : '';
  const now = written.get(path);
  const left = now
    ? { path: inside(out, path) ?? '', hash: now.hash, stamp: hintOf(now.stamp) }
    : verdicts.get(path)?.left;
  return left && { ...left, key };
}
