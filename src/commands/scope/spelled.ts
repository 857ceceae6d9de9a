/** A path as it was typed → as the disk has it: a Mac may have taken 「ガ」 apart into 「カ」 and its mark, which looks the same. */
import { join } from '../../paths.ts';
import type { Files } from '../../world.ts';
import { tidy } from './path.ts';

/** What an operator typed → a path in the form in which all are compared, spelled as far as it is there. */
export function pathOf(words: unknown, files: Files): string {
  return spelled(tidy(String(words)), files);
}

export function spelled(path: string, files: Files): string {
  if (/^[\x20-\x7e]*$/.test(path) || files.kind(path) !== 'missing') return path;
  const [root = '', ...names] = path.startsWith('/')
    ? ['/', ...path.slice(1).split('/')]
    : ['.', ...path.split('/')];
  return names.reduce((at, name) => {
    const found = files.kind(at) === 'folder' ? sameName(name, at, files) : undefined;
    return join(at, found ?? name);
  }, root);
}

function sameName(name: string, folder: string, files: Files): string | undefined {
  const wanted = name.normalize();
  return files.list(folder).find((one) => one.name.normalize() === wanted)?.name;
}
