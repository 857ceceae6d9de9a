/** What a run asked of the world, what it said and what it left there: by it the next knows what need not be done again. */
import type { Words } from '../diagnostics/words.ts';
import type { Stamp } from '../world.ts';
import { hashLength, hashOf } from './hash.ts';
import { isElsewhere } from './place.ts';

/** A file, a folder or a text of reform's own, as it was when the run looked at it. */
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
  /** The way to the folder of the outputs; undefined where there is none, or none that another would find. */
  readonly out: string | undefined;
  /** Empty where the answers alone do not decide the outcome. */
  readonly questions: readonly Question[];
  readonly outputs: readonly Left[];
  /** Former outputs that no sheet makes any more. */
  readonly orphans: readonly Left[];
  /** What was found in the sheets, in the languages in which it was asked for. */
  readonly said: Partial<Words>;
  /** Findings that others are compared with. */
  readonly found?: readonly string[];
}

/** A seal in the first line: whatever is not byte for byte what was written is nothing. ASCII alone is read twice as fast. */
export function encode({
  found = [],
  moment,
  orphans,
  out,
  outputs,
  questions,
  said,
  tool,
}: Ledger): Uint8Array {
  const asked = questions.map(({ answer, of, path, stamp }) => [of, path, answer, stamp]);
  const words = [said.ja ?? null, said.en ?? null];
  const rows = [tool, moment, out ?? null, asked, outputs.map(rowOf), orphans.map(rowOf), ...words, found];
  const text = JSON.stringify(rows).replace(/[^\0-\x7f]/g, escaped);
  return Buffer.from(`${title} ${hashOf(text)}\n${text}`, 'latin1');
}

export function decode(bytes: Uint8Array): Ledger | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = whole.subarray(titleLength);
  if (whole.toString('latin1', 0, titleLength) !== `${title} ${hashOf(body)}\n`) return undefined;
  const [tool, moment, out, asked, outputs, orphans, ja, en, found]: Rows = JSON.parse(
    body.toString('latin1'),
  );
  // Whoever made a seal of his own shall not lead us out of the folder.
  if ([...outputs, ...orphans].some((row) => isElsewhere(row[0]))) return undefined;
  const questions = asked.map((row) => ({ of: row[0], path: row[1], answer: row[2], stamp: row[3] }));
  return {
    tool,
    moment,
    out: out ?? undefined,
    questions,
    outputs: outputs.map(leftOf),
    orphans: orphans.map(leftOf),
    said: { ...(ja !== null && { ja }), ...(en !== null && { en }) },
    found,
  };
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What is worth keeping of a stamp. */
export function hintOf(stamp: Stamp | undefined): string {
  return stamp && !stamp.isYoung() ? stamp.text : '';
}

/** With the number of the format below. */
const title = 'reform-cache 3';
const titleLength = title.length + hashLength + 2;

type Row = [path: string, key: string, hash: string, stamp: string];
type Rows = [
  tool: string,
  moment: string,
  out: string | null,
  [Question['of'], string, string, string][],
  outputs: Row[],
  orphans: Row[],
  ja: string | null,
  en: string | null,
  found: string[],
];

function rowOf({ hash, key, path, stamp }: Left): Row {
  return [path, key, hash, stamp];
}

function leftOf(row: Row): Left {
  return { path: row[0], key: row[1], hash: row[2], stamp: row[3] };
}
