/** Folded text to pieces: numbers, the words of the vocabulary, era letters, and everything else as `x`. */
import { append } from '../../lists.ts';
import { eraNamed } from '../era.ts';
import { type Glyphs, glyphsOf, hasGap, isKana, longVowel, ownCode } from './glyphs.ts';
import { kanjiDigits, kanjiNumberAt, numberAt, timeAt } from './numerals.ts';
import type { Piece } from './piece.ts';
import type { Tally } from './table.ts';
import { followers, vocabulary } from './vocabulary.ts';

const weekday = /\([月火水木金土日](?:曜日?)?(?:[・、,~]?[月火水木金土日祝休振](?:曜日?|日|替休日)?)*\)/y;
const bullets = '□■☐☑✓✔○◯●◎◇◆▲△▼▽※➤►‣◦▪▫★☆①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const blanks = '○◯●△◎□×Xx*?_';
const blank = /[○◯●△◎□×Xx*?_]{1,4}(?=年度|年|月(?!曜)|日)/y;
/** ㋀ to ㋋ are whole months in one character. */
const monthSigns = '㋀㋁㋂㋃㋄㋅㋆㋇㋈㋉㋊㋋';
const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Begins nothing but words that count only after a date. */
const follows = 2;

/** The characters at which something other than `x` can begin; all others are passed over. */
const telling = new Uint8Array(0x10000);
for (const char of `${bullets}${blanks}${monthSigns}${digits}${letters}('午元${kanjiDigits.join('')}`) {
  telling[char.charCodeAt(0)] = 1;
}
for (const [char, entries] of vocabulary) {
  const only = entries.every(({ word, kind }) => kind === 'x' || followers.has(word));
  const code = char.charCodeAt(0);
  if (telling[code] === 0) telling[code] = only ? follows : 1;
}

/** What may begin more than a word. */
const special = new Uint8Array(0x10000);
for (const char of `${bullets}${blanks}${monthSigns}${digits}${letters}'午元${kanjiDigits.join('')}`)
  special[char.charCodeAt(0)] = 1;

/** Words of a single character: those that count anywhere, and those that count at the beginning only. */
const alone = new Uint8Array(0x10000);
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
    else if (kind !== 'x') alone[first] = followers.has(word) ? leading : 1;
  }
}

/** 元年度 and 元年10月, but not DX元年. */
const firstYear = /^元年[度0-9]/;

/** After a number 年末 is 年 and 末, and 日程度 is 日 and 程度. */
const units = new Set([
  '年度',
  '年',
  '月',
  '日',
  'か年',
  '日間',
  '年代',
  '年半',
  '月曜日',
  '月曜',
  '日曜日',
  '日曜',
]);

