/** Dates in numbers: 2025/4/1, R7.4, 7/15. A ratio, a page or a version written the same way is none. */
import { daysInMonth } from '../day.ts';
import { yearOfEra } from '../era.ts';
import { isMonth, third } from './parts.ts';
import type { Piece, Point, YearWords } from './piece.ts';
import type { Around, Made, Row } from './table.ts';

export const made = (point: Point | undefined): Made | undefined => point && { kind: 'point', point };

/** A day of a month: bad where no year has it. Whether there is a 29th of February is seen when the year is known. */
export function dated(point: Point, day: number): Point {
  const most = daysInMonth(2024, point.months?.first ?? 0);
  return day < 1 || day > most ? { ...point, bad: true } : { ...point, days: [day, day] };
}

function yearOf(era: Piece | undefined, count: number): YearWords {
  if (era === undefined) return { is: 'known', year: count, fiscal: false, western: true };
  const year = era.era && yearOfEra(era.era, count);
  return year === undefined ? { is: 'none' } : { is: 'known', year, fiscal: false, western: false };
}

/** Year, month, and perhaps the day. */
function written(era: Piece | undefined, ymd: Piece | undefined): Point {
  const [count = 0, month = 0, day] = ymd?.numbers ?? [];
  const year = yearOf(era, count);
  if (!isMonth(month) || year.is === 'none') return { bad: true };
  const point: Point = { year, months: { first: month, last: month } };
  return day === undefined ? point : dated(point, day);
}

const ends =
  /^(?:~|-|から|まで|より|以降|以前|頃|ごろ|に|時点|現在|[)、。,・(→\n]|開|実|予|提|締|〆|必|付|の|$)/;
const inProse = /^(?:x|を|は|に|の|quote)$/;
const inStretch = /^(?:から|→|-)$/;
const opens = /^(?:\(|stop|sep|~|-|:|bullet|から|→)$/;

/** 補助率1/2, (2/3) and 1/3 are no days: in a sentence the smaller over the larger is a ratio, alone a page. */
function isRatio(month: number, day: number, { before, next }: Around): boolean {
  const kind = before?.kind ?? '';
  if (month > day || day > 10 || kind === '~') return false;
  if (inProse.test(kind) || inStretch.test(kind) || (month === 1 && day <= 3)) return true;
  return day <= 4 && /^(?:$|[)、。,\n])/.test(next);
}

/** 7/15 is a day, the start of 7/24区 is none. */
function slashedDay(slashed: Piece | undefined, around: Around): Point | undefined {
  const [month = 0, day = 0] = slashed?.numbers ?? [];
  const kind = around.before?.kind;
  const free = kind === undefined || opens.test(kind) || inProse.test(kind);
  if (!isMonth(month) || day > 31 || day < 1 || !free) return undefined;
  if (!ends.test(around.next) || isRatio(month, day, around)) return undefined;
  return monthDay(slashed);
}

function monthDay(slashed: Piece | undefined): Point | undefined {
  const [month = 0, day = 0] = slashed?.numbers ?? [];
  return isMonth(month) ? dated({ months: { first: month, last: month } }, day) : undefined;
}

export const numericRows: readonly Row[] = [
  ['era? ymd 月? third', ([era, ymd, , word]) => made({ ...written(era, ymd), days: third(word) })],
  ['era? ymd 月? last', ([era, ymd]) => made({ ...written(era, ymd), edge: 'last' })],
  ['era? ymd 月? first', ([era, ymd]) => made({ ...written(era, ymd), edge: 'first' })],
  ['era? ymd 月|日? weekday?', ([era, ymd]) => made(written(era, ymd))],
  [
    'year slashed weekday?',
    ([year, slashed]) => {
      const point = monthDay(slashed);
      return point && year?.year && made({ ...point, year: year.year });
    },
  ],
  ['slashed weekday', ([slashed]) => made(monthDay(slashed))],
  ['slashed & time', ([slashed]) => made(monthDay(slashed))],
  ['slashed', ([slashed], around) => made(slashedDay(slashed, around))],
];
