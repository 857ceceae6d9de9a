/** The work of a build: each plan and edition with its forms filled, piece by piece, and the place its files go to. */
import { codeOfPeriod } from '../../calendar/period.ts';
import { join, within } from '../../paths.ts';
import {
  type Bundle,
  type Draft,
  draft,
  type Linked,
  type OfficialPage,
  officialsFor,
  type Piece,
  piecesOf,
  type Rendering,
  templatesFor,
} from '../../reform.ts';
import { turn } from '../../turn.ts';
import type { World } from '../../world.ts';
import { hasErrors } from '../findings/findings.ts';
import { stalenessOf } from '../scope/changes.ts';
import type { Edition } from '../scope/edition.ts';
import { unreadable } from '../scope/readable.ts';
import { narrowing } from './narrowing.ts';

export interface Wanted {
  /** What the operator named: a folder, a sheet, a pattern. */
  readonly named: string;
  /** The nearest folder that there is of it. */
  readonly folder: string;
  /** Whether a file is what was named, or lies in it. */
  names(file: string): boolean;
  readonly out: string;
  readonly forced: boolean;
  readonly bundle: Bundle;
  /** Words of `--only`. */
  readonly only: unknown;
  /** The files of `--changed`. */
  readonly changed?: ReadonlyMap<string, string> | undefined;
  /** Those of them that lead elsewhere than before. */
  relinked?(): Promise<readonly string[]>;
  /** Words of `--form`: forms by their id, and files. */
  readonly forms: readonly string[] | undefined;
  /** The only project there is needs no folder of its own. */
  readonly alone: boolean;
  /** Whether a file is in the part of the work that is done here. */
  owns?(file: string): boolean;
  /** There are plans that are not built now. */
  readonly incomplete?: boolean;
}

export interface Job {
  /** The project's folder, and where its files go. */
  readonly folder: string;
  readonly place: string;
  readonly pieces: readonly Piece[];
}

interface Filled extends Draft {
  readonly project: Linked;
  readonly isStale: ReturnType<typeof stalenessOf>;
  readonly officials: readonly OfficialPage[];
}

/** Whatever is to be read of the world is read here. */
export async function jobsOf(editions: readonly Edition[], wanted: Wanted, world: World): Promise<Job[]> {
  const all: Filled[] = [];
  const relinked = (await wanted.relinked?.()) ?? [];
  for (const edition of editions) all.push(await fill(edition, wanted, relinked, world));
  await turn();
  const narrowed = narrowing(all, wanted);
  const jobs: Job[] = [];
  for (const job of all) {
    const { isStale, officials, project, ...filled } = job;
    const { includes, isMeant } = narrowed(job);
    const rendering: Rendering = {
      templates: templatesFor(filled, project.folder, world),
      bundle: wanted.bundle,
      ...(includes && { includes }),
      ...(isStale && { isStale }),
      isOurs: (page) => wanted.owns?.(page?.file ?? project.plan?.city.origin.file ?? '') ?? true,
      officials: officials.filter(isMeant),
    };
    const place = editionPlace(placeOf(project, wanted), filled);
    jobs.push({ folder: project.folder, place, pieces: await piecesOf(filled, rendering) });
  }
  return jobs;
}

async function fill(
  { period, project }: Edition,
  { changed, forced, forms }: Wanted,
  relinked: readonly string[],
  world: World,
): Promise<Filled> {
  if (!project.plan) throw unreadable(project.folder);
  // Without errors a forced build is like any other, byte for byte.
  const filled = draft(project.plan, { forced: forced && hasErrors(project), ...(period && { period }) });
  const officials = await officialsFor(filled, project.folder, world.files, forms);
  return { ...filled, project, officials, isStale: stalenessOf(project, changed, relinked) };
}

/** Where the files of a project go. */
export function placeOf({ folder }: Linked, { alone, folder: asked, out }: Wanted): string {
  return alone || folder === asked ? out : join(out, within(asked, folder));
}

/** An edition lies beside the plan as it stands: out/sakai/R7-H1. */
function editionPlace(place: string, { period }: Draft): string {
  return period ? join(place, codeOfPeriod(period)) : place;
}
