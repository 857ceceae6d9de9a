/** A disk that tells files apart without opening them, unless they are too young; and what of it was read. */
import type { Files } from '../../src/world.ts';
import type { MemoryWorld } from '../memory-world.ts';

export function stamped({ contents, files }: MemoryWorld, isYoung = () => false) {
  const read: string[] = [];
  const told: Files = {
    ...files,
    read: (path) => {
      read.push(path);
      return files.read(path);
    },
    stamp: (path) => {
      const bytes = contents.get(path);
      return bytes && { text: Buffer.from(bytes).toString('base64'), size: bytes.length, isYoung };
    },
  };
  return { files: told, read };
}
