/** Paths as `Files` names them: with forward slashes, absolute or relative to the working folder, which is `.` itself. */

export function join(folder: string, path: string): string {
  if (path === '.') return folder;
  if (folder === '.' || folder === '') return path;
  return folder.endsWith('/') ? folder + path : `${folder}/${path}`;
}

/** The other way round; what lies elsewhere keeps its path. */
export function within(folder: string, path: string): string {
  const start = join(folder, '');
  return path.startsWith(start) ? path.slice(start.length) : path;
}

/** Also the folder itself. */
export function isWithin(folder: string, path: string): boolean {
  if (folder === '.') return !leadsOut(path);
  if (/^\.\.(?:\/\.\.)*$/.test(folder)) return !isFull(path) && stepsBack(path) <= stepsBack(folder);
  return path === folder || path.startsWith(join(folder, ''));
}

/** Whether it leads out of the folder it is seen from, on whatever system. */
export function leadsOut(path: string): boolean {
  return /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path);
}

/** Where a file or a folder lies. */
export function folderAbove(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/'))) || (path.startsWith('/') ? '/' : '.');
}

/** The nearest first; of `../a` only `..`, and of `.` none, for what lies above that is not the working folder. */
export function foldersAbove(path: string): string[] {
  if (path === '.') return [];
  const steps = path.split('/');
  const all = steps.map((_, index) => steps.slice(0, index).join('/') || (index > 0 ? '/' : '.'));
  return all.slice(isFull(path) ? 1 : stepsBack(path)).reverse();
}

/** The nearest folder that holds all of these; undefined where nobody can tell without the working folder. */
export function folderOfAll(folders: readonly string[]): string | undefined {
  const all = folders.map(stepsOf);
  const [first = []] = all;
  const parting = first.findIndex((step, index) => all.some((steps) => steps[index] !== step));
  const shared = parting < 0 ? first : first.slice(0, parting);
  const isLost = all.some((steps) => steps.slice(shared.length).includes('..'));
  if (isLost || (shared.length === 0 && folders.some(isFull))) return undefined;
  return shared.join('/') || (shared.length > 0 ? '/' : '.');
}

/** The way from one folder to another or to a file, the same in whatever working folder they are named. One on another root keeps its full name; undefined where nobody can tell without the working folder. */
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

/** How often it begins with `..`. */
function stepsBack(path: string): number {
  const steps = path.split('/');
  const first = steps.findIndex((step) => step !== '..');
  return first < 0 ? steps.length : first;
}

function stepsOf(path: string): string[] {
  return path === '.' ? [] : path.replace(/\/$/, '').split('/');
}

function isFull(path: string): boolean {
  return /^(?:\/|[a-z]:)/i.test(path);
}
