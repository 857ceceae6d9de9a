/** A record of texts → Files, so that an example is compiled as if it lay on the disk. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Files } from '../../world.ts';
import { over } from '../scope/over.ts';

export function folderWith(texts: Readonly<Record<string, string>>): Files {
  const made = Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return over(nothing, new Map(made));
}

const nothing: Files = {
  read(path) {
    throw new Failure({ ja: `「${path}」が見つかりません。`, en: `"${path}" does not exist.` });
  },
  list: () => [],
  kind: () => 'missing',
  write() {
    throw new Error('An example is only read.');
  },
};
