/** Where a text breaks when it is set at a width: Latin words stay whole, and 禁則 holds at both ends of a line. */
import { characters, characterWidth } from './width.ts';

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
  return paragraphs(text).flatMap((paragraph) => breakParagraph(paragraph, room));
}

export function countLines(text: string, width: number): number {
  return breakLines(text, width).length;
}

/** Each paragraph keeps the line feed that ends it; a text that ends with one has an empty last line. */
function paragraphs(text: string): string[] {
  return text.split(/(?<=\n)/).concat(text.endsWith('\n') ? [''] : []);
}

function breakParagraph(text: string, room: number): string[] {
  const parts = characters(text);
  const widths = parts.map((part) => characterWidth(part, 'wide'));
  const lines: string[] = [];
  let start = 0;
  let used = 0;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const width = widths[at] ?? 0;
    // A blank at the end of a line hangs into the margin.
    if (used + width > room && at > start && !/^[\s\u3000]$/.test(part)) {
      const cut = breakBefore(parts, start, at);
      lines.push(parts.slice(start, cut).join(''));
      start = cut;
      used = sum(widths, cut, at);
    }
    used += width;
  }
  lines.push(parts.slice(start).join(''));
  return lines;
}

/** The last place at or before `at` where a line may end; `at` itself when there is none. */
function breakBefore(parts: readonly string[], start: number, at: number): number {
  for (let cut = at; cut > start; cut -= 1) {
    if (mayBreak(parts[cut - 1] ?? '', parts[cut] ?? '')) return cut;
  }
  return at;
}

function mayBreak(before: string, after: string): boolean {
  if (noStart.has(after) || noEnd.has(before)) return false;
  return !(latin.test(before) && latin.test(after));
}

function sum(widths: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += widths[index] ?? 0;
  return total;
}
