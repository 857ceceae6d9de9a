/** Commands run under V8's profiler, from a bundle of their own that knows where its lines come from. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contender, run } from '../measure.ts';
import { bundler, templates } from '../programs.ts';
import type { Workspace } from '../workspace.ts';
import { bundleFrames, type Stack, stacksOf } from './stack.ts';

export type Profiler = (contender: Contender, rounds: number) => Promise<readonly Stack[]>;

/** The bundle lies in the workspace: the one that is raced stays as it is. */
export function profilerIn(place: Workspace): Profiler {
  const door = mappedBundle(place);
  const frameOf = bundleFrames();
  return async (contender, rounds) => {
    const folder = place.output(`profiles of ${contender.name}`);
    for (let round = 0; round < rounds; round += 1) {
      contender.before?.(round);
      await run({ ...contender, words: underProfiler(contender.words, door, folder) });
    }
    return readdirSync(folder).flatMap((name) =>
      stacksOf(JSON.parse(readFileSync(join(folder, name), 'utf8')), frameOf),
    );
  };
}

function mappedBundle(place: Workspace): string {
  const home = place.output('profiled');
  execFileSync(process.execPath, [bundler, join(home, 'dist'), '--maps'], { stdio: 'ignore' });
  cpSync(templates, join(home, 'templates'), { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  return join(home, 'dist/main.js');
}

/** Every thread leaves a profile of its own. */
function underProfiler([node = '', , ...words]: readonly string[], door: string, folder: string) {
  const looks = ['--cpu-prof', '--cpu-prof-interval', String(interval), '--cpu-prof-dir', folder];
  return [node, ...looks, door, ...words];
}

/** In microseconds: looking more often would take longer than what is looked at. */
const interval = 500;
