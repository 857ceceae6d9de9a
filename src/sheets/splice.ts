/** Edits by range → the new text or bytes of a file: every other byte stays, and edits that overlap are refused. */
import { decodeUtf8, hasMark } from './encoding.ts';

/** Offsets count as those of a Source: UTF-16 units, without the mark at the beginning of the file. */
export interface Edit {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export type Change = Omit<Edit, 'file'>;

/** Several may be put in at one place; they stand there in their order. */
export function spliceText(text: string, edits: readonly Change[]): string {
  let spliced = '';
  let at = 0;
  for (const edit of inOrder(edits, text.length)) {
    spliced += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return spliced + text.slice(at);
}

/** The same on the bytes the text was read from. Undefined when they are not UTF-8: their other bytes could not be kept. */
export function spliceBytes(bytes: Uint8Array, edits: readonly Change[]): Uint8Array | undefined {
  const text = decodeUtf8(bytes);
  if (text === undefined) return undefined;
  const mark = hasMark(bytes) ? 3 : 0;
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [bytes.subarray(0, mark)];
  let [at, byte] = [0, mark];
  for (const edit of inOrder(edits, text.length)) {
    const from = byte + encoder.encode(text.slice(at, edit.from)).length;
    parts.push(bytes.subarray(byte, from), encoder.encode(edit.text));
    byte = from + encoder.encode(text.slice(edit.from, edit.to)).length;
    at = edit.to;
  }
  parts.push(bytes.subarray(byte));
  return joined(parts);
}

function inOrder(edits: readonly Change[], length: number): Change[] {
  const ordered = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let at = 0;
  for (const { from, to } of ordered) {
    if (from < at || to < from || to > length) throw new RangeError(`edits overlap at ${from}`);
    at = to;
  }
  return ordered;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
