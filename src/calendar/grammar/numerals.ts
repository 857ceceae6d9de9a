/** Numbers in a sentence: digits with what is glued to them (1,577 or 7/15 or R7.4.1 or 10:30), and kanji numerals before a unit. */
import { type Glyphs, hasGap } from './glyphs.ts';
import type { Piece } from './piece.ts';

const times = /(?:午前|午後)?\d{1,2}(?::\d\d|時(?![点期間])(?:\d{1,2}分|半)?)/y;
const untilTime =
  /(?:[~-]|から)(?:午前|午後)?(?:\d{1,2}(?::\d\d|時(?![点期間])(?:\d{1,2}分|半)?))?(?:まで)?/y;

/** 10:00～12:00 and 午後1時から are times of day: they are no dates, and their tilde is none of a date. */
export function timeAt({ chars }: Glyphs, at: number): number | undefined {
  times.lastIndex = at;
  if (!times.test(chars)) return undefined;
  const end = times.lastIndex;
  untilTime.lastIndex = end;
  const whole = untilTime.exec(chars)?.[0];
  return whole !== undefined && /\d|^から|まで$/.test(whole) ? end + whole.length : end;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

function digitsEnd(glyphs: Glyphs, start: number): number {
  const { chars } = glyphs;
  let at = start + 1;
  if (chars[start] === '元') return at;
  // Set wide apart, as a PDF file may have it: 平 成 2 9 年 度.
  const wide = isDigit(chars[at]) && hasGap(glyphs, at) && hasGap(glyphs, start) && hasGap(glyphs, at + 1);
  if (wide && /[年月日]/.test(chars.charAt(at + 1))) return at + 1;
  while (isDigit(chars[at]) && !hasGap(glyphs, at)) at++;
  return at;
}

interface Run {
  readonly parts: readonly string[];
  readonly mark: string;
  readonly end: number;
  /** The end of the first number. */
  readonly first: number;
}

/** No number has so many parts; what is longer is read piece by piece. */
const mostParts = 12;

/** Numbers joined by one and the same mark. After an era the marks may stand apart: `R7. 4. 1`. */
function runAt(glyphs: Glyphs, start: number, loose: boolean): Run {
  const first = digitsEnd(glyphs, start);
  const mark = glyphs.chars.charAt(first);
  const parts = [glyphs.chars.slice(start, first)];
  let end = first;
  const tight = (at: number) => loose || !hasGap(glyphs, at);
  while ('.-/,:'.includes(mark) && glyphs.chars[end] === mark && isDigit(glyphs.chars[end + 1])) {
    if (!tight(end) || !tight(end + 1)) break;
    const next = digitsEnd(glyphs, end + 1);
    parts.push(glyphs.chars.slice(end + 1, next));
    end = next;
    // Not the groups of a number: `1,2,3` is three, and is not looked through again from each of them.
    if (parts.length > mostParts || (mark === ',' && parts.at(-1)?.length !== 3)) break;
  }
  return { parts, mark, end, first };
}

const isYear = (part: string) => /^(?:18|19|20|21)\d\d$/.test(part);
const isShort = (part: string | undefined) => part === undefined || part.length <= 2;

/** What a run of joined numbers is, or undefined when only the first of them belongs together. */
function kindOf({ parts, mark }: Run, era: string | undefined): string | undefined {
  const [a = '', b = '', c] = parts;
  const western = isYear(a) && isShort(b) && isShort(c) && parts.length <= 3;
  const japanese = era !== undefined && a.length <= 2 && isShort(b) && isShort(c) && parts.length <= 3;
  if (mark === ',') return parts.slice(1).every((part) => part.length === 3) ? 'code' : undefined;
  if (mark === ':') return 'code';
  if (mark === '-' && parts.length === 2)
    return isYear(a) && /^(?:0[1-9]|1[0-2])$/.test(b) ? 'ymd' : undefined;
  if (western) return 'ymd';
  // M7.3 is an earthquake.
  if (japanese) return parts.length === 3 || a.length === 2 || !/^[MTS]$/.test(era) ? 'ymd' : 'code';
  return mark === '/' && parts.length === 2 ? 'slashed' : 'code';
}

const amounts = /[%人件円千百万億mkt㎡㎞ポ倍戸台]/;

/** 元 in 令和元.5.1 is a 1. */
function numberOf(digits: string): number {
  return digits === '元' ? 1 : Number(digits);
}

export function numberAt(glyphs: Glyphs, at: number, era: string | undefined): Piece {
  const run = runAt(glyphs, at, era !== undefined);
  const kind = run.parts.length === 1 ? undefined : kindOf(run, era);
  // 2025.5人 is a decimal.
  if (kind === 'ymd' && run.parts.length === 2 && amounts.test(glyphs.chars.charAt(run.end))) {
    return { kind: 'code', at, end: run.end };
  }
  if (kind !== undefined) return { kind, at, end: run.end, numbers: run.parts.map(numberOf) };
  const digits = glyphs.chars.slice(at, run.first);
  return { kind: digits.length > 6 ? 'code' : 'number', at, end: run.first, number: numberOf(digits) };
}

const ones = new Map([...'〇一二三四五六七八九', ...'零壱弐参肆伍'].map((char, index) => [char, index % 10]));
for (const [index, char] of [...'ⅠⅡⅢⅣ'].entries()) ones.set(char, index + 1);
const places = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['千', 1000],
]);

/** 十二, 二〇二五, 二千二十五 */
function kanjiValue(run: string): number {
  if (![...run].some((char) => places.has(char)))
    return Number([...run].map((char) => ones.get(char)).join(''));
  let sum = 0;
  let digit: number | undefined;
  for (const char of run) {
    const place = places.get(char);
    if (place === undefined) {
      digit = ones.get(char);
    } else {
      sum += (digit ?? 1) * place;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}

const counted =
  /(?:年度|年|月(?!曜)|日|四半期|半期|半年|[かカヵヶケ箇個][年月]|回|週|度(?![合数目外])|[~・、-][〇一二三四五六七八九十])/y;
/** 同一年度 and 唯一 are words, 一定 is none either. */
const wordBefore = /[同単統唯均随専万画第一]/;
export const kanjiDigits: readonly string[] = [...ones.keys(), ...places.keys()];
const longest = 8;

/** Kanji digits count only before a unit or after 第 and an era: 一人, 三つ and 十分 are words. */
export function kanjiNumberAt(glyphs: Glyphs, at: number, led: boolean): Piece | undefined {
  const { chars } = glyphs;
  let end = at;
  while (end < at + longest && (ones.has(chars.charAt(end)) || places.has(chars.charAt(end)))) {
    if (end > at && (hasGap(glyphs, end) || chars.startsWith('四半期', end))) break;
    end++;
  }
  if (end === at || (end === at + 1 && chars.startsWith('四半期', at))) return undefined;
  counted.lastIndex = end;
  if (!led && (!counted.test(chars) || (wordBefore.test(chars.charAt(at - 1)) && !hasGap(glyphs, at))))
    return undefined;
  return { kind: 'number', at, end, number: kanjiValue(chars.slice(at, end)), word: chars.slice(at, end) };
}
