/** The disk: what is asked of it, in the words of Files. */
import fs from 'node:fs';
import { byText } from '../lists.ts';
import type { Entry, Files, Stamp } from '../world.ts';
import { holds } from './holds.ts';
import { kindOf, look, nearest } from './look.ts';
import { readBytes, readHead } from './read.ts';
import { attempt } from './refused.ts';
import { remove, replace } from './replace.ts';

export const files: Files = {
  read: (path) => attempt(path, 'read', () => readBytes(path)),
  head: (path, length) => attempt(path, 'read', () => readHead(path, length)),
  list: (folder) => attempt(folder, 'read', () => entries(folder)),
  kind: (path) => attempt(path, 'read', () => kindOf(path)),
  holds: (path, bytes) => attempt(path, 'read', () => holds(path, bytes)),
  write: (path, bytes) => attempt(path, 'write', () => replace(path, bytes)),
  remove: (path) => attempt(path, 'write', () => remove(path)),
  mayWrite,
  stamp: stampOf,
};

/** Asked of the nearest there is: folders on the way are made. */
function mayWrite(folder: string): boolean {
  const there = nearest(folder);
  try {
    fs.accessSync(there, fs.constants.W_OK);
    return look(there)?.isDirectory() === true;
  } catch {
    return false;
  }
}

function entries(folder: string): Entry[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink() || !leadsAround(folder, entry.name))
    .map((entry) => entryIn(folder, entry))
    .sort((a, b) => byText(a.name, b.name));
}

function entryIn(folder: string, entry: fs.Dirent): Entry {
  const { name } = entry;
  if (entry.isFile()) return { name, kind: 'file' };
  if (entry.isDirectory()) return { name, kind: 'folder' };
  const kind = kindOf(`${folder}/${name}`);
  return { name, kind: kind === 'missing' ? 'other' : kind, ...(entry.isSymbolicLink() && { linked: true }) };
}

/** Two links can lead to each other, so every folder on the way here counts, not only the real one. */
function leadsAround(folder: string, name: string): boolean {
  const path = `${folder}/${name}`;
  if (kindOf(path) !== 'folder') return false;
  const target = `${fs.realpathSync(path)}/`;
  const steps = folder.split('/');
  const above = ['.', ...steps.map((_, index) => steps.slice(0, index + 1).join('/') || '/')];
  return above.some((step) => `${fs.realpathSync(step)}/`.startsWith(target));
}

/** Asked of thousands of files at every start, so nothing is done twice here; a file that cannot be looked at has none. */
function stampOf(path: string): Stamp | undefined {
  try {
    const found = fs.statSync(path, quietly);
    if (!found?.isFile()) return undefined;
    const { ctimeMs, ino, mtimeMs, size } = found;
    // A whole second is all that some disks know.
    const tick = mtimeMs % 1000 === 0 || ctimeMs % 1000 === 0 ? 2000 : 50;
    const old = Math.max(mtimeMs, ctimeMs) + tick;
    return { text: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, size, isYoung: () => now() < old };
  } catch {
    return undefined;
  }
}

const quietly = { throwIfNoEntry: false } as const;
const now = Date.now;
