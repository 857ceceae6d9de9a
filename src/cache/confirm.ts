/** A ledger and the world of today → whether both still agree: by stamps where the machine is the same, by content otherwise. */
import { Failure } from '../diagnostics/failure.ts';
import { join } from '../paths.ts';
import type { Files } from '../world.ts';
import { answerOf } from './asked.ts';
import { hashOf } from './hash.ts';
import { hintOf, type Ledger, type Left, type Question } from './ledger.ts';

export interface Ground {
  readonly files: Files;
  asset(name: string): string;
  /** Where the ledger lies, and where the outputs. */
  readonly home: string;
  readonly out: string;
}

/** The ledger with the stamps of today; undefined as soon as one answer is another, or one output is not as it was left. */
export function confirm(ledger: Ledger, ground: Ground): Ledger | undefined {
  const questions = agree(ledger.questions, (question) => askAgain(question, ground));
  const outputs = questions && agree(ledger.outputs, (left) => stillLeft(left, ground));
  if (!outputs) return undefined;
  return questions === ledger.questions && outputs === ledger.outputs
    ? ledger
    : { ...ledger, questions, outputs };
}

/** The same list where nothing is new, not even a stamp. */
function agree<Item>(
  items: readonly Item[],
  again: (item: Item) => Item | undefined,
): readonly Item[] | undefined {
  let renewed: Item[] | undefined;
  for (const [index, item] of items.entries()) {
    const now = again(item);
    if (now === undefined) return undefined;
    if (now === item) continue;
    renewed ??= [...items];
    renewed[index] = now;
  }
  return renewed ?? items;
}

function askAgain(question: Question, { asset, files, home }: Ground): Question | undefined {
  const { answer, of } = question;
  const path = join(home, question.path);
  switch (of) {
    case 'content':
      return contentAgain(question, answer, path, files);
    case 'entries':
      return files.kind(path) === 'folder' && answerOf(files.list(path)) === answer ? question : undefined;
    case 'kind':
      return files.kind(path) === answer ? question : undefined;
    case 'asset':
      return hashOf(asset(question.path)) === answer ? question : undefined;
  }
}

/** An output that lies there byte for byte as it was left. */
export function stillLeft(left: Left, { files, out }: Pick<Ground, 'files' | 'out'>): Left | undefined {
  return contentAgain(left, left.hash, join(out, left.path), files);
}

function contentAgain<Item extends { readonly stamp: string }>(
  item: Item,
  hash: string,
  path: string,
  files: Files,
): Item | undefined {
  const stamp = files.stamp?.(path);
  if (item.stamp !== '' && stamp?.text === item.stamp) return item;
  if (contentOf(path, files) !== hash) return undefined;
  const hint = hintOf(stamp);
  return hint === item.stamp ? item : { ...item, stamp: hint };
}

/** Undefined where no file can be read. */
export function contentOf(path: string, files: Files): string | undefined {
  try {
    return files.kind(path) === 'file' ? hashOf(files.read(path)) : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
