/** Every output of every plan, with the path it goes to; nothing is written before all of them are there. */
import { Failure } from '../../diagnostics/failure.ts';
import { append } from '../../lists.ts';
import { join } from '../../paths.ts';
import { type Keeping, type Output, type Piece, render } from '../../reform.ts';
import type { Crew } from './crew.ts';
import type { Job } from './jobs.ts';
import type { Meter } from './meter.ts';

/** An output at its place below `out`. */
export interface Placed extends Output {
  /** Its project. */
  readonly folder: string;
}

/** `crew`: the threads that share the work. */
export async function renderAll(
  jobs: readonly Job[],
  keeping: Keeping,
  meter: Meter,
  crew?: Crew,
): Promise<readonly Placed[]> {
  const total = jobs.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const made = new Map<Piece, readonly Placed[]>();
  let done = 0;
  for (const { job, piece } of crew ? fromTheLast(jobs) : fromTheFirst(jobs)) {
    meter.step(done++, total);
    if (!crew || (await crew.claims(piece))) made.set(piece, await makeAt(job, piece, keeping));
  }
  await crew?.finished();
  const outputs: Placed[] = [];
  for (const job of jobs)
    for (const piece of job.pieces)
      append(outputs, made.get(piece) ?? crew?.madeOf(job, piece) ?? (await makeAt(job, piece, keeping)));
  forbidTwins(outputs);
  return outputs;
}

/** What a long list leaves behind in memory is in nobody's way when all forms are made. */
function* fromTheFirst(jobs: readonly Job[]): Generator<{ job: Job; piece: Piece }> {
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

/** Windows and macOS take a name in another case, or with its marks composed, for the same file. */
export function fileKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function forbidTwins(outputs: readonly Output[]): void {
  const seen = new Map<string, string>();
  for (const { path } of outputs) {
    const key = fileKey(path);
    const twin = seen.get(key);
    if (twin !== undefined) throw twins(twin, path);
    seen.set(key, path);
  }
}

function twins(first: string, second: string): Failure {
  const both = first === second ? `「${first}」` : `「${first}」と「${second}」`;
  return new Failure(
    {
      ja: `2つの様式が同じファイル${both}になります。何も書き出していません。`,
      en: `Two forms would become one file (${first}, ${second}). Nothing was written.`,
    },
    { ja: 'シートの id を互いに違う名前にしてください。', en: 'give the sheets different ids.' },
  );
}
