/** 夏頃, 年末年始, 出水期: stretches everybody knows and nobody has fixed, so all of them are vague. */
import type { Point } from './piece.ts';

const seasons: readonly (readonly [pattern: RegExp, point: Point])[] = [
  [/^(?:夏休み|夏季休業)/, { months: { first: 7, last: 8 }, days: [21, 31] }],
  [/^冬休み/, { months: { first: 12, last: 1 }, days: [25, 7] }],
  [/^春休み/, { months: { first: 3, last: 4 }, days: [25, 5] }],
  [/^年度替わり/, { months: { first: 3, last: 4 } }],
  [/^梅雨/, { months: { first: 6, last: 7 } }],
  [/^出水期/, { months: { first: 6, last: 10 } }],
  [/^ゴールデンウィーク/, { months: { first: 4, last: 5 }, days: [29, 5] }],
  [/^お盆/, { months: { first: 8, last: 8 }, days: [13, 16] }],
  [/初夏/, { months: { first: 5, last: 6 } }],
  [/晩夏/, { months: { first: 8, last: 8 } }],
  [/初秋/, { months: { first: 9, last: 9 } }],
  [/晩秋/, { months: { first: 11, last: 11 } }],
  [/初冬/, { months: { first: 11, last: 12 } }],
  [/秋口/, { months: { first: 9, last: 9 } }],
  [/春先/, { months: { first: 3, last: 4 } }],
  [/春/, { months: { first: 3, last: 5 } }],
  [/夏/, { months: { first: 6, last: 8 } }],
  [/秋/, { months: { first: 9, last: 11 } }],
  [/冬/, { months: { first: 12, last: 2 } }],
];

const offsets: Readonly<Record<string, number>> = { 今: 0, 来: 1, 翌: 1, 昨: -1 };

/** 秋 alone is also the beginning of 秋田, and 冬期 of a course: those must stand free. 夏頃 and 来春 need not. */
export function seasonOf(word: string): Point {
  const point: Point = { ...seasons.find(([pattern]) => pattern.test(word))?.[1], vague: true };
  const offset = offsets[word.charAt(0)];
  if (offset !== undefined) {
    return { ...point, year: { is: 'relative', offset, fiscal: false, chained: word.startsWith('翌') } };
  }
  return /^.[頃ご季]|休|期間|出水期|梅雨/.test(word) ? point : { ...point, shy: true };
}

export const yearEnds: Readonly<Record<string, Point>> = {
  年末: { months: { first: 12, last: 12 }, edge: 'last', vague: true },
  年末年始: { months: { first: 12, last: 1 }, days: [29, 3], vague: true },
  年始: { months: { first: 1, last: 1 }, vague: true },
  年初: { months: { first: 1, last: 1 }, vague: true },
  年頭: { months: { first: 1, last: 1 }, vague: true },
  年明け: { months: { first: 1, last: 1 }, vague: true },
};
