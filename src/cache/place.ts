/** Where a ledger lies, and how paths are named in it: nothing in it knows where on a machine the sheets are. */
import { foldersAbove, join } from '../paths.ts';
import type { Files } from '../world.ts';
import { hashOf } from './hash.ts';

/** The project a folder belongs to, or the folder itself where it holds several. */
export function homeOf(files: Files, folder: string): string {
  const holds = (one: string) => files.kind(join(one, 'reform.yaml')) === 'file';
  return [folder, ...foldersAbove(folder)].find(holds) ?? folder;
}

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

/** The way from one folder to another, the same in whatever working folder they are named. One on another root keeps its full name; undefined where nobody can tell without the working folder. */
export function wayTo(from: string, to: string): string | undefined {
  const [start, end] = [stepsOf(from), stepsOf(to)];
  if (start[0] !== end[0] && (isFull(from) || isFull(to))) return isFull(to) ? to : undefined;
  const parting = start.findIndex((step, index) => step !== end[index]);
  const shared = parting < 0 ? start.length : parting;
  const back = start.slice(shared);
  if (back.includes('..')) return undefined;
  return [...back.map(() => '..'), ...end.slice(shared)].join('/') || '.';
}

/** Where such a way leads. */
export function alongWay(from: string, way: string): string {
  if (isFull(way)) return way;
  const steps = stepsOf(from);
  for (const step of stepsOf(way))
    if (step === '..' && !['..', '', undefined].includes(steps.at(-1))) steps.pop();
    else steps.push(step);
  return steps.join('/') || (steps.length > 0 ? '/' : '.');
}

function stepsOf(path: string): string[] {
  return path === '.' ? [] : path.replace(/\/$/, '').split('/');
}

function isFull(path: string): boolean {
  return /^(?:\/|[a-z]:)/i.test(path);
}

export function isElsewhere(path: string): boolean {
  return path === '' || /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path);
}
