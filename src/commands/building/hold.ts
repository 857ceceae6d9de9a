/** The bytes of a build until its last file is made: in memory while they are few, then on the disk, out of sight. */
import { hashOf } from '../../cache/hash.ts';
import { hintOf, type Left } from '../../cache/ledger.ts';
import { inside } from '../../cache/place.ts';
import type { Keeping } from '../../reform.ts';
import type { Files, Stamp } from '../../world.ts';

export type Hold = NonNullable<Keeping['hold']>;

/** Bytes in memory: those of a thousand sheets of 様式4. */
const most = 2 ** 25;

/** What a file holds already is not held here; it is told with the stamp that it had before it was read. */
export function holding(
  files: Files,
  out: string,
  same: (path: string, left: Left) => void,
  room = most,
): Hold {
  const aside = putAside(files, out, room);
  return (path, key, bytes) => {
    const stamp = files.stamp?.(path);
    if (!holds(path, bytes, files, stamp)) return aside(bytes);
    same(path, { path: inside(out, path) ?? '', key, hash: hashOf(bytes), stamp: hintOf(stamp) });
    return undefined;
  };
}

/** Only whether a file is as it would be made. */
export function comparing(files: Files): Hold {
  return (path, _, bytes) => (holds(path, bytes, files, files.stamp?.(path)) ? undefined : () => nothing);
}

const nothing = new Uint8Array();

/** Opened only where it is as long. */
function holds(path: string, bytes: Uint8Array, files: Files, stamp: Stamp | undefined): boolean {
  if (files.stamp ? stamp?.size !== bytes.length : files.kind(path) !== 'file') return false;
  return files.holds?.(path, bytes) ?? Buffer.compare(files.read(path), bytes) === 0;
}

function putAside(files: Files, out: string, room: number): (bytes: Uint8Array) => () => Uint8Array {
  let held = 0;
  let put: ReturnType<NonNullable<Files['aside']>> | undefined;
  return (bytes) => {
    held += bytes.length;
    if (held > room) put ??= files.aside?.(out);
    return put ? put(bytes) : () => bytes;
  };
}
