/** Folded text to pieces: numbers, the words of the vocabulary, era letters, and everything else as `x`. */
import { append } from '../../lists.ts';
import { eraNamed } from '../era.ts';
import { type Glyphs, hasGap } from './glyphs.ts';
import { kanjiDigits, kanjiNumberAt, numberAt, timeAt } from './numerals.ts';
import type { Piece } from './piece.ts';
import type { Tally } from './table.ts';
import { followers, vocabulary } from './vocabulary.ts';

const weekday = /\([月火水木金土日](?:曜日?)?(?:[・、,~]?[月火水木金土日祝休振](?:曜日?|日|替休日)?)*\)/y;
const bullets = '□■☐☑✓✔○◯●◎◇◆▲△▼▽※➤►‣◦▪▫★☆①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const blanks = '○◯●△◎□×Xx*?_';
const blank = /[○◯●△◎□×Xx*?_]{1,4}(?=年度|年|月(?!曜)|日)/y;
/** ㋀ to ㋋ are whole months in one character. */
export const monthSigns = '㋀㋁㋂㋃㋄㋅㋆㋇㋈㋉㋊㋋';
const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** What begins a piece that is no word of the vocabulary. */
export const signs = `${bullets}${blanks}${monthSigns}${digits}${letters}'午元${kanjiDigits.join('')}`;

/** What a character can begin: nothing, a piece of a date, or only words that count after a date. */
export const initial = { none: 1, piece: 2, follower: 3 } as const;
export const initials = new Uint8Array(0x10000).fill(initial.none);

for (const [char, entries] of vocabulary) {
  const onlyFollowers = entries.every(({ word, kind }) => kind === 'x' || followers.has(word));
  initials[char.charCodeAt(0)] = onlyFollowers ? initial.follower : initial.piece;
}
for (const char of signs) initials[char.charCodeAt(0)] = initial.piece;

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
  if (char === '元' && last?.kind === 'era') return { ...numberAt(glyphs, at, last.word), word: char };
  if (char === '元' && firstYear.test(chars.slice(at, at + 3))) return { ...one('number'), number: 1 };
  if (char === "'") return one("'");
  const empty = blanks.includes(char) ? matches(blank, chars, at) : undefined;
  if (empty !== undefined) return { kind: 'blank', at, end: at + empty.length };
  return bullets.includes(char) ? one('bullet') : undefined;
}

export function pieceAt(glyphs: Glyphs, at: number, last: Piece | undefined): Piece | undefined {
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
  /** Where the words began that are none of a date; -1 right after a piece. */
  let other = -1;
  const closeOther = () => {
    if (other >= 0) pieces.push({ kind: 'x', at: other, end: at });
    other = -1;
  };
  while (at < chars.length) {
    tally.steps++;
    const begun = initials[chars.charCodeAt(at)];
    if (begun === initial.none || (begun === initial.follower && other >= 0)) {
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
