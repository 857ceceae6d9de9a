/** `--watch`: the same again whenever a sheet is saved, on a clear screen, until somebody interrupts it. */
import { Failure } from '../../diagnostics/failure.ts';
import { visible } from '../../reporters/visible.ts';
import { isSheet } from '../../sheets/file-names.ts';
import { isOfficial } from '../../sheets/official.ts';
import { readFolders } from '../../sheets/project.ts';
import { nearestFolder } from '../../walk.ts';
import type { Files, World } from '../../world.ts';
import { type Call, type Exit, exit } from '../command.ts';
import { tell } from '../line/trouble.ts';
import { findAll } from '../scope/projects.ts';

const clear = '\x1b[2J\x1b[3J\x1b[H';

export async function watching(
  paths: readonly string[],
  again: () => Promise<Exit>,
  call: Call,
): Promise<Exit> {
  const { language, world } = call;
  const { files, terminal, watch } = world;
  if (!watch) throw noWatching();
  const folders = foldersOf(files, paths);
  const steps = new Set(folders.flatMap((folder) => folder.split('/')));
  const matters = (name: string) => steps.has(name) || mayBeRead(name);
  for (let saved: readonly string[] | undefined = []; saved; ) {
    if (terminal.interactive) terminal.err(clear);
    const sheets = saved.filter(isRead).map(visible);
    if (sheets.length > 0) terminal.err(`${dim(sheets.join('  '), terminal)}\n`);
    // Asked before the check begins, so that nothing saved meanwhile is missed.
    const next = watch(current(files, paths, folders), matters);
    await attempt(again, call);
    const told = next();
    terminal.err(`${dim(waiting[language], terminal)}\n`);
    saved = await told;
  }
  return exit.interrupted;
}

const waiting = {
  ja: '保存を待っています（Ctrl-C で終わります）。',
  en: 'Waiting for a sheet to be saved (Ctrl-C ends).',
} as const;

/** Half-way through somebody's work a sheet, or reform.yaml, may be gone for a moment. */
async function attempt(again: () => Promise<Exit>, { language, world }: Call): Promise<void> {
  try {
    await again();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tell(error, language, world.terminal);
  }
}

/** Of a folder that is gone the one above it tells when it is back. */
function current(files: Files, paths: readonly string[], before: readonly string[]): readonly string[] {
  try {
    return foldersOf(files, paths);
  } catch {
    return [...new Set(before.map((folder) => nearestFolder(folder, files)))];
  }
}

/** Every folder in which a sheet, a form or the baseline may be saved. */
function foldersOf(files: Files, paths: readonly string[]): readonly string[] {
  const all = findAll(files, paths).projects.flatMap(({ folder }) => readFolders(files, folder));
  return [...new Set(all)].sort();
}

/** A name without an ending may be a folder of sheets. */
function mayBeRead(name: string): boolean {
  return isRead(name) || /^[^.]+$/.test(name);
}

/** What Excel leaves beside an open form (~$) is none. */
function isRead(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isSheet(name) || name === 'baseline.json' || (isOfficial(name) && !name.startsWith('~'));
}

function dim(text: string, { color }: World['terminal']): string {
  return color ? `\x1b[2m${text}\x1b[0m` : text;
}

function noWatching(): Failure {
  return new Failure(
    { ja: 'ここでは --watch を使えません。', en: '--watch cannot be used here.' },
    { ja: '--watch を外してください。', en: 'leave it out.' },
  );
}
