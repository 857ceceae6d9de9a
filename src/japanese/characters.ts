/** A text → what a reader sees as one character each: a kana with its combining mark, a flag, a family. */
import { append } from '../lists.ts';

/** No two of these ever make one character; those from U+3000 on are wide. */
const plain =
  /^[\n\x20-\x7e\xa0-\u024f\u0370-\u0482\u048a-\u04ff\u2010-\u2027\u2030-\u205e\u2100-\u2bff\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff60]*$/;

/** Made only when a text needs it: it takes longer than many a whole command. */
let segmenter: Intl.Segmenter | undefined;

/** For each character V8 takes all of the text in hand once more (Node 20), so a long text is handed over in pieces. */
const piece = 1000;

export function isPlain(text: string): boolean {
  return plain.test(text);
}

export function characters(text: string): string[] {
  if (isPlain(text)) return text.split('');
  const found: string[] = [];
  for (let [at, room] = [0, piece]; at < text.length; ) {
    const to = endOfPiece(text, at + room);
    const parts = segmentsOf(text.slice(at, to));
    // The last may go on in the next piece.
    const last = to < text.length ? parts.pop() : undefined;
    append(found, parts);
    room = parts.length === 0 ? 2 * room : piece;
    at = to - (last?.length ?? 0);
  }
  return found;
}

function segmentsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Not between the two halves of a character. */
function endOfPiece(text: string, wished: number): number {
  return /[\ud800-\udbff]/.test(text[wished - 1] ?? '') ? wished + 1 : wished;
}

/** U+3042: how a character is told that cannot be shown. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
