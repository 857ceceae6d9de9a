/** Where a text breaks when it is set at a width: Latin words stay whole, and 禁則 holds at both ends of a line. */
import { characters, characterWidth, isPlain, plainWidth } from './width.ts';

const noStart = new Set(
  '、。，．,.・：；:;？！?!ー―…‥）)〕］]｝}〉》」』】〙〗’”々ゝゞヽヾ〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％%‰℃゛゜〜～゠–',
);
const noEnd = new Set('（(〔［[｛{〈《「『【〘〖‘“￥¥＄$№');
const latin = /^[!-~\u00a1-\u024f\u0370-\u04ff]$/;

/** Cells lose this much of their width to their padding and to what the fonts of real programs disagree about. */
export const lossInCell = 1.3;

/** The lines of a text at a width in full-width characters; joined by nothing they are the text, line feeds included. */
export function breakLines(text: string, width: number): string[] {
  const room = Math.max(2, Math.floor(width * 2));
  if (!text.includes('\n')) return breakParagraph(text, room);
  return paragraphs(text).flatMap((paragraph) => breakParagraph(paragraph, room));
}

export function countLines(text: string, width: number): number {
  return breakLines(text, width).length;
}

/** Each paragraph keeps the line feed that ends it; a text that ends with one has an empty last line. */
function paragraphs(text: string): string[] {
  return text.split(/(?<=\n)/).concat(text.endsWith('\n') ? [''] : []);
}

/** A text that can be measured and cut by characters; most texts are plain, and need no list of them. */
interface Characters {
  readonly length: number;
  readonly parts: string | readonly string[];
  width(at: number): number;
  text(from: number, to: number): string;
}

function charactersOf(text: string): Characters {
  if (isPlain(text))
    return {
      length: text.length,
      parts: text,
      width: (at) => plainWidth(text.charCodeAt(at), 'wide'),
      text: (from, to) => text.slice(from, to),
    };
  const parts = characters(text);
  return {
    length: parts.length,
    parts,
    width: (at) => characterWidth(parts[at] ?? '', 'wide'),
    text: (from, to) => parts.slice(from, to).join(''),
  };
}

function breakParagraph(text: string, room: number): string[] {
  const all = charactersOf(text);
  const lines: string[] = [];
  let start = 0;
  let used = 0;
  for (let at = 0; at < all.length; at += 1) {
    const width = all.width(at);
    // A blank at the end of a line hangs into the margin.
    if (used + width > room && at > start && !/^[\s\u3000]$/.test(all.parts[at] ?? '')) {
      const cut = breakBefore(all.parts, start, at);
      lines.push(all.text(start, cut));
      start = cut;
      used = sum(all, cut, at);
    }
    used += width;
  }
  lines.push(all.text(start, all.length));
  return lines;
}

/** The last place at or before `at` where a line may end; `at` itself when there is none. */
function breakBefore(parts: Characters['parts'], start: number, at: number): number {
  for (let cut = at; cut > start; cut -= 1) {
    if (mayBreak(parts[cut - 1] ?? '', parts[cut] ?? '')) return cut;
  }
  return at;
}

function mayBreak(before: string, after: string): boolean {
  if (noStart.has(after) || noEnd.has(before)) return false;
  return !(latin.test(before) && latin.test(after));
}

function sum({ width }: Characters, from: number, to: number): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += width(index);
  return total;
}
