/** Outputs → files on the disk, or a comparison with the files that are there; and what the operator hears about it. */
import { hashOf } from '../../cache/hash.ts';
import type { Bytes } from '../../chunks.ts';
import { Failure, Held } from '../../diagnostics/failure.ts';
import { listed, many, type Words } from '../../diagnostics/words.ts';
import type { Compiled, Output } from '../../reform.ts';
import { pretty } from '../../reporters/pretty.ts';
import { summaryLine } from '../../reporters/said.ts';
import { visible } from '../../reporters/visible.ts';
import { turn } from '../../turn.ts';
import type { Files, Outcome, Stamp } from '../../world.ts';
import { type Call, type Exit, exit } from '../command.ts';
import { hasErrors, lookOf, reportOf } from '../findings/findings.ts';
import { importFirst } from './corrected.ts';
import { unchanged, upToDate } from './told.ts';

const words = {
  ja: { new: '作成', changed: '更新', missing: '未作成', stale: '古い', corrected: '修正', look: '注意' },
  en: {
    new: 'new',
    changed: 'changed',
    missing: 'missing',
    stale: 'stale',
    corrected: 'corrected',
    look: 'note',
  },
} as const;

/** Those of plans with errors; of the others, how many there are. */
export function tellFindings(compiled: readonly Compiled[], call: Call): void {
  const { language, options, world } = call;
  const faulty = reportOf(compiled.filter(hasErrors));
  const others = reportOf(compiled.filter((project) => !hasErrors(project)));
  const { errors } = faulty.summary;
  if (errors > 0) world.terminal.out(`${pretty.report(faulty, lookOf(call))}\n`);
  if (others.diagnostics.length > 0) world.terminal.out(`${summaryLine(others.summary, language)}\n`);
  const said = {
    ja: `--force により、エラー ${errors} 件を残したまま作ります。様式にもその旨を印字します。\n`,
    en: `Forced: building although there are errors (${errors}); the forms say so too.\n`,
  };
  if (errors > 0 && options.force === true) world.terminal.out(said[language]);
}

export function tellStopped({ language, world }: Call): void {
  const said = {
    ja: `エラーがあるため、様式は作っていません。直してから再実行してください（--force で、このまま作れます）。\n`,
    en: `There are errors, so nothing was built. Mend them and run again (--force builds anyway).\n`,
  };
  world.terminal.out(said[language]);
}

export interface Written {
  readonly hash: string;
  /** What the disk said of it as soon as it was written; who touches it later gives it another. */
  readonly stamp: Stamp | undefined;
}

interface Done {
  readonly path: string;
  readonly state: Outcome;
  /** Absent where nothing was made. */
  readonly written?: Written;
}

/** One that is open in Excel keeps no other from being written. */
export async function write(outputs: readonly Output[], call: Call): Promise<ReadonlyMap<string, Written>> {
  const { files } = call.world;
  const done: Done[] = [];
  const held: { path: string; failure: Held }[] = [];
  try {
    for (const { bytes, path } of outputs) {
      const one = bytes ? deliver(path, bytes(), files) : { path, state: 'same' as const };
      if (one instanceof Held) held.push({ path, failure: one });
      else done.push(one);
      if (bytes) await turn();
    }
    if (held.length > 0) throw allHeld(held);
  } finally {
    tell(done, outputs, call);
  }
  return new Map(done.flatMap(({ path, written }) => (written ? [[path, written]] : [])));
}

function deliver(path: string, bytes: Bytes, files: Files): Done | Held {
  const state = attempt(() => files.write(path, bytes));
  if (state instanceof Held) return state;
  // One that was found to be the same may have been touched since.
  const stamp = state === 'same' ? undefined : files.stamp?.(path);
  return { path, state, written: { hash: hashOf(bytes), stamp } };
}

function tell(done: readonly Done[], outputs: readonly Output[], { language, world }: Call): void {
  const say = words[language];
  const lines = done.flatMap(({ path, state }) =>
    state === 'same' ? [] : `${say[state]}  ${visible(path)}\n`,
  );
  const same = done.length - lines.length;
  const notes = outputs.flatMap(({ notes: all = [], path }) =>
    all.map((one) => `${say.look}  ${visible(path)}  ${visible(one[language])}\n`),
  );
  world.terminal.out([...lines, same > 0 ? unchanged(same, language) : '', ...notes].join(''));
}

function attempt(write: () => Outcome): Outcome | Held {
  try {
    return write();
  } catch (error) {
    if (error instanceof Held) return error;
    throw error;
  }
}

function allHeld(held: readonly { path: string; failure: Held }[]): Failure {
  const [first, ...others] = held;
  if (first && others.length === 0) return first.failure;
  const names = held.map(({ path }) => path);
  return new Failure(
    {
      ja: `${held.length} 件のファイルに書き込めません: ${listed(names).ja}`,
      en: `${held.length} files cannot be written: ${listed(names).en}`,
    },
    first?.failure.hint,
  );
}

/** What somebody has corrected is no work for a build. */
export function compare(
  outputs: readonly Output[],
  corrected: ReadonlySet<string>,
  { language, world }: Call,
): Exit {
  const say = words[language];
  const stateOf = (path: string) => {
    if (corrected.has(path)) return say.corrected;
    return world.files.kind(path) === 'file' ? say.stale : say.missing;
  };
  const lines = outputs.flatMap(({ bytes, path }) => (bytes ? `${stateOf(path)}  ${visible(path)}\n` : []));
  if (lines.length === 0) {
    world.terminal.out(upToDate(outputs.length, language));
    return exit.clean;
  }
  const advice = [buildAgain(lines.length - corrected.size), importFirst(corrected.size)];
  world.terminal.out(lines.join('') + advice.map((one) => one[language]).join(''));
  return exit.findings;
}

function buildAgain(count: number): Words {
  if (count === 0) return { ja: '', en: '' };
  return {
    ja: `${count} 件の様式がシートと食い違っています。reform build で作り直してください。\n`,
    en: `${many(count, 'form')} ${count === 1 ? 'does' : 'do'} not fit the sheets: run reform build.\n`,
  };
}
