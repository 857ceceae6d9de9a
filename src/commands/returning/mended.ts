/** The changes that are decided → the sheets with them, tried before anything is written. */
import { append, grouped } from '../../lists.ts';
import type { Compiled } from '../../reform.ts';
import { applyTo } from '../../returns/apply.ts';
import type { Ready } from '../../returns/settle.ts';
import type { Files } from '../../world.ts';
import { over } from '../scope/over.ts';
import { projectsAt } from '../scope/projects.ts';
import type { Where } from './check-written.ts';

export interface Mended {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What a person has to write. */
  readonly left: readonly Ready[];
}

/** Where a new item is not what the sheet may hold there, it is left to a person. `before`: the sheets as they are. */
export function mended(
  ready: readonly Ready[],
  before: readonly Compiled[],
  files: Files,
  { into, moment }: Where,
): Mended {
  const all = withAll(ready, files);
  const bringsNew = ({ change }: Ready) => 'values' in change;
  if (!ready.some(bringsNew)) return all;
  const after = projectsAt(over(files, all.files), [into], moment).compiled;
  const spoilt = new Set(
    [...all.files.keys()].filter((file) => misfits(after, file) > misfits(before, file)),
  );
  if (spoilt.size === 0) return all;
  const misfit = (one: Ready) => bringsNew(one) && spoilt.has(one.change.at.file);
  const again = withAll(
    ready.filter((one) => !misfit(one)),
    files,
  );
  return { files: again.files, left: [...again.left, ...ready.filter(misfit)] };
}

function misfits(compiled: readonly Compiled[], file: string): number {
  const found = compiled.flatMap(({ diagnostics }) => diagnostics);
  return found.filter((one) => one.file === file && one.rule.startsWith('shape/')).length;
}

function withAll(ready: readonly Ready[], files: Files): Mended {
  const made = new Map<string, Uint8Array>();
  const left: Ready[] = [];
  for (const [file, own] of grouped(ready, ({ change }) => change.at.file)) {
    const applied = applyTo(file, files.read(file), own);
    if (applied.done.length > 0) made.set(file, applied.bytes);
    append(left, applied.left);
  }
  return { files: made, left };
}
