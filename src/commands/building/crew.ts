/** Threads that share the making of files: which piece is whose, and what the others made. */
import { unsure } from '../../cache/asked.ts';
import type { Question } from '../../cache/ledger.ts';
import type { Words } from '../../diagnostics/words.ts';
import type { Keeping, Piece } from '../../reform.ts';
import { turn } from '../../turn.ts';
import type { Threads } from '../../world.ts';
import type { Call } from '../command.ts';
import type { Job } from './jobs.ts';
import type { Verdict } from './kept.ts';
import { type Placed, placed } from './making.ts';
import type { Place } from './wanted.ts';

/** What another thread is told to do: the same as this one. */
export interface Task extends Pick<Call, 'language' | 'options'> {
  readonly place: Place;
}

/** What it says: first what it was told by the world, then each piece it has made. */
export type Message = { readonly heard: readonly Question[] } | { readonly made: readonly Sent[] };

export interface Sent {
  /** Below `out`. */
  readonly path: string;
  readonly key: string;
  readonly notes?: readonly Words[];
  /** Absent where the file is there already. */
  readonly bytes?: Uint8Array;
  readonly verdict?: Verdict;
}

export interface Crew {
  /** Asked for each piece in turn: whether it is made in this thread. */
  claims(piece: Piece): Promise<boolean>;
  /** When the others have made all they have claimed. */
  finished(): Promise<void>;
  /** What another thread made of a piece; undefined where none did. */
  madeOf(job: Job, piece: Piece): readonly Placed[] | undefined;
}

export interface Foreman extends Pick<Keeping, 'hold'> {
  /** What this thread was told by the world, when all of it has been asked. */
  questions(): readonly Question[];
  /** Takes note of what another thread saw of a file. */
  see(path: string, verdict: Verdict): void;
}

export function crewOf(threads: Threads<Message>, { hold, questions, see }: Foreman): Crew {
  const claims = claiming(threads.draw);
  const known = new Map<string, Omit<Placed, 'folder' | 'pages'>>();
  const trusted = new Set<number>();
  const put = ({ bytes, verdict, ...output }: Sent) => {
    if (verdict) see(output.path, verdict);
    const held = bytes && hold ? hold(output.path, output.key, bytes) : bytes && (() => bytes);
    known.set(output.path, { ...output, ...(held && { bytes: held }) });
  };
  const hear = (from: number, message: Message) => {
    if ('heard' in message && agree(message.heard, questions())) trusted.add(from);
    // Whoever found other files makes other ones.
    if ('made' in message && trusted.has(from)) message.made.forEach(put);
  };
  const trouble = troubleIn(threads, hear);
  return {
    async claims(piece) {
      await turn();
      trouble();
      return isLong(piece) || claims();
    },
    async finished() {
      await threads.done;
      trouble();
    },
    madeOf(job, piece) {
      const all = piece.flatMap(({ pages, path }) => {
        const made = known.get(placed(path, job));
        return made ? { ...made, ...(pages && { pages }), folder: job.folder } : [];
      });
      return all.length === piece.length ? all : undefined;
    },
  };
}

/** Nobody stands above a listener: what is thrown there, as by a full disk, is thrown again where it is asked for. */
function troubleIn(threads: Threads<Message>, hear: (from: number, message: Message) => void): () => void {
  let first: { readonly error: unknown } | undefined;
  threads.listen((from, message) => {
    try {
      hear(from, message);
    } catch (error) {
      first ??= { error };
    }
  });
  return () => {
    if (first) throw first.error;
  };
}

/** One that would fill a message is the first thread's, and no number is drawn for it. */
export function isLong(piece: Piece): boolean {
  return piece.some(({ long }) => long);
}

/** Every thread passes over the pieces in the same order; a number that is drawn is a place in it, and nobody draws it again. */
export function claiming(draw: () => number): () => boolean {
  let [next, mine] = [0, -1];
  return () => {
    if (mine < next) mine = draw();
    return mine === next++;
  };
}

function agree(theirs: readonly Question[], ours: readonly Question[]): boolean {
  const answers = new Map(ours.map(({ answer, of, path }) => [`${of} ${path}`, answer]));
  return theirs.every(({ answer, of, path }) => answer !== unsure && answers.get(`${of} ${path}`) === answer);
}
