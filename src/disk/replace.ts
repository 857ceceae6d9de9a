/** Files written, so that each appears whole or not at all, and taken away. */
import fs from 'node:fs';
import { type Bytes, chunksOf } from '../chunks.ts';
import type { Outcome } from '../world.ts';
import { holds } from './holds.ts';
import { clearLeftovers, nameBeside } from './leftovers.ts';
import { look } from './look.ts';
import { codeOf } from './refused.ts';

/** Nothing can stand beside a pipe or a device (`/dev/stdout`), and a link stays a link. */
export function replace(path: string, bytes: Bytes): Outcome {
  const found = look(path);
  const isFile = found?.isFile() === true;
  if (isFile && found.size === bytes.length && holds(path, bytes)) return 'same';
  if (!found) appear(path, bytes);
  else if (isFile || found.isDirectory()) appear(target(path), bytes, isFile ? found.mode : undefined);
  else put(path, bytes, 'w');
  return isFile ? 'changed' : 'new';
}

function target(path: string): string {
  return fs.lstatSync(path).isSymbolicLink() ? fs.realpathSync(path) : path;
}

/** Written beside and renamed, so that the file appears whole or not at all. `mode`: who may read and write what stood there. */
function appear(path: string, bytes: Bytes, mode?: number): void {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  clearLeftovers(folder === '' ? '.' : folder);
  const beside = folder + nameBeside();
  try {
    begin(beside, bytes, folder);
    if (mode !== undefined) allow(beside, mode);
    fs.renameSync(beside, path);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}

/** Some disks know nothing of it. */
function allow(path: string, mode: number): void {
  try {
    fs.chmodSync(path, mode & 0o777);
  } catch {
    // It is written all the same.
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
export function remove(path: string): void {
  fs.unlinkSync(path);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  if (folder !== '' && fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}