function matches(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const isLetter = (char: string) => char !== '' && letters.includes(char);

function wordAt(chars: string, at: number, last: Piece | undefined): Piece | undefined {
  const afterNumber = last?.kind === 'number';
  for (const { word, kind } of vocabulary.get(chars.charAt(at)) ?? []) {
    if (!chars.startsWith(word, at)) continue;
    if (afterNumber && '年月日'.includes(word.charAt(0)) && !units.has(kind) && !units.has(word)) continue;
    const end = at + word.length;
    if (last?.kind === 'x' && followers.has(word)) return { kind: 'x', at, end };
    return kind === 'era' ? { kind, at, end, word, ...eraOf(word) } : { kind, at, end, word };
  }
  return undefined;
}

function eraOf(word: string): Pick<Piece, 'era'> {
  const era = eraNamed(word);
  return era === undefined ? {} : { era };
}

/** R7, Ｈ.30, R元; Q2; FY2025. Any other letters are a word. */
function lettersAt(glyphs: Glyphs, at: number): Piece {
  const { chars } = glyphs;
  let end = at + 1;
  while (isLetter(chars.charAt(end)) && !hasGap(glyphs, end)) end++;
  const word = chars.slice(at, end);
  const glued = at > 0 && /[0-9_.]/.test(chars.charAt(at - 1)) && !hasGap(glyphs, at);
  if (/^[RHSTM]$/.test(word) && !glued) {
    const dot = chars.charAt(end) === '.' ? 1 : 0;
    if (/[0-9元]/.test(chars.charAt(end + dot)))
      return { kind: 'era', at, end: end + dot, word, ...eraOf(word) };
  }
  return { kind: word === 'Q' || word === 'FY' ? word : 'x', at, end, word };
}

function digitsAt(glyphs: Glyphs, at: number, last: Piece | undefined): Piece {
  const { chars } = glyphs;
  const time = timeAt(glyphs, at);
  if (time !== undefined) return { kind: 'time', at, end: time };
  const piece = numberAt(glyphs, at, last?.kind === 'era' ? last.word : undefined);
  if (last?.kind === '第' && piece.kind === 'ymd') return { ...piece, kind: 'code' };
  // A4, PT4月: a letter before makes a code of the number, unless a month or a year follows.
  const coded = last?.kind === 'x' && isLetter(chars.charAt(at - 1)) && !hasGap(glyphs, at);
  return coded && !/[年月]/.test(chars.charAt(piece.end)) ? { ...piece, kind: 'code' } : piece;
}

/** What begins with a mark of its own. */
function markAt(glyphs: Glyphs, at: number, last: Piece | undefined): Piece | undefined {
  const { chars } = glyphs;
  const char = chars.charAt(at);
  const one = (kind: string): Piece => ({ kind, at, end: at + 1, word: char });
  if (char === '(') {
    const day = matches(weekday, chars, at);
    return day === undefined ? undefined : { kind: 'weekday', at, end: at + day.length };
  }
  if (char === '午') {
    const time = timeAt(glyphs, at);
    return time === undefined ? undefined : { kind: 'time', at, end: time };
  }
  if (char === '元' && (last?.kind === 'era' || firstYear.test(chars.slice(at, at + 3))))
    return { ...one('number'), number: 1 };
  if (char === "'") return one("'");
  const empty = blanks.includes(char) ? matches(blank, chars, at) : undefined;
  if (empty !== undefined) return { kind: 'blank', at, end: at + empty.length };
  return bullets.includes(char) ? one('bullet') : undefined;
}

function pieceAt(glyphs: Glyphs, at: number, last: Piece | undefined): Piece | undefined {
  const { chars } = glyphs;
  const char = chars.charAt(at);
  if (digits.includes(char)) return digitsAt(glyphs, at, last);
  const mark = markAt(glyphs, at, last);
  if (mark !== undefined) return mark;
  if (isLetter(char)) return lettersAt(glyphs, at);
  return wordAt(chars, at, last) ?? kanjiNumberAt(glyphs, at, last?.kind === 'era' || last?.kind === '第');
}

/** ㋃ as the two pieces it stands for. */
function monthAt(chars: string, at: number): readonly Piece[] {
  const number = monthSigns.indexOf(chars.charAt(at)) + 1;
  if (number === 0) return [];
  return [
    { kind: 'number', at, end: at, number },
    { kind: '月', at, end: at + 1, word: '月' },
  ];
}

export function tokensOf(glyphs: Glyphs, tally: Tally): readonly Piece[] {
  const { chars } = glyphs;
  const pieces: Piece[] = [];
  let at = 0;
  let other = -1;
  const closeOther = () => {
    if (other >= 0) pieces.push({ kind: 'x', at: other, end: at });
    other = -1;
  };
  while (at < chars.length) {
    tally.steps++;
    const sign = telling[chars.charCodeAt(at)];
    if (sign === 0 || (sign === follows && other >= 0)) {
      if (other < 0) other = at;
      at++;
      continue;
    }
    const last = other < 0 ? pieces.at(-1) : { kind: 'x', at: other, end: at };
    const piece = pieceAt(glyphs, at, last);
    if (piece === undefined || piece.kind === 'x') {
      const month = piece === undefined ? monthAt(chars, at) : [];
      if (month.length > 0) closeOther();
      else if (other < 0) other = at;
      append(pieces, month);
      at = piece?.end ?? at + 1;
      continue;
    }
    closeOther();
    pieces.push(piece);
    at = piece.end;
  }
  closeOther();
  return pieces;
}

/** What a character means for the beginning of a text; worked out when it is first met. */
const look = { idle: 1, follows: 2, tells: 3, depends: 4 } as const;
const looks = new Uint8Array(0x10000);

function lookOf(code: number): number {
  const own = ownCode(code);
  const sign = own === undefined ? undefined : telling[own];
  const found =
    sign === undefined ? look.depends : sign === 0 ? look.idle : sign === follows ? look.follows : look.tells;
  looks[code] = found;
  return found;
}

/** How many characters may be left away at the beginning: they tell nothing, and become one `x` with one that stays. */
export function idleLength(text: string): number {
  let glyphs: Glyphs | undefined;
  // Two characters that begin nothing: the rules look at the one before a date.
  let idle = 0;
  let last = 0;
  let at = 0;
  while (at < text.length) {
    const found = looks[text.charCodeAt(at)] || lookOf(text.charCodeAt(at));
    if (found === look.idle) {
      idle = last;
      last = at;
    }
    let end: number | undefined = at + 1;
    if (found === look.tells || (found === look.follows && at === 0)) {
      if (mayBegin(text, at)) {
        glyphs ??= glyphsOf(text);
        end = otherEnd(glyphs, at);
      } else if (isWordAlone(text, at)) break;
    } else if (found === look.depends && !isLengthening(text, at)) break;
    if (end === undefined) break;
    at = end;
  }
  return last < at - 1 ? last : idle;
}

/** Without the kana before it a long-vowel mark would be a dash. */
function isLengthening(text: string, at: number): boolean {
  return text.charCodeAt(at) === longVowel && at > 0 && isKana(text.charCodeAt(at - 1));
}

const ownAt = (text: string, at: number) => ownCode(text.charCodeAt(at)) ?? 0;

/** A word of several characters, or what is no word. */
function mayBegin(text: string, at: number): boolean {
  const own = ownAt(text, at);
  if (special[own] === 1) return true;
  const pair = numberOf(own, ownAt(text, at + 1));
  const found = pairs[pair] ?? 0;
  return (
    (found & whole) !== 0 || ((found & longer) !== 0 && triples[numberOf(pair, ownAt(text, at + 2))] === 1)
  );
}

function isWordAlone(text: string, at: number): boolean {
  const found = alone[ownAt(text, at)];
  return found === 1 || (found === leading && at === 0);
}

/** The end of what is no word of dates; undefined where one begins. */
function otherEnd(glyphs: Glyphs, at: number): number | undefined {
  if (glyphs.starts !== undefined) return undefined;
  const piece = pieceAt(glyphs, at, at === 0 ? undefined : passed);
  if (piece === undefined) return monthSigns.includes(glyphs.chars.charAt(at)) ? undefined : at + 1;
  return piece.kind === 'x' ? piece.end : undefined;
}

const passed: Piece = { kind: 'x', at: 0, end: 0 };
