/** Files as they would be after some of them were written, and others (undefined) taken away. */
import { Failure } from '../../diagnostics/failure.ts';
import { byText } from '../../lists.ts';
import { folderAbove, join } from '../../paths.ts';
import type { Entry, Files } from '../../world.ts';

export type Made = ReadonlyMap<string, Uint8Array | undefined>;

export function over(files: Files, made: Made): Files {
  if (made.size === 0) return files;
  const fresh = foldersOf(made);
  return {
    ...files,
    read: (path) => (made.has(path) ? (made.get(path) ?? gone(path)) : files.read(path)),
    kind(path) {
      if (made.has(path)) return made.get(path) ? 'file' : 'missing';
      return fresh.has(path) ? 'folder' : files.kind(path);
    },
    list: (folder) => entriesIn(folder, files, made, fresh.get(folder) ?? new Map()),
    // The disk knows nothing of these.
    stamp: (path) => (made.has(path) ? undefined : files.stamp?.(path)),
  };
}

type Names = Map<string, Entry['kind']>;

function entriesIn(folder: string, files: Files, made: Made, fresh: Names): Entry[] {
  const old = files.kind(folder) === 'folder' ? files.list(folder) : [];
  const kept = old.filter(({ name }) => !fresh.has(name) && !made.has(join(folder, name)));
  const added = [...fresh].map(([name, kind]): Entry => ({ name, kind }));
  return [...kept, ...added].sort((a, b) => byText(a.name, b.name));
}

/** What the written files add to each folder: files, and folders on the way to them. */
function foldersOf(made: Made): ReadonlyMap<string, Names> {
  const folders = new Map<string, Names>();
  for (const [path, bytes] of made) if (bytes) add(folders, path, 'file');
  return folders;
}

function add(folders: Map<string, Names>, path: string, kind: Entry['kind']): void {
  const folder = folderAbove(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (folder === path || name === '') return;
  const names = folders.get(folder);
  if (names) return void names.set(name, kind);
  folders.set(folder, new Map([[name, kind]]));
  add(folders, folder, 'folder');
}

function gone(path: string): never {
  throw new Failure({ ja: `「${path}」が見つかりません。`, en: `"${path}" does not exist.` });
}
