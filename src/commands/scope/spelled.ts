/** A path as it was typed → as the disk has it: a Mac may have taken 「ガ」 apart into 「カ」 and its mark, which looks the same. */
import { join } from '../../paths.ts';
import type { Files } from '../../world.ts';

export function spelled(path: string, files: Files): string {
  if (/^[\x20-\x7e]*$/.test(path) || files.kind(path) !== 'missing') return path;
  const [root = '', ...names] = path.startsWith('/')
    ? ['/', ...path.slice(1).split('/')]
    : ['.', ...path.split('/')];
  let at = root;
  for (const name of names) {
    const found = files.kind(at) === 'folder' ? sameName(name, at, files) : undefined;
    if (found === undefined) return path;
    at = at === '.' ? found : join(at, found);
  }
  return at;
}

function sameName(name: string, folder: string, files: Files): string | undefined {
  const wanted = name.normalize();
  return files.list(folder).find((one) => one.name.normalize() === wanted)?.name;
}
