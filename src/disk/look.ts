/** What stands at a path. */
import fs from 'node:fs';
import { folderAbove } from '../paths.ts';
import type { Entry } from '../world.ts';
import { codeOf } from './refused.ts';

export function kindOf(path: string): Entry['kind'] | 'missing' {
  const found = look(path);
  if (!found) return 'missing';
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

/** A path through a file, or round in a circle of links, leads nowhere. */
export function look(path: string): fs.Stats | undefined {
  try {
    return fs.statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (['ENOTDIR', 'ELOOP'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

/** The path itself, or the first above it where there is something. */
export function nearest(path: string): string {
  const above = folderAbove(path);
  return above === path || look(path) ? path : nearest(above);
}
