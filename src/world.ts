/** What may be asked of the outside: files, clock, terminal, environment. Everything else is a pure function. */
import type { Day } from './calendar/day.ts';
import type { Aside, Bytes } from './chunks.ts';

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** There by a symlink. */
  readonly linked?: true;
}

/** On one machine the same stamp means the same content: a hint that spares reading. */
export interface Stamp {
  readonly text: string;
  /** In bytes. */
  readonly size: number;
  /** Written so lately that the disk's clock might not tell the next writing from it. */
  isYoung(): boolean;
}

/** What a file has come to by being written; one that held the same bytes is left alone. */
export type Outcome = 'new' | 'changed' | 'same';

/** Paths are relative to the working folder, or absolute, always with forward slashes. Trouble is thrown as a Failure. */
export interface Files {
  read(path: string): Uint8Array;
  /** No more than so many bytes from its beginning. Absent where reading costs nothing. */
  head?(path: string, most: number): Uint8Array;
  /** The entries of a folder sorted by name; symlinks are resolved, and one that leads back up is left out. */
  list(folder: string): readonly Entry[];
  kind(path: string): 'file' | 'folder' | 'other' | 'missing';
  /** Whole or not at all; makes the folders on the way. */
  write(path: string, bytes: Bytes): Outcome;
  /** Whether something could be written into this folder. Absent where everything can. */
  mayWrite?(folder: string): boolean;
  /** With the folder it was the last in. */
  remove?(path: string): void;
  /** Whether a file is byte for byte this, without reading all of it where it is not. Absent where reading costs nothing. */
  holds?(path: string, bytes: Bytes): boolean;
  /** A place outside the memory for bytes that are to be written into this folder later; each can be had back. */
  aside?(folder: string): Aside;
  /** What the disk says of a file without opening it; undefined where there is none. */
  stamp?(path: string): Stamp | undefined;
}

export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly columns: number;
  readonly color: boolean;
  readonly interactive: boolean;
}

/** Contents of files, named as Files does; undefined where the file is not there. */
export interface Difference {
  /** Where the state that is looked at is not the one on the disk: the index of git. */
  readonly now: ReadonlyMap<string, Uint8Array | undefined>;
  /** Every sheet that differs, as it was before. */
  readonly before: ReadonlyMap<string, Uint8Array | undefined>;
}

/** Threads of this machine. */
export interface Machine {
  /** How many run at once. */
  readonly cores: number;
  /** Bytes that nobody needs. */
  readonly memory: number;
  /** Starts so many beside this one, each at the same task. */
  start<Message>(count: number, task: unknown): Threads<Message>;
}

/** Threads at work beside this one. */
export interface Threads<Message> {
  /** Counts from 0, over all threads. */
  draw(): number;
  /** What they say, each in its own order, whenever this thread has a turn to spare. */
  listen(listener: (from: number, message: Message) => void): void;
  /** When none of them works any longer, in whatever way it ended; whoever listens has heard everything. */
  readonly done: Promise<void>;
  dismiss(): void;
}

export interface World {
  readonly files: Files;
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The civil day of today where the operator sits. */
  today(): Day;
  stdin(): Promise<Uint8Array>;
  /** Milliseconds that only grow, to tell a long run from a short one; never for an output. Absent where nobody waits. */
  now?(): number;
  /** The files at or below some folders that differ from a state in git, named as Files does, and git's name for what they were; new ones too, which were nothing. Trouble is thrown as a Failure. */
  changed?(folders: readonly string[], ref: string): Promise<ReadonlyMap<string, string>>;
  /** What differs there from a state in git – without one: what is staged – and what it was. Trouble is thrown as a Failure. */
  difference?(folders: readonly string[], ref: string | undefined): Promise<Difference>;
  /** As the repository that holds the working folder names a file. Absent where none does. */
  inRepository?(path: string): string;
  /** Looks at these folders from now on; the answer waits for what was written there, once something that matters was. Undefined when nobody watches any longer. */
  watch?(
    folders: readonly string[],
    matters: (name: string) => boolean,
  ): () => Promise<readonly string[] | undefined>;
  /** Runs while nobody else does the same for that folder. Absent where there is nobody else. */
  alone?<Result>(folder: string, waiting: () => void, action: () => Promise<Result>): Promise<Result>;
  /** Absent where there is only this thread. */
  threads?(): Promise<Machine>;
  /** The engine that runs reform: what it packs may differ from another's by a byte. */
  readonly engine?: string;
  /** A text that ships with reform itself: `templates/yoshiki4.md.hbs`. */
  asset(name: string): string;
}
