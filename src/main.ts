/** The process edge: the only file that touches disk, clock, terminal, environment and arguments. */
import fs from 'node:fs';
import type { Day } from './calendar/day.ts';
import { run } from './commands/command-line.ts';
import { refused } from './commands/disk.ts';
import { noRepository, noSuchState } from './commands/history.ts';
import type { Entry, Files, Terminal, World } from './world.ts';

const root = new URL('..', import.meta.url);

const files: Files = {
  read: (path) => attempt(path, 'read', () => fs.readFileSync(path)),
  list: (folder) => attempt(folder, 'read', () => entries(folder)),
  kind: (path) => attempt(path, 'read', () => kindOf(path)),
  write: (path, bytes) => attempt(path, 'write', () => replace(path, bytes)),
};

function attempt<Result>(path: string, doing: 'read' | 'write', action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw refused(codeOf(error), path, doing);
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function kindOf(path: string): Entry['kind'] | 'missing' {
  const found = look(path);
  if (!found) return 'missing';
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

/** A path through a file, or round in a circle of links, leads nowhere. */
function look(path: string): fs.Stats | undefined {
  try {
    return fs.statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (['ENOTDIR', 'ELOOP'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

function entries(folder: string): Entry[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink() || !leadsBackUp(folder, entry.name))
    .map((entry) => ({ name: entry.name, kind: kindIn(folder, entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindIn(folder: string, entry: fs.Dirent): Entry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  const kind = kindOf(`${folder}/${entry.name}`);
  return kind === 'missing' ? 'other' : kind;
}

/** Two links can lead to each other, so every folder on the way here counts, not only the real one. */
function leadsBackUp(folder: string, name: string): boolean {
  const path = `${folder}/${name}`;
  if (kindOf(path) !== 'folder') return false;
  const target = `${fs.realpathSync(path)}/`;
  const steps = folder.split('/');
  const above = ['.', ...steps.map((_, index) => steps.slice(0, index + 1).join('/') || '/')];
  return above.some((step) => `${fs.realpathSync(step)}/`.startsWith(target));
}

/** Written beside and renamed, so that the file appears whole or not at all. */
function replace(path: string, bytes: Uint8Array): void {
  if (holds(path, bytes)) return;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  makeFolder(folder.slice(0, -1));
  const beside = `${folder}.${process.pid}.reform`;
  try {
    fs.writeFileSync(beside, bytes);
    fs.renameSync(beside, path);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}

/** Node's own recursive mkdir never ends where the system answers ENOENT to a new folder, as below /proc. */
function makeFolder(path: string): void {
  if (path === '' || look(path)?.isDirectory()) return;
  makeFolder(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  fs.mkdirSync(path);
}

function holds(path: string, bytes: Uint8Array): boolean {
  const found = look(path);
  return found?.isFile() === true && found.size === bytes.length && fs.readFileSync(path).equals(bytes);
}

/** Opened only when something is asked of them: a terminal's stream costs more than printing a version. */
const terminal: Terminal = {
  out: (text) => print(process.stdout, text),
  err: (text) => print(process.stderr, text),
  get columns() {
    return process.stdout.columns || 100;
  },
  get color() {
    return wantsColor() ?? process.stdout.isTTY === true;
  },
  get interactive() {
    return process.stderr.isTTY === true;
  },
};

/** A reader that has seen enough (`| head`) is no trouble of ours. */
function print(stream: NodeJS.WriteStream, text: string): void {
  if (stream.listenerCount('error') === 0) stream.on('error', ignoreClosedPipe);
  stream.write(text);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function wantsColor(): boolean | undefined {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if ((NO_COLOR !== undefined && NO_COLOR !== '') || TERM === 'dumb') return false;
  return undefined;
}

function today(): Day {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function stdin(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts);
}

/** Opened only when git is asked for: few runs need another program. */
async function git(folder: string, ...words: string[]): Promise<string> {
  const { execFile } = await import('node:child_process');
  // A hook names its own repository; the folder's is meant.
  const {
    GIT_DIR: _dir,
    GIT_WORK_TREE: _tree,
    GIT_INDEX_FILE: _index,
    GIT_PREFIX: _prefix,
    ...env
  } = process.env;
  const options = { env: { ...env, GIT_OPTIONAL_LOCKS: '0' }, maxBuffer: 64 * 2 ** 20 };
  return new Promise((resolve, reject) => {
    execFile('git', ['-C', folder, ...words], options, (error, text) =>
      error ? reject(error) : resolve(text),
    );
  });
}

async function changed(folder: string, ref: string): Promise<readonly string[]> {
  await git(folder, 'rev-parse', '--is-inside-work-tree').catch((error) => {
    throw noRepository(folder, codeOf(error) === 'ENOENT');
  });
  // What begins with a dash is an option to git.
  const known = ref.startsWith('-')
    ? Promise.reject()
    : git(folder, 'rev-parse', '-q', '--verify', `${ref}^{commit}`);
  const commit = await known.catch(() => {
    throw noSuchState(ref);
  });
  const differing = await Promise.all([
    git(
      folder,
      'diff',
      '--name-only',
      '--no-renames',
      '--no-ext-diff',
      '--relative',
      '-z',
      commit.trim(),
      '--',
    ),
    git(folder, 'ls-files', '--others', '--exclude-standard', '-z'),
  ]);
  const prefix = folder === '.' ? '' : folder.endsWith('/') ? folder : `${folder}/`;
  return differing.flatMap((text) => text.split('\0').filter(Boolean)).map((path) => prefix + path);
}

const world: World = {
  files,
  terminal,
  env: process.env,
  today,
  stdin,
  now: () => performance.now(),
  changed,
  asset: (name) => fs.readFileSync(new URL(name, root), 'utf8'),
};

process.exitCode = await run(process.argv.slice(2), world);
