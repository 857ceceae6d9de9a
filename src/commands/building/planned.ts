/** What a build would write, and from which files; nothing is written, and no workbook is made. */
import type { Compiled } from '../../reform.ts';
import type { Call, Exit } from '../command.ts';
import { editionsOf } from '../scope/edition.ts';
import { projectsAt } from '../scope/projects.ts';
import { readable } from '../scope/readable.ts';
import { shardNamed } from '../scope/shard.ts';
import { jobsOf } from './jobs.ts';
import type { Placed } from './making.ts';
import { meterOf } from './meter.ts';
import { renderAll } from './render.ts';
import { type Place, wantedOf } from './wanted.ts';

export interface Planned {
  readonly compiled: readonly Compiled[];
  readonly outputs: readonly Placed[];
  /** Whether it is all. */
  readonly code: Exit;
}

export async function plannedAt(place: Place, call: Call): Promise<Planned> {
  const { language, options, world } = call;
  const shard = shardNamed(options.shard);
  const { compiled, ...named } = projectsAt(world.files, [place.folder], place.moment, shard);
  const { code, projects } = readable(compiled, call);
  const editions = editionsOf(projects, call, () => named.everywhere(place.moment));
  const wanted = { ...wantedOf(place, call, named), incomplete: projects.length < compiled.length };
  const jobs = await jobsOf(editions, wanted, world);
  const outputs = await renderAll(jobs, { keeps: () => true }, meterOf(world, language));
  return { compiled, outputs, code };
}

export async function listOutputs(place: Place, call: Call): Promise<Exit> {
  const { code, outputs } = await plannedAt(place, call);
  call.world.terminal.out(outputs.map(({ path }) => `${path}\n`).join(''));
  return code;
}
