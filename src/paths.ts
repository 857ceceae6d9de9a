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
  return path === folder || path.startsWith(join(folder, ''));
}

/** Where a file or a folder lies. */
export function folderAbove(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/'))) || (path.startsWith('/') ? '/' : '.');
}

/** The nearest first. */
export function foldersAbove(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, index) => steps.slice(0, index).join('/') || (index > 0 ? '/' : '.')).reverse();
}
