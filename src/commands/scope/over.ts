/** Files as they would be after some of them were written, and others (undefined) taken away. */
import { Failure } from '../../diagnostics/failure.ts';
import { byText } from '../../lists.ts';
import { join } from '../../paths.ts';
import type { Entry, Files } from '../../world.ts';

export type Made = ReadonlyMap<string, Uint8Array | undefined>;

export function over(files: Files, made: Made): Files {
  if (made.size === 0) return files;
  return {
    ...files,
    read: (path) => (made.has(path) ? (made.get(path) ?? gone(path)) : files.read(path)),
    kind(path) {
      if (made.has(path)) return made.get(path) ? 'file' : 'missing';
      return namesIn(path, made).size > 0 ? 'folder' : files.kind(path);
    },
    list: (folder) => entriesIn(folder, files, made),
  };
}

function entriesIn(folder: string, files: Files, made: Made): Entry[] {
  const fresh = namesIn(folder, made);
  const old = files.kind(folder) === 'folder' ? files.list(folder) : [];
  const kept = old.filter(({ name }) => !fresh.has(name) && !made.has(join(folder, name)));
  const added = [...fresh].map(([name, kind]): Entry => ({ name, kind }));
  return [...kept, ...added].sort((a, b) => byText(a.name, b.name));
}

/** What the written files add to a folder: files, and folders on the way to them. */
function namesIn(folder: string, made: Made): Map<string, 'file' | 'folder'> {
  const prefix = join(folder, '');
  const below = [...made].filter(([path, bytes]) => bytes && path.startsWith(prefix));
  return new Map(
    below.map(([path]) => {
      const [name = '', ...rest] = path.slice(prefix.length).split('/');
      return [name, rest.length > 0 ? 'folder' : 'file'];
    }),
  );
}

function gone(path: string): never {
  throw new Failure({ ja: `「${path}」が見つかりません。`, en: `"${path}" does not exist.` });
}
