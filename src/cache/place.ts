/** Where a ledger lies, and how paths are named in it: nothing in it knows where on a machine the sheets are. */
import { join, leadsOut } from '../paths.ts';
import { hashOf } from './hash.ts';

export function ledgerShelf(home: string): string {
  return join(home, '.reform/cache');
}

/** One for each way of building: what is bundled otherwise is other files. */
export function ledgerPath(home: string, recipe: string): string {
  return join(ledgerShelf(home), `build-${hashOf(recipe)}`);
}

export function isLedger(name: string): boolean {
  return name.startsWith('build-');
}

/** One for all ways of checking: it is the last that is asked again. */
export function answerPath(home: string): string {
  return join(ledgerShelf(home), 'check');
}

/** A path as the ledger names it; undefined for what lies elsewhere. */
export function inside(folder: string, path: string): string | undefined {
  if (path === folder) return '.';
  const start = join(folder, '');
  return path.startsWith(start) && !isElsewhere(path.slice(start.length))
    ? path.slice(start.length)
    : undefined;
}

export function isElsewhere(path: string): boolean {
  return path === '' || leadsOut(path);
}
