/** The words before a date tell nothing of it: how many of them may be left away, so that 骨子案を作成（～9月） and 改定案を作成（～9月） are read once, by the end they share. */
import { type Glyphs, glyphsOf, isKana, longVowel, ownCode } from './glyphs.ts';
import type { Piece } from './piece.ts';
import { initial, initials, monthSigns, pieceAt, signs } from './tokens.ts';
import { followers, vocabulary } from './vocabulary.ts';

interface Text {
  readonly text: string;
  /** Folded only when a character asks for it. */
  glyphs: Glyphs | undefined;
}

/** How many characters may be left away at the beginning; they would become one `x` with the one that stays. */
export function idleLength(text: string): number {
  const source: Text = { text, glyphs: undefined };
  // The last two characters that begin nothing: the rules look at the one before a date.
  let last = 0;
  let lastButOne = 0;
  let at = 0;
  while (at < text.length) {
    const end = idleEnd(source, at);
    if (end === undefined) break;
    if (senses[text.charCodeAt(at)] === initial.none) {
      lastButOne = last;
      last = at;
    }
    at = end;
  }
  return last < at - 1 ? last : lastButOne;
}

/** Where what stands here ends, when it tells nothing; undefined where the reading has to begin. */
function idleEnd(source: Text, at: number): number | undefined {
  const { text } = source;
  const code = text.charCodeAt(at);
  const sense = senses[code] || senseOf(code);
  if (sense === initial.none || (sense === initial.follower && at > 0)) return at + 1;
  if (sense === byNeighbours) return isLengthening(text, at) ? at + 1 : undefined;
  if (!mayBegin(text, at)) return isWordAlone(text, at) ? undefined : at + 1;
  source.glyphs ??= glyphsOf(text);
  return otherEnd(source.glyphs, at);
}

/** What an author's character can begin, once it is folded; worked out when it is first met, 0 until then. */
const senses = new Uint8Array(0x10000);
const byNeighbours = 4;

function senseOf(code: number): number {
  const own = ownCode(code);
  const sense = (own === undefined ? undefined : initials[own]) ?? byNeighbours;
  senses[code] = sense;
  return sense;
}

/** Without the kana before it a long-vowel mark would be a dash. */
function isLengthening(text: string, at: number): boolean {
  return text.charCodeAt(at) === longVowel && at > 0 && isKana(text.charCodeAt(at - 1));
}

const isSign = new Uint8Array(0x10000);
for (const char of signs) isSign[char.charCodeAt(0)] = 1;

/** Words of a single character: those that count anywhere, and those that count at the beginning only. */
const alone = new Uint8Array(0x10000);
const anywhere = 1;
const leading = 2;

/** The first two characters of every word, and the first three of longer ones, by a number that few others share. */
const pairs = new Uint8Array(0x10000);
const triples = new Uint8Array(0x10000);
const whole = 1;
const longer = 2;
const numberOf = (before: number, code: number) => (before * 31 + code) & 0xffff;

for (const entries of vocabulary.values()) {
  for (const { kind, word } of entries) {
    const first = word.charCodeAt(0);
    const pair = numberOf(first, word.charCodeAt(1));
    if (word.length > 2) triples[numberOf(pair, word.charCodeAt(2))] = 1;
    if (word.length > 1) pairs[pair] = (pairs[pair] ?? 0) | (word.length > 2 ? longer : whole);
    else if (kind !== 'x') alone[first] = followers.has(word) ? leading : anywhere;
  }
}

const ownAt = (text: string, at: number) => ownCode(text.charCodeAt(at)) ?? 0;

/** A sign, or what looks like the beginning of a word of several characters; a few others are taken for one, too. */
function mayBegin(text: string, at: number): boolean {
  const own = ownAt(text, at);
  if (isSign[own] === 1) return true;
  const pair = numberOf(own, ownAt(text, at + 1));
  const found = pairs[pair] ?? 0;
  return (
    (found & whole) !== 0 || ((found & longer) !== 0 && triples[numberOf(pair, ownAt(text, at + 2))] === 1)
  );
}

function isWordAlone(text: string, at: number): boolean {
  const found = alone[ownAt(text, at)];
  return found === anywhere || (found === leading && at === 0);
}

/** The end of what is no word of dates; undefined where one begins. */
function otherEnd(glyphs: Glyphs, at: number): number | undefined {
  if (glyphs.starts !== undefined) return undefined;
  const piece = pieceAt(glyphs, at, at === 0 ? undefined : passed);
  if (piece === undefined) return monthSigns.includes(glyphs.chars.charAt(at)) ? undefined : at + 1;
  return piece.kind === 'x' ? piece.end : undefined;
}

const passed: Piece = { kind: 'x', at: 0, end: 0 };
