/** What a build asked of the world and what it left there: by it the next build knows what need not be done again. */
import type { Words } from '../diagnostics/words.ts';
import type { Stamp } from '../world.ts';
import { hashOf } from './hash.ts';
import { isElsewhere } from './place.ts';

/** A file, a folder or a text of reform's own, as it was when the build looked at it. */
export interface Question {
  readonly of: 'content' | 'entries' | 'kind' | 'asset';
  /** Relative to where the ledger lies. */
  readonly path: string;
  readonly answer: string;
  /** What the machine that asked said of the file; a hint, and only there. */
  readonly stamp: string;
}

export interface Left {
  /** Relative to the folder of the outputs. */
  readonly path: string;
  /** Of all it was made from. */
  readonly key: string;
  /** Of its bytes. */
  readonly hash: string;
  readonly stamp: string;
}

export interface Ledger {
  /** The reform that kept it. */
  readonly tool: string;
  /** The day and the stage the sheets were looked at. */
  readonly moment: string;
  /** Empty where the answers alone do not decide the outcome. */
  readonly questions: readonly Question[];
  readonly outputs: readonly Left[];
  /** Former outputs that no sheet makes any more. */
  readonly orphans: readonly Left[];
  /** What was found in the sheets. */
  readonly said: Words;
}

/** A seal in the first line: whatever is not byte for byte what was written is nothing. */
export function encode({ moment, orphans, outputs, questions, said, tool }: Ledger): Uint8Array {
  const asked = questions.map(({ answer, of, path, stamp }) => [of, path, answer, stamp]);
  const text = JSON.stringify([
    tool,
    moment,
    asked,
    outputs.map(rowOf),
    orphans.map(rowOf),
    said.ja,
    said.en,
  ]);
  return new TextEncoder().encode(`${title} ${hashOf(text)}\n${text}\n`);
}

export function decode(bytes: Uint8Array): Ledger | undefined {
  const whole = new TextDecoder().decode(bytes);
  const end = whole.indexOf('\n');
  const text = whole.slice(end + 1, -1);
  if (whole.slice(0, end) !== `${title} ${hashOf(text)}`) return undefined;
  const [tool, moment, asked, outputs, orphans, ja, en]: Rows = JSON.parse(text);
  // Whoever made a seal of his own shall not lead us out of the folder.
  if ([...outputs, ...orphans].some(([path]) => isElsewhere(path))) return undefined;
  const questions = asked.map(([of, path, answer, stamp]) => ({ of, path, answer, stamp }));
  return {
    tool,
    moment,
    questions,
    outputs: outputs.map(leftOf),
    orphans: orphans.map(leftOf),
    said: { ja, en },
  };
}

/** What is worth keeping of a stamp. */
export function hintOf(stamp: Stamp | undefined): string {
  return stamp && !stamp.young ? stamp.text : '';
}

/** With the number of the format below. */
const title = 'reform-cache 1';

type Row = [path: string, key: string, hash: string, stamp: string];
type Rows = [string, string, [Question['of'], string, string, string][], Row[], Row[], string, string];

function rowOf({ hash, key, path, stamp }: Left): Row {
  return [path, key, hash, stamp];
}

function leftOf([path, key, hash, stamp]: Row): Left {
  return { path, key, hash, stamp };
}
