/** The process edge: clock, terminal, environment and arguments are touched here; `disk/` and `threads/` are its hands. */
import fs from 'node:fs';
import type { Day } from './calendar/day.ts';
import { exit } from './commands/command.ts';
import { run } from './commands/line/command-line.ts';
import { aside } from './disk/aside.ts';
import { files } from './disk/files.ts';
import { git } from './disk/git.ts';
import { changedSince, differenceOf } from './disk/history.ts';
import { namesIn } from './disk/repository.ts';
import { watch } from './disk/watch.ts';
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

function print(stream: NodeJS.WriteStream, text: string): void {
  if (stream.listenerCount('error') === 0) stream.on('error', giveUp);
  stream.write(text);
}

/** A reader that has seen enough (`| head`) is no trouble of ours; a full disk is, and it is no finding. */
function giveUp(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
  process.stderr.write(
    `エラー: 出力を書き込めません（${error.code}）。 error: the output cannot be written (${error.code}).\n`,
  );
  process.exit(exit.usage);
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

/** The folders above are looked through once, and only for those who ask. */
let named: ReturnType<typeof namesIn> | undefined;

function inRepository(path: string): string {
  named ??= namesIn(process.cwd(), process.env);
  return named(path);
}

/** Who waits, or writes and looks up between two files, ends with a code. At other work the signal itself ends us at once – a shell tells it as 130, too –, for a handler would have to wait for the work. */
function interruptible<Result>(wait: () => Promise<Result>): () => Promise<Result> {
  const stop = () => process.exit(exit.interrupted);
  return () => {
    process.once('SIGINT', stop);
    return wait().finally(() => process.off('SIGINT', stop));
  };
}

const world: World = {
  files: { ...files, aside },
  terminal,
  env: process.env,
  today,
  stdin,
  alone: async (folder, waiting, action) =>
    (await import('./disk/alone.ts')).alone(folder, waiting, interruptible(action)),
  threads: async () => (await import('./threads/machine.ts')).machine(new URL('hand.js', import.meta.url)),
  engine: process.version,
  now: () => performance.now(),
  changed: (folders, ref) => changedSince(git, folders, ref),
  difference: (folders, ref) => differenceOf(git, folders, ref),
  watch: (folders, matters) => interruptible(watch(folders, matters)),
  inRepository,
  asset: (name) => fs.readFileSync(new URL(name, root), 'utf8'),
};

run(process.argv.slice(2), world).then((code) => {
  process.exitCode = code;
});
