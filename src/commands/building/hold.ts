/** The bytes of a build until its last file is made: in memory while they are few, then on the disk, out of sight. */
import { hashOf } from '../../cache/hash.ts';
import { hintOf, type Left } from '../../cache/ledger.ts';
import { inside } from '../../cache/place.ts';
import { type Aside, type Bytes, inMemory, whole } from '../../chunks.ts';
import type { Keeping } from '../../reform.ts';
import type { Files, Stamp } from '../../world.ts';

/** Chunks are put aside as they are made, all other bytes when they are to be held. */
export type Holding = Required<Pick<Keeping, 'aside' | 'hold'>>;

/** Bytes in memory: those of a thousand sheets of 様式4. */
const most = 2 ** 25;

/** What a file holds already is not held here; it is told with the stamp that it had before it was read. */
export function holding(
  files: Files,
  out: string,
  same: (path: string, left: Left) => void,
  room = most,
): Holding {
  const aside = putAside(files, out, room);
  const hold: Holding['hold'] = (path, key, bytes) => {
    const stamp = files.stamp?.(path);
    if (!holds(path, bytes, files, stamp)) return bytes instanceof Uint8Array ? aside(bytes) : () => bytes;
    same(path, { path: inside(out, path) ?? '', key, hash: hashOf(bytes), stamp: hintOf(stamp) });
    return undefined;
  };
  return { aside, hold };
}

/** Only whether a file is as it would be made. */
export function comparing(files: Files, out: string, room = most): Holding {
  return {
    aside: files.mayWrite?.(out) === false ? inMemory : putAside(files, out, room),
    hold: (path, _, bytes) => (holds(path, bytes, files, files.stamp?.(path)) ? undefined : () => nothing),
  };
}

const nothing = new Uint8Array();

/** Opened only where it is as long. */
function holds(path: string, bytes: Bytes, files: Files, stamp: Stamp | undefined): boolean {
  if (files.stamp ? stamp?.size !== bytes.length : files.kind(path) !== 'file') return false;
  return files.holds?.(path, bytes) ?? Buffer.compare(files.read(path), whole(bytes)) === 0;
}

function putAside(files: Files, out: string, room: number): Aside {
  let held = 0;
  let put: Aside | undefined;
  return (bytes) => {
    held += bytes.length;
    if (held > room) put ??= files.aside?.(out);
    return (put ?? inMemory)(bytes);
  };
}
