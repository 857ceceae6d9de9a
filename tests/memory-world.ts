/** A world over a record of files, so that a test runs the whole command line and reads what it said and wrote. */
import { readFileSync } from 'node:fs';
import { whole } from '../src/chunks.ts';
import type { Exit } from '../src/commands/command.ts';
import { run } from '../src/commands/line/command-line.ts';
import { Failure } from '../src/diagnostics/failure.ts';
import type { Entry, Files, World } from '../src/world.ts';

export interface MemoryOptions {
  readonly today?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly color?: boolean;
  readonly stdin?: string;
  /** What git would answer; without it there is no history. */
  /** Names alone where nobody asks what the files were. */
  readonly changed?: (
    folders: readonly string[],
    ref: string,
  ) => readonly string[] | ReadonlyMap<string, string>;
  /** The files that differ from what git is asked for, with what they were; `now` is what the index says. */
  readonly difference?: (ref: string | undefined) => {
    readonly before: Readonly<Record<string, string | undefined>>;
    readonly now?: Readonly<Record<string, string | undefined>>;
  };
  /** What is saved while somebody watches, one step after the other; then it ends. */
  readonly saves?: readonly Readonly<Record<string, string | undefined>>[];
  /** A terminal at which somebody waits, and the milliseconds each look at the clock takes. */
  readonly waiting?: number;
  /** Thrown by every attempt to write: a full disk, a file open in Excel. */
  readonly refuse?: (path: string) => Failure | undefined;
}

export interface MemoryWorld extends World {
  /** Every file there is now. */
  readonly contents: Map<string, Uint8Array>;
  /** The paths that were written with other bytes than before, in order; without what reform remembers for itself. */
  readonly written: string[];
  out(): string;
  err(): string;
  /** `await world.run('check data --submit')` */
  run(line: string): Promise<Exit>;
  text(path: string): string;
  /** Another run, over the files there are now and more. */
  later(more?: Texts, options?: MemoryOptions): MemoryWorld;
}

export type Texts = Readonly<Record<string, string | Uint8Array>>;

export function isWorld(files: Texts | MemoryWorld): files is MemoryWorld {
  return 'contents' in files;
}

export function memoryWorld(files: Texts = {}, options: MemoryOptions = {}): MemoryWorld {
  const contents = new Map<string, Uint8Array>();
  const written: string[] = [];
  const said = { out: '', err: '' };
  const { changed, waiting } = options;
  let clock = 0;
  const now = () => {
    clock += waiting ?? 0;
    return clock;
  };
  for (const [path, text] of Object.entries(files)) contents.set(tidy(path), bytesOf(text));
  const told = (ref: string | undefined) => {
    const { before, now = {} } = options.difference?.(ref) ?? { before: {} };
    return { before: bytesIn(before), now: bytesIn(now) };
  };
  const saves = [...(options.saves ?? [])];
  const watch = (folders: readonly string[], matters: (name: string) => boolean) => async () => {
    const saved = saves.shift();
    for (const [path, text] of Object.entries(saved ?? {})) {
      if (text === undefined) contents.delete(path);
      else contents.set(path, bytesOf(text));
    }
    const isSeen = (path: string) => folders.includes(path.slice(0, path.lastIndexOf('/')));
    const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
    return saved && Object.keys(saved).filter((path) => isSeen(path) && matters(nameOf(path)));
  };
  const world: MemoryWorld = {
    contents,
    written,
    files: memoryFiles(contents, written, options.refuse),
    terminal: {
      out(text) {
        said.out += text;
      },
      err(text) {
        said.err += text;
      },
      columns: options.columns ?? 80,
      color: options.color ?? false,
      interactive: waiting !== undefined,
    },
    ...(waiting !== undefined && { now }),
    ...(changed && {
      changed: async (folders: readonly string[], ref: string) => withObjects(changed(folders, ref)),
    }),
    ...(options.difference && { difference: async (_: unknown, ref: string | undefined) => told(ref) }),
    ...(options.saves && { watch }),
    env: options.env ?? {},
    today: () => options.today ?? '2025-10-15',
    stdin: async () => bytesOf(options.stdin ?? ''),
    asset: (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'),
    out: () => said.out,
    err: () => said.err,
    run: (line) => run(line.split(' ').filter(Boolean), world),
    text: (path) => new TextDecoder().decode(world.files.read(path)),
    later: (more, others) => memoryWorld({ ...Object.fromEntries(contents), ...more }, others),
  };
  return world;
}

function withObjects(told: readonly string[] | ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return told instanceof Map ? told : new Map([...told].map((path) => [String(path), '']));
}

function memoryFiles(
  contents: Map<string, Uint8Array>,
  written: string[],
  refuse: MemoryOptions['refuse'] = () => undefined,
): Files {
  return {
    read: (path) => contents.get(tidy(path)) ?? missing(path),
    list: (folder) => entries(contents, tidy(folder)),
    kind(path) {
      const wanted = tidy(path);
      if (contents.has(wanted)) return 'file';
      return entries(contents, wanted).length > 0 || wanted === '' ? 'folder' : 'missing';
    },
    write(path, made) {
      const refusal = refuse(path);
      if (refusal) throw refusal;
      const bytes = whole(made);
      const before = contents.get(tidy(path));
      if (before && Buffer.compare(before, bytes) === 0) return 'same';
      contents.set(tidy(path), bytes);
      if (!path.includes('.reform/cache/')) written.push(tidy(path));
      return before ? 'changed' : 'new';
    },
    remove: (path) => void contents.delete(tidy(path)),
  };
}

function entries(contents: ReadonlyMap<string, Uint8Array>, folder: string): Entry[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const found = new Map<string, Entry>();
  for (const path of contents.keys()) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    found.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function tidy(path: string): string {
  return path
    .split('/')
    .filter((step, index) => step !== '.' && (step !== '' || index === 0))
    .join('/');
}

function missing(path: string): never {
  throw new Failure({ ja: `「${path}」が見つかりません。`, en: `"${path}" does not exist.` });
}

function bytesIn(texts: Readonly<Record<string, string | undefined>>): Map<string, Uint8Array | undefined> {
  return new Map(
    Object.entries(texts).map(([path, text]) => [path, text === undefined ? text : bytesOf(text)]),
  );
}

function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}
