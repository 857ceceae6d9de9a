/** Outputs → files on the disk, or a comparison with the files that are there; and what the operator hears about it. */

import { Failure, Held } from '../../diagnostics/failure.ts';
import type { Compiled, Output } from '../../reform.ts';
import { pretty } from '../../reporters/pretty.ts';
import { summaryLine } from '../../reporters/said.ts';
import { visible } from '../../reporters/visible.ts';
import type { Files } from '../../world.ts';
import { type Call, type Exit, exit } from '../command.ts';
import { lookOf, reportOf } from '../findings/findings.ts';
import { unchanged, upToDate } from './told.ts';

type State = 'new' | 'changed' | 'same';

const words = {
  ja: { new: '作成', changed: '更新', missing: '未作成', stale: '古い', look: '注意' },
  en: { new: 'new', changed: 'changed', missing: 'missing', stale: 'stale', look: 'note' },
} as const;

/** True when there are errors that stop the build. */
export async function tellFindings(
  compiled: readonly Compiled[],
  forced: boolean,
  call: Call,
): Promise<boolean> {
  const { language, world } = call;
  const report = reportOf(compiled);
  const { errors } = report.summary;
  if (errors === 0) {
    if (report.diagnostics.length > 0) world.terminal.out(`${summaryLine(report.summary, language)}\n`);
    return false;
  }
  world.terminal.out(`${pretty.report(report, lookOf(call))}\n`);
  const said = forced
    ? {
        ja: `--force により、エラー ${errors} 件を残したまま作ります。様式にもその旨を印字します。\n`,
        en: `Forced: building although there are errors (${errors}); the forms say so too.\n`,
      }
    : {
        ja: `エラーがあるため、様式は作っていません。直してから再実行してください（--force で、このまま作れます）。\n`,
        en: `There are errors, so nothing was built. Mend them and run again (--force builds anyway).\n`,
      };
  world.terminal.out(said[language]);
  return !forced;
}

/** What the disk says of each file afterwards. One that is open in Excel keeps no other from being written. */
export async function write(
  outputs: readonly Output[],
  { language, world }: Call,
): Promise<ReadonlyMap<string, string>> {
  const { files, terminal } = world;
  const say = words[language];
  const done: { path: string; state: State }[] = [];
  const stamps = new Map<string, string>();
  const held: { path: string; failure: Held }[] = [];
  const note = (path: string) => stamps.set(path, files.stamp?.(path)?.text ?? '');
  try {
    for (const output of outputs) {
      const { bytes, path } = output;
      note(path);
      const state = stateOf(output, files);
      if (bytes && state !== 'same') {
        const failure = attempt(() => files.write(path, bytes));
        if (failure) held.push({ path, failure });
        if (failure) continue;
        note(path);
        await interruption();
      }
      done.push({ path, state });
    }
    if (held.length > 0) throw allHeld(held);
  } finally {
    const lines = done.flatMap(({ path, state }) =>
      state === 'same' ? [] : `${say[state]}  ${visible(path)}\n`,
    );
    const same = done.length - lines.length;
    const notes = outputs.flatMap(({ notes: all = [], path }) =>
      all.map((one) => `${say.look}  ${visible(path)}  ${visible(one[language])}\n`),
    );
    terminal.out([...lines, same > 0 ? unchanged(same, language) : '', ...notes].join(''));
  }
  return stamps;
}

function attempt(write: () => void): Held | undefined {
  try {
    write();
    return undefined;
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
      ja: `${held.length} 件のファイルに書き込めません: ${names.join('、')}`,
      en: `${held.length} files cannot be written: ${names.join(', ')}`,
    },
    first?.failure.hint,
  );
}

/** Between two files whoever waits to stop us is heard. */
function interruption(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function compare(outputs: readonly Output[], { language, world }: Call): Exit {
  const say = words[language];
  const lines = outputs.flatMap((output) => {
    const state = stateOf(output, world.files);
    if (state === 'same') return [];
    return `${state === 'new' ? say.missing : say.stale}  ${visible(output.path)}\n`;
  });
  if (lines.length === 0) {
    world.terminal.out(upToDate(outputs.length, language));
    return exit.clean;
  }
  const advice = {
    ja: `${lines.length} 件の様式がシートと食い違っています。reform build で作り直してください。\n`,
    en: `${lines.length} forms do not fit the sheets: run reform build.\n`,
  };
  world.terminal.out(lines.join('') + advice[language]);
  return exit.findings;
}

export function isThere(output: Output, files: Files): boolean {
  return stateOf(output, files) === 'same';
}

function stateOf({ path, bytes }: Output, files: Files): State {
  if (!bytes) return 'same';
  if (files.kind(path) !== 'file') return 'new';
  return equal(files.read(path), bytes) ? 'same' : 'changed';
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
