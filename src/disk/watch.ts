/** What is saved in some folders, told once, when nothing more has happened for a moment: a program saves a file in several steps. */
import fs from 'node:fs';
import { attempt } from './files.ts';

export function watch(
  folders: readonly string[],
  matters: (name: string) => boolean,
): () => Promise<string[]> {
  const told = new Promise<string[]>((resolve) => {
    const names = new Set<string>();
    let quiet: NodeJS.Timeout | undefined;
    const finish = () => {
      for (const watcher of watchers) watcher.close();
      resolve([...names].sort());
    };
    const hear = (folder: string, name: string) => {
      if (!matters(name)) return;
      names.add(`${folder}/${name}`);
      clearTimeout(quiet);
      quiet = setTimeout(finish, 100);
    };
    const watchers = folders.map((folder) => {
      const watcher = attempt(folder, 'read', () => fs.watch(folder));
      // A folder that is gone has changed.
      return watcher.on('change', (_, name) => hear(folder, String(name))).on('error', finish);
    });
  });
  return () => told;
}
