/** Folded text to pieces: numbers, the words of the vocabulary, era letters, and everything else as `x`. */
import { eraNamed } from '../era.ts';
import type { Glyphs } from './glyphs.ts';
import { kanjiNumberAt, numberAt, timeAt } from './numerals.ts';
import type { Piece } from './piece.ts';
import type { Tally } from './table.ts';
import { vocabulary } from './vocabulary.ts';

const weekday = /\([月火水木金土日](?:曜日?)?(?:[・、,~]?[月火水木金土日祝休振](?:曜日?|日|替休日)?)*\)/y;
const bullets = '□■☐☑✓✔○◯●◎◇◆▲△▼▽※➤►‣◦▪▫★☆①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const blank = /[○◯●△◎□×XxＸ*?_]{1,4}(?=年度|年|月(?!曜)|日)/y;
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

const isLetter = (char: string) => /[A-Za-z]/.test(char);

function wordAt(chars: string, at: number, afterNumber: boolean): Piece | undefined {
  for (const { word, kind } of vocabulary.get(chars.charAt(at)) ?? []) {
    if (!chars.startsWith(word, at)) continue;
    if (afterNumber && '年月日'.includes(word.charAt(0)) && !units.has(kind) && !units.has(word)) continue;
    return kind === 'era'
      ? { kind, at, end: at + word.length, word, ...eraOf(word) }
      : { kind, at, end: at + word.length, word };
  }
  return undefined;
}

function eraOf(word: string): { era: NonNullable<Piece['era']> } | undefined {
  const era = eraNamed(word);
  return era && { era };
}

/** R7, Ｈ.30, R元; Q2; FY2025. Any other letters are a word. */
function lettersAt({ chars, gaps }: Glyphs, at: number): Piece {
  let end = at + 1;
  while (isLetter(chars.charAt(end)) && gaps[end] !== true) end++;
  const word = chars.slice(at, end);
  const glued = /[0-9_.-]/.test(chars.charAt(at - 1)) && gaps[at] !== true && at > 0;
  if (/^[RHSTM]$/.test(word) && (!glued || chars.charAt(at - 1) === '-')) {
    const dot = chars.charAt(end) === '.' ? 1 : 0;
    if (/[0-9元]/.test(chars.charAt(end + dot)))
      return { kind: 'era', at, end: end + dot, word, ...eraOf(word) };
  }
  if (word === 'Q') return { kind: 'Q', at, end, word };
  return { kind: word === 'FY' ? 'FY' : 'x', at, end, word };
}

function digitsAt(glyphs: Glyphs, at: number, last: Piece | undefined): Piece {
  const { chars, gaps } = glyphs;
  const time = timeAt(glyphs, at);
  if (time !== undefined) return { kind: 'time', at, end: time };
  const piece = numberAt(glyphs, at, last?.kind === 'era' ? last.word : undefined);
  if (last?.kind === '第' && piece.kind === 'ymd') return { ...piece, kind: 'code' };
  // A4, PT4月: a letter before makes a code of the number, unless a month or a year follows.
  const coded = last?.kind === 'x' && isLetter(chars.charAt(at - 1)) && gaps[at] !== true;
  return coded && !/[年月]/.test(chars.charAt(piece.end)) ? { ...piece, kind: 'code' } : piece;
}

function pieceAt(glyphs: Glyphs, at: number, last: Piece | undefined): Piece | undefined {
  const { chars } = glyphs;
  const char = chars.charAt(at);
  if (char >= '0' && char <= '9') return digitsAt(glyphs, at, last);
  if (char === '(') {
    const day = matches(weekday, chars, at);
    if (day !== undefined) return { kind: 'weekday', at, end: at + day.length };
  }
  if (char === '午') {
    const time = timeAt(glyphs, at);
    if (time !== undefined) return { kind: 'time', at, end: time };
  }
  const empty = matches(blank, chars, at);
  if (empty !== undefined) return { kind: 'blank', at, end: at + empty.length };
  if (isLetter(char)) return lettersAt(glyphs, at);
  if (char === "'") return { kind: "'", at, end: at + 1 };
  // ㋀ to ㋋ are whole months in one character.
  const code = char.charCodeAt(0) - 0x32c0;
  if (code >= 0 && code < 12) return { kind: 'number', at, end: at, number: code + 1 };
  if (bullets.includes(char)) return { kind: 'bullet', at, end: at + 1 };
  if (char === '元' && last?.kind === 'era')
    return { kind: 'number', at, end: at + 1, number: 1, word: char };
  if (char === '元' && chars.startsWith('元年度', at))
    return { kind: 'number', at, end: at + 1, number: 1, word: char };
  return (
    wordAt(chars, at, last?.kind === 'number') ??
    kanjiNumberAt(glyphs, at, last?.kind === 'era' || last?.kind === '第')
  );
}

export function tokensOf(glyphs: Glyphs, tally: Tally): readonly Piece[] {
  const { chars } = glyphs;
  const pieces: Piece[] = [];
  let at = 0;
  while (at < chars.length) {
    tally.steps++;
    const last = pieces.at(-1);
    const code = chars.charCodeAt(at) - 0x32c0;
    const monthSign = code >= 0 && code < 12 && last?.kind === 'number' && last.end === at && last.at === at;
    const piece = monthSign
      ? { kind: '月', at, end: at + 1, word: '月' }
      : (pieceAt(glyphs, at, last) ?? { kind: 'x', at, end: at + 1 });
    if (piece.kind === 'x' && last?.kind === 'x') pieces[pieces.length - 1] = { ...last, end: piece.end };
    else pieces.push(piece);
    at = piece.end;
  }
  return pieces;
}
