/** What a line asks of each character of a text, in one number: how wide it is, and at which end it must not stand. */
import { characters, isPlain } from './characters.ts';
import { characterWidth } from './width.ts';

/** The columns stand above these. */
export const glyph = { noStart: 1, noEnd: 2, latin: 4, blank: 8, feed: 16, seam: 32 } as const;
const widthBits = 7;
/** May be one character together with what stands beside it. */
const joins = 64;

export interface Glyphs {
  readonly numbers: ArrayLike<number>;
  readonly length: number;
  /** Where each of them begins in the text; nothing where every character is one unit. */
  readonly starts?: readonly number[];
}

/** Stays as it is only until the next text is asked for. */
export function glyphsOf(text: string): Glyphs {
  const { length } = text;
  if (length > room.length) room = new Uint16Array(2 * length);
  for (let at = 0; at < length; at += 1) {
    const number = glyphOf(text.charCodeAt(at));
    if (number & joins) return joined(text);
    room[at] = number;
  }
  return { numbers: room, length };
}

export function columnsOf(number: number): number {
  return number >> widthBits;
}

let room = new Uint16Array(1024);

/** By the unit of UTF-16, once it has been asked for. */
const known = new Uint16Array(0x1_0000);

function glyphOf(code: number): number {
  const before = known[code] ?? 0;
  if (before !== 0) return before;
  const unit = String.fromCharCode(code);
  const number = isPlain(unit) ? numberOf(unit) : joins;
  known[code] = number;
  return number;
}

function joined(text: string): Glyphs {
  const parts = characters(text);
  const starts = [0];
  let at = 0;
  for (const part of parts) {
    at += part.length;
    starts.push(at);
  }
  return { numbers: parts.map(numberOf), length: parts.length, starts };
}

const noStart = new Set(
  '、。，．,.・：；:;？！?!ー―…‥）)〕］]｝}〉》」』】〙〗’”々ゝゞヽヾ〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％%‰℃゛゜〜～゠–',
);
const noEnd = new Set('（(〔［[｛{〈《「『【〘〖‘“￥¥＄$№');

const laws: readonly (readonly [number, (character: string) => boolean])[] = [
  [glyph.noStart, (character) => noStart.has(character)],
  [glyph.noEnd, (character) => noEnd.has(character)],
  [glyph.latin, (character) => /^[!-~\u00a1-\u024f\u0370-\u04ff]$/.test(character)],
  [glyph.blank, (character) => /^[\s\u3000]$/.test(character)],
  [glyph.feed, (character) => character.endsWith('\n')],
  [glyph.seam, (character) => /^[-/?!]$/.test(character)],
];

/** Up to the next stop of a tabulator, which no two programs set alike. */
const tab = 8;

function numberOf(character: string): number {
  let number = (character === '\t' ? tab : characterWidth(character, 'wide')) << widthBits;
  for (const [flag, holds] of laws) if (holds(character)) number |= flag;
  return number;
}
