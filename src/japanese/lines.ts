/** Where a text breaks when it is set at a width: Latin words stay whole, and 禁則 holds at both ends of a line. */
import { columnsOf, type Glyphs, glyph, glyphsOf } from './glyphs.ts';

/** Cells lose this much of their width to their padding and to what the fonts of real programs disagree about. */
export const lossInCell = 1.3;

/** The lines of a text at a width in full-width characters; joined by nothing they are the text, line feeds included. */
export function breakLines(text: string, width: number): string[] {
  const glyphs = glyphsOf(text);
  const lines: string[] = [];
  let start = 0;
  for (const end of endsOf(glyphs, width)) {
    const to = glyphs.starts?.[end] ?? end;
    lines.push(text.slice(start, to));
    start = to;
  }
  return lines;
}

export function countLines(text: string, width: number): number {
  return endsOf(glyphsOf(text), width).length;
}

/** Behind which glyph each line ends; a text that ends with a line feed has an empty last line. */
function endsOf({ length, numbers }: Glyphs, width: number): number[] {
  const room = Math.max(2, Math.floor(width * 2));
  const ends: number[] = [];
  let start = 0;
  let used = 0;
  for (let at = 0; at < length; at += 1) {
    const number = numbers[at] ?? 0;
    // A blank at the end of a line hangs into the margin.
    while (used + columnsOf(number) > room && at > start && (number & glyph.blank) === 0) {
      start = breakBefore(numbers, start, at);
      ends.push(start);
      used = columnsIn(numbers, start, at);
    }
    used += columnsOf(number);
    if (number & glyph.feed) {
      start = at + 1;
      ends.push(start);
      used = 0;
    }
  }
  ends.push(length);
  return ends;
}

/** The last place at or before `at` where a line may end; of an address that is longer than a line, behind a `/` or `-`, as programs break it; `at` itself where there is none. */
function breakBefore(numbers: Glyphs['numbers'], start: number, at: number): number {
  let seam: number | undefined;
  for (let cut = at; cut > start; cut -= 1) {
    const [before, after] = [numbers[cut - 1] ?? 0, numbers[cut] ?? 0];
    if (mayBreak(before, after)) return cut;
    if (before & glyph.seam && !(after & glyph.seam)) seam ??= cut;
  }
  return seam ?? at;
}

function mayBreak(before: number, after: number): boolean {
  if (after & glyph.noStart || before & glyph.noEnd) return false;
  return (before & after & glyph.latin) === 0;
}

function columnsIn(numbers: Glyphs['numbers'], from: number, to: number): number {
  let columns = 0;
  for (let at = from; at < to; at += 1) columns += columnsOf(numbers[at] ?? 0);
  return columns;
}
