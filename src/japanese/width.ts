/** How many columns a text takes on a terminal or in print, and texts cut or filled to a number of columns. */
import { eastAsianWidth } from 'get-east-asian-width';
import { characters, isPlain } from './characters.ts';

/** ○ ① ～ are wide in a Japanese font and narrow on most terminals. */
export type Ambiguous = 'wide' | 'narrow';

const silent = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u{1160}-\u{11ff}]$/u;
const picture = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3/u;
const memory = { wide: new Map<number, number>(), narrow: new Map<number, number>() };

/** The columns of a character of plain text, by its code. */
function plainWidth(code: number, ambiguous: Ambiguous): number {
  if (code >= 0x3000) return 2;
  return code >= 0x20 && code < 0x7f ? 1 : codePointWidth(code, ambiguous);
}

/** The columns of one character. */
export function characterWidth(character: string, ambiguous: Ambiguous = 'narrow'): number {
  const first = character.codePointAt(0);
  if (first === undefined) return 0;
  if (first >= 0x20 && first < 0x7f && character.length === 1) return 1;
  if (character.length === (first > 0xffff ? 2 : 1)) return codePointWidth(first, ambiguous);
  if (picture.test(character)) return 2;
  let sum = 0;
  for (const point of character) sum += codePointWidth(point.codePointAt(0) ?? 0, ambiguous);
  return sum;
}

/** The columns of a text; of a text with several lines, those of all lines together. */
export function textWidth(text: string, ambiguous: Ambiguous = 'narrow'): number {
  let sum = 0;
  if (isPlain(text)) {
    for (let at = 0; at < text.length; at += 1) sum += plainWidth(text.charCodeAt(at), ambiguous);
    return sum;
  }
  for (const character of characters(text)) sum += characterWidth(character, ambiguous);
  return sum;
}

/** The text filled with blanks up to so many columns; a longer text stays as it is. */
export function pad(text: string, columns: number, side: 'start' | 'end' = 'end'): string {
  const blanks = ' '.repeat(Math.max(0, columns - textWidth(text)));
  return side === 'end' ? text + blanks : blanks + text;
}

const cutMark = '…';

/** The text cut so that it takes at most so many columns, the mark of the cut included. */
export function truncate(text: string, columns: number): string {
  const parts = characters(text);
  const room = columns - textWidth(cutMark);
  let used = 0;
  let kept = '';
  for (const [index, part] of parts.entries()) {
    const width = characterWidth(part);
    if (used + width > room) return restFits(parts, index, columns - used) ? text : kept + cutMark;
    used += width;
    kept += part;
  }
  return text;
}

function restFits(parts: readonly string[], from: number, room: number): boolean {
  let used = 0;
  for (let index = from; index < parts.length && used <= room; index += 1) {
    used += characterWidth(parts[index] ?? '');
  }
  return used <= room;
}

function codePointWidth(point: number, ambiguous: Ambiguous): number {
  const known = memory[ambiguous].get(point);
  if (known !== undefined) return known;
  const width = silent.test(String.fromCodePoint(point))
    ? 0
    : eastAsianWidth(point, { ambiguousAsWide: ambiguous === 'wide' });
  memory[ambiguous].set(point, width);
  return width;
}
