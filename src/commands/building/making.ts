/** A piece of a build → its files with the place they go to; and the order in which pieces are made. */
import { join } from '../../paths.ts';
import { type Keeping, type Output, type Piece, render } from '../../reform.ts';
import type { Job } from './jobs.ts';

/** An output at its place below `out`. */
export interface Placed extends Output {
  /** Its project. */
  readonly folder: string;
}

/** What a long list leaves behind in memory is in nobody's way when all forms are made. */
export function* fromTheFirst(jobs: readonly Job[]): Generator<{ job: Job; piece: Piece }> {
  for (const job of jobs) for (const piece of job.pieces) yield { job, piece };
}

/** The lists of a whole plan stand last and take longest: whoever shares the work must not wait for them in the end. */
export function* fromTheLast(jobs: readonly Job[]): Generator<{ job: Job; piece: Piece }> {
  for (const job of jobs) for (const piece of job.pieces.toReversed()) yield { job, piece };
}

export async function makeAt(
  job: Job,
  piece: Piece,
  { aside, hold, keeps }: Keeping,
): Promise<readonly Placed[]> {
  const full = (path: string) => placed(path, job);
  const outputs = await render(piece, {
    ...(keeps && { keeps: (path, key) => keeps(full(path), key) }),
    ...(aside && { aside }),
    ...(hold && { hold: (path, key, bytes) => hold(full(path), key, bytes) }),
  });
  return outputs.map((output) => ({ ...output, path: full(output.path), folder: job.folder }));
}

export function placed(path: string, { place }: Job): string {
  return join(place, path);
}
