/** Lines of a source with a stretch underlined: the marks stand under the very letters, whatever their width. */
import type { Range } from '../diagnostics/diagnostic.ts';
import { characters } from '../japanese/characters.ts';
import type { Stretch } from '../japanese/stretch.ts';
import { characterWidth, textWidth } from '../japanese/width.ts';
import { visible } from './visible.ts';

export interface FrameLine {
  /** Absent for a gap where lines are left out. */
  readonly number: number | undefined;
  readonly text: string;
  /** Blanks and carets, to be printed under the text. */
  readonly marks: string;
}

const mostLines = 4;
const tab = 4;

/** `room` is how many columns the text may take; a longer line is cut around its mark. */
export function frame(lines: readonly string[], { start, end }: Range, room: number): FrameLine[] {
  const found: FrameLine[] = [];
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  for (let number = start.line; number <= last; number += 1) {
    if (number - start.line === mostLines - 2 && last - number > 1) {
      found.push({ number: undefined, text: '', marks: '' });
      number = last;
    }
    const text = lines[number - 1];
    if (text === undefined) break;
    const from = number === start.line ? start.column - 1 : text.length - text.trimStart().length;
    const to = number === end.line ? end.column - 1 : text.trimEnd().length;
    found.push({ number, ...underline(text, from, to, room) });
  }
  return found;
}

interface Piece {
  readonly text: string;
  /** Columns before it. */
  readonly at: number;
  readonly width: number;
}

/** From and to count UTF-16 units. */
function underline(line: string, from: number, to: number, room: number): { text: string; marks: string } {
  const { pieces, marked } = measure(line, from, to);
  const all = (pieces.at(-1)?.at ?? 0) + (pieces.at(-1)?.width ?? 0);
  const window = windowOf(marked, all, room);
  const inside = pieces.filter(({ at, width }) => at >= window.from && at + width <= window.to);
  const left = window.from > 0 ? '…' : '';
  const right = window.to < all ? '…' : '';
  const first = inside[0]?.at ?? window.from;
  const begin = Math.max(marked.from, first) - first + left.length;
  const shown = Math.min(marked.to, window.to) - Math.max(marked.from, first);
  return {
    text: left + inside.map(({ text }) => text).join('') + right,
    marks: ' '.repeat(Math.max(0, begin)) + '^'.repeat(Math.max(1, shown)),
  };
}

function measure(line: string, from: number, to: number): { pieces: Piece[]; marked: Stretch } {
  const pieces: Piece[] = [];
  let offset = 0;
  let at = 0;
  let start: number | undefined;
  let end: number | undefined;
  for (const character of characters(line)) {
    const text = character === '\t' ? ' '.repeat(tab - (at % tab)) : visible(character);
    const width = text === character ? characterWidth(character) : textWidth(text);
    if (start === undefined && offset + character.length > from) start = at;
    if (end === undefined && offset >= to) end = at;
    pieces.push({ text, at, width });
    offset += character.length;
    at += width;
  }
  const first = start ?? at;
  return { pieces, marked: { from: first, to: Math.max(end ?? at, first) } };
}

/** The columns that fit, with some of the words before the mark. */
function windowOf(marked: Stretch, all: number, room: number): Stretch {
  if (all <= room) return { from: 0, to: all };
  if (marked.to <= room - 1) return { from: 0, to: room - 1 };
  const before = Math.max(0, Math.min(Math.floor(room / 3), room - 2 - (marked.to - marked.from)));
  const from = Math.max(0, Math.min(marked.from - before, all - (room - 1)));
  return { from, to: Math.min(all, from + room - 2 + (from + room - 1 >= all ? 1 : 0)) };
}
