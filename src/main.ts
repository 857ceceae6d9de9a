/** The process edge: the only file that touches clock, terminal, environment and arguments; `disk/` is its hand. */
import fs from 'node:fs';
import type { Day } from './calendar/day.ts';
import { run } from './commands/command-line.ts';
import { noRepository, noSuchState } from './commands/history.ts';
import { codeOf, files } from './disk/files.ts';
import type { Terminal, World } from './world.ts';

const root = new URL('..', import.meta.url);

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
