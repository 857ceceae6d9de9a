/** What a killed run left beside the file it was about to write, found by its name and taken away by the next that writes there. */
import fs from 'node:fs';

/** Two machines can share a folder and count their processes alike, so the number alone is no name. */
export function nameBeside(): string {
  return `.${process.pid}-${Math.random().toString(36).slice(2)}.reform`;
}

const cleared = new Set<string>();

/** Once a run for each folder. */
export function clearLeftovers(folder: string): void {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  for (const name of namesIn(folder)) {
    const [, owner] = /^\.(\d+)-[a-z\d]+\.reform$/.exec(name) ?? [];
    if (owner !== undefined && !isRunning(Number(owner))) fs.rmSync(`${folder}/${name}`, { force: true });
  }
}

/** A folder that is not there yet holds nothing of anybody. */
function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

/** Our own number on a file we did not write: whoever had the number before us is dead. */
export function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
