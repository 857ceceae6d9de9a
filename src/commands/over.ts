/** Files as they would be after some of them were written. */
import type { Files } from '../world.ts';

export function over(files: Files, made: ReadonlyMap<string, Uint8Array>): Files {
  return { ...files, read: (path) => made.get(path) ?? files.read(path) };
}
