/** The real files of the repository, with a fixed clock and a terminal that remembers: what a reader of the README would see. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { World } from '../src/world.ts';

const root = new URL('../', import.meta.url).pathname;

export interface DiskWorld extends World {
  said(): string;
}

export function diskWorld(today = '2025-10-31'): DiskWorld {
  let text = '';
  const say = (more: string) => {
    text += more;
  };
  const kindOf = (path: string) => {
    const found = statSync(root + path, { throwIfNoEntry: false });
    if (!found) return 'missing';
    return found.isDirectory() ? 'folder' : 'file';
  };
  return {
    files: {
      read: (path) => readFileSync(root + path),
      list: (folder) =>
        readdirSync(root + folder)
          .sort()
          .map((name) => ({ name, kind: kindOf(`${folder}/${name}`) === 'folder' ? 'folder' : 'file' })),
      kind: kindOf,
      write: () => {
        throw new Error('a README example must not write');
      },
    },
    terminal: { out: say, err: say, columns: 100, color: false, interactive: false },
    env: {},
    today: () => today,
    stdin: async () => new Uint8Array(),
    asset: (name) => readFileSync(root + name, 'utf8'),
    said: () => text,
  };
}
