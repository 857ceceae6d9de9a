/** ※ entries printed below the line that first uses their word; what no line uses stands where it was written. */
import { markedWords, termsBefore } from '../japanese/reference-mark.ts';
import { append } from '../lists.ts';
import type { Term } from '../plan/glossary.ts';
import { madeLine } from './blocks/line.ts';
import { textBlock } from './simple-blocks.ts';
import type { Block, Line } from './view.ts';

/** The end of the part an entry was written in. */
export interface GlossaryEnd {
  readonly kind: 'glossary';
  readonly terms: readonly Term[];
}

export type Piece = Block | GlossaryEnd;

export function glossed(pieces: readonly Piece[]): Block[] {
  const all = pieces.flatMap((piece) => (piece.kind === 'glossary' ? piece.terms : []));
  const open = new Map(all.map((term, place) => [term, place]));
  const named = termsBefore(all, ({ term }) => term.text);
  const entriesFor = (words: string): Block[] =>
    take(
      open,
      markedWords(words).flatMap(({ before }) => named(before)),
    );
  return pieces.flatMap((piece) => {
    if (piece.kind === 'glossary') return take(open, piece.terms);
    if (piece.kind !== 'text') return [piece, ...entriesFor(wordsOf(piece))];
    const made: Block[] = [];
    let lines: Line[] = [];
    for (const line of piece.lines) {
      lines.push(line);
      const notes = entriesFor(line.text);
      if (notes.length === 0) continue;
      made.push({ ...piece, lines });
      append(made, notes);
      lines = [];
    }
    return lines.length > 0 ? [...made, { ...piece, lines }] : made;
  });
}

/** Each once, in the order in which they were written. */
function take(open: Map<Term, number>, wanted: readonly Term[]): Block[] {
  const found = [...new Set(wanted)].filter((term) => open.has(term));
  found.sort((a, b) => (open.get(a) ?? 0) - (open.get(b) ?? 0));
  for (const term of found) open.delete(term);
  return textBlock(found.map(entryLine), 'note');
}

function entryLine({ term, text }: Term): Line {
  return { ...madeLine(`※${term.text}：${text.text}`), indent: 1 };
}

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'table':
      return block.rows.flatMap((cells) => cells.map(({ text }) => text)).join('\n');
    case 'lines':
      return block.groups.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
    case 'text':
      return block.lines.map(({ text }) => text).join('\n');
    case 'part':
      return block.name;
  }
}
