/** Every output of every plan, with the path it goes to; nothing is written before all of them are there. */
import { Failure } from '../../diagnostics/failure.ts';
import { append } from '../../lists.ts';
import type { Keeping, Output, Piece } from '../../reform.ts';
import type { Crew } from './crew.ts';
import type { Job } from './jobs.ts';
import { fromTheFirst, fromTheLast, makeAt, type Placed } from './making.ts';
import type { Meter } from './meter.ts';

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
    {
      ja: 'シートの id を（--bundle owner では所管の名前を）互いに違う名前にしてください。',
      en: 'give the sheets different ids, or, with --bundle owner, their owners different names.',
    },
  );
}
