/** A package on the desk: its parts are read as text and may be replaced; the rest is carried over unopened. */
import { type Packed, pack } from '../pack.ts';
import type { Package } from '../read/package.ts';
import { zip } from '../zip.ts';

export interface Desk extends Pick<Package, 'path' | 'relations'> {
  readonly paths: readonly string[];
  text(path: string): string | undefined;
  put(path: string, text: string): void;
  drop(path: string): void;
  /** The whole package again. */
  bytes(): Uint8Array;
}

export function deskOf({ parts, path, relations, text }: Package): Desk {
  const changed = new Map<string, string | undefined>();
  return {
    path,
    paths: parts.paths,
    relations,
    text: (wanted) => (changed.has(wanted) ? changed.get(wanted) : text(wanted)),
    put(wanted, next) {
      if (changed.has(wanted) || next !== text(wanted)) changed.set(wanted, next);
    },
    drop: (wanted) => void changed.set(wanted, undefined),
    bytes() {
      const kept = parts.paths.flatMap((one) => (changed.has(one) ? [] : (parts.packed(one) ?? [])));
      const made = [...changed].flatMap(([one, next]): Packed[] =>
        next === undefined ? [] : [pack(one, next)],
      );
      return zip([...kept, ...made]);
    },
  };
}
