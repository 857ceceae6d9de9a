/** The sheets of a file, each in a text of its own: to read all of them after every edit of one would take too long. */
import { readDocuments } from '../../sheets/read.ts';

export interface Part {
  readonly text: string;
  /** Its sheets, as the file counts them. */
  readonly first: number;
  readonly count: number;
}

/** Together they are the text. One part is all of it where the marks between the sheets do not tell which is which. */
export function apart(file: string, text: string): Part[] {
  if (!/^(?:---|\.\.\.)/m.test(text)) return [{ text, first: 0, count: 1 }];
  const countIn = (piece: string) => readDocuments(file, piece).source.documents.length;
  const all = { text, first: 0, count: countIn(text) };
  const parts: Part[] = [];
  let first = 0;
  for (const piece of piecesOf(text)) {
    const part = { text: piece, first, count: countIn(piece) };
    first += part.count;
    parts.push(part);
  }
  return first === all.count ? parts : [all];
}

/** What stands above the first mark is a sheet, or comments on the first. */
function piecesOf(text: string): string[] {
  const [head = '', ...others] = text.split(/^(?=---(?:\s|$))/m);
  const isComment = head.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
  const [next = '', ...rest] = others;
  return isComment ? [head + next, ...rest] : [head, ...others];
}
