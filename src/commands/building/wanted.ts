/** What the options of a build ask for. */
import { type Bundle, bundles } from '../../reform.ts';
import { nearestFolder } from '../../walk.ts';
import type { Files } from '../../world.ts';
import type { Call } from '../command.ts';
import type { Named } from '../scope/projects.ts';
import { pathOf } from '../scope/spelled.ts';
import type { Spot } from '../scope/spot.ts';
import type { Wanted } from './jobs.ts';

export interface Place extends Spot {
  /** The files that differ from an earlier state, and what git calls what they were, where only what is made from them is wanted. */
  readonly changed?: ReadonlyMap<string, string> | undefined;
  /** Those of them that lead elsewhere than before. */
  relinked?(): Promise<readonly string[]>;
}

export function wantedOf(
  place: Place,
  { options, world }: Call,
  { names, owns, plans }: Pick<Named, 'names' | 'owns' | 'plans'>,
): Wanted {
  const { bundle, force, form, only, shard } = options;
  return {
    ...place,
    folder: nearestFolder(place.folder, world.files),
    named: place.folder,
    names,
    forced: force === true,
    bundle: bundleNamed(bundle),
    only,
    forms: formsNamed(form, world.files),
    alone: plans === 1,
    ...(shard !== undefined && { owns }),
  };
}

function formsNamed(names: unknown, files: Files): readonly string[] | undefined {
  return Array.isArray(names) && names.length > 0 ? names.map((name) => pathOf(name, files)) : undefined;
}

function bundleNamed(name: unknown): Bundle {
  return bundles.find((one) => one === name) ?? 'sheet';
}
