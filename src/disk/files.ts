/** The disk: what is asked of it, in the words of Files, and its refusals as Failures. */
import fs from 'node:fs';
import { type Bytes, chunksOf } from '../chunks.ts';
import { Failure } from '../diagnostics/failure.ts';
import { byText } from '../lists.ts';
import { folderAbove } from '../paths.ts';
import type { Entry, Files, Outcome, Stamp } from '../world.ts';
import { holds } from './holds.ts';
import { clearLeftovers, nameBeside } from './leftovers.ts';
import { refused } from './refused.ts';

export const files: Files = {
  read: (path) => attempt(path, 'read', () => fs.readFileSync(path)),
  list: (folder) => attempt(folder, 'read', () => entries(folder)),
  kind: (path) => attempt(path, 'read', () => kindOf(path)),
  holds: (path, bytes) => attempt(path, 'read', () => holds(path, bytes)),
  write: (path, bytes) => attempt(path, 'write', () => replace(path, bytes)),
  remove: (path) => attempt(path, 'write', () => remove(path)),
  mayWrite,
  stamp: stampOf,
};

export function attempt<Result>(path: string, doing: 'read' | 'write', action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refused(codeOf(error), path, doing);
  }
}

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

/** The path itself, or the first above it where there is something. */
export function nearest(path: string): string {
  const above = folderAbove(path);
  return above === path || look(path) ? path : nearest(above);
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function kindOf(path: string): Entry['kind'] | 'missing' {
  const found = look(path);
  if (!found) return 'missing';
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

/** A path through a file, or round in a circle of links, leads nowhere. */
function look(path: string): fs.Stats | undefined {
  try {
    return fs.statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (['ENOTDIR', 'ELOOP'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

function entries(folder: string): Entry[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink() || !leadsBackUp(folder, entry.name))
    .map((entry) => ({ name: entry.name, kind: kindIn(folder, entry) }))
    .sort((a, b) => byText(a.name, b.name));
}

function kindIn(folder: string, entry: fs.Dirent): Entry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  const kind = kindOf(`${folder}/${entry.name}`);
  return kind === 'missing' ? 'other' : kind;
}

/** Two links can lead to each other, so every folder on the way here counts, not only the real one. */
function leadsBackUp(folder: string, name: string): boolean {
  const path = `${folder}/${name}`;
  if (kindOf(path) !== 'folder') return false;
  const target = `${fs.realpathSync(path)}/`;
  const steps = folder.split('/');
  const above = ['.', ...steps.map((_, index) => steps.slice(0, index + 1).join('/') || '/')];
  return above.some((step) => `${fs.realpathSync(step)}/`.startsWith(target));
}

/** Nothing can stand beside a pipe or a device (`/dev/stdout`), and a link stays a link. */
function replace(path: string, bytes: Bytes): Outcome {
  const found = look(path);
  const isFile = found?.isFile() === true;
  if (isFile && found.size === bytes.length && holds(path, bytes)) return 'same';
  if (!found) appear(path, bytes);
  else if (isFile || found.isDirectory()) appear(target(path), bytes);
  else put(path, bytes, 'w');
  return isFile ? 'changed' : 'new';
}

function target(path: string): string {
  return fs.lstatSync(path).isSymbolicLink() ? fs.realpathSync(path) : path;
}

/** Written beside and renamed, so that the file appears whole or not at all. */
function appear(path: string, bytes: Bytes): void {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  clearLeftovers(folder === '' ? '.' : folder);
  const beside = folder + nameBeside();
  try {
    begin(beside, bytes, folder);
    fs.renameSync(beside, path);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}

/** Most files are not the first of their folder. */
function begin(path: string, bytes: Bytes, folder: string): void {
  const write = () => put(path, bytes, 'wx');
  try {
    write();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    makeFolder(folder.slice(0, -1));
    write();
  }
}

function put(path: string, bytes: Bytes, flag: string): void {
  const file = fs.openSync(path, flag);
  try {
    for (const chunk of chunksOf(bytes)) fs.writeFileSync(file, chunk);
  } finally {
    fs.closeSync(file);
  }
}

/** Node's own recursive mkdir never ends where the system answers ENOENT to a new folder, as below /proc. */
export function makeFolder(path: string): void {
  if (path === '' || look(path)?.isDirectory()) return;
  makeFolder(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  try {
    fs.mkdirSync(path);
  } catch (error) {
    // Another build may have made it meanwhile.
    if (!look(path)?.isDirectory()) throw error;
  }
}

/** An empty folder is not left behind. */
function remove(path: string): void {
  fs.unlinkSync(path);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  if (folder !== '' && fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
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
