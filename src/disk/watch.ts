/** What is saved in some folders, told once, when nothing more has happened for a moment: a program saves a file in several steps. */
import fs from 'node:fs';
import { attempt } from './refused.ts';

/** Told in words at once where a folder cannot be watched. */
export function watch(
  folders: readonly string[],
  matters: (name: string) => boolean,
): () => Promise<string[]> {
  const watchers = watchersOf(folders);
  const told = new Promise<string[]>((resolve) => {
    const names = new Set<string>();
    let quiet: NodeJS.Timeout | undefined;
    const finish = () => {
      close(watchers);
      resolve([...names].sort());
    };
    const hear = (folder: string, name: string) => {
      if (!matters(name)) return;
      names.add(`${folder}/${name}`);
      clearTimeout(quiet);
      quiet = setTimeout(finish, 100);
    };
    // A folder that is gone has changed.
    for (const [folder, watcher] of watchers)
      watcher.on('change', (_, name) => hear(folder, String(name))).on('error', finish);
  });
  return () => told;
}

type Watchers = Map<string, fs.FSWatcher>;

/** All of them or none: one that is left open would keep the process from ending. */
function watchersOf(folders: readonly string[]): Watchers {
  const watchers: Watchers = new Map();
  try {
    for (const folder of folders)
      watchers.set(
        folder,
        attempt(folder, 'read', () => fs.watch(folder)),
      );
  } catch (error) {
    close(watchers);
    throw error;
  }
  return watchers;
}

function close(watchers: Watchers): void {
  for (const watcher of watchers.values()) watcher.close();
}
