/** What is done again: nothing has changed, or one sheet has. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from './measure.ts';
import { asOf, reform } from './programs.ts';
import { initiativeFile } from './sheets/initiative.ts';
import type { Workspace } from './workspace.ts';

/** As if it had never been done. */
export function firstCheck(sheets: string): readonly string[] {
  return reform('check', sheets, '--no-cache', ...asOf);
}

export function noOpCheck(size: number, place: Workspace): Contender {
  const words = reform('check', place.sheets(size), ...asOf);
  return { name: 'check, nothing changed', words, before: (round) => round === 0 && finish(words) };
}

export function noOpBuild(size: number, place: Workspace): Contender {
  const words = reform('build', place.sheets(size), '--out', place.output('no-op'), ...asOf);
  return { name: 'build, nothing changed', words, before: (round) => round === 0 && finish(words) };
}

export function oneChanged(size: number, place: Workspace): Contender {
  const sheets = place.copy(size);
  const words = reform('build', sheets, '--out', place.output('one-changed'), ...asOf);
  return {
    name: 'build, one changed',
    words,
    before(round) {
      if (round === 0) finish(words);
      const { path, text } = initiativeFile(0);
      writeFileSync(join(sheets, path), text.replace('研修と事例の共有', `${round + 2}回の$&`));
    },
  };
}

/** Does it once, untimed. */
export function finish([program = '', ...words]: readonly string[]): void {
  spawnSync(program, words, { stdio: 'ignore' });
}
