/** The rules for points in time: a year, and with or without it a month, a third of one, a day, a quarter, a season. */
import { dated, made, numericRows } from './numeric.ts';
import { firstHalf, secondHalf, third } from './parts.ts';
import type { Piece, Point, YearWords } from './piece.ts';
import { yearEnds } from './seasons.ts';
import { type Around, type Found, type Made, type Row, tableOf } from './table.ts';

/** 末 and 当初: only the last or the first day. */
export function edge(point: Point | undefined, word: Piece | undefined): Point {
  const vague = /頃|ごろ|終盤|冒頭|初頭/.test(word?.word ?? '');
  return { ...point, edge: word?.kind === 'last' ? 'last' : 'first', ...(vague && { vague }), shy: false };
}

/** 4月初め is about its first third, 4月初日 its first day. */
function beginning(point: Point | undefined, word: Piece | undefined): Point {
  return word?.word === '初日' ? edge(point, word) : { ...point, days: [1, 10], vague: true };
}

function week(month: Piece | undefined, number: Piece | undefined): Point | undefined {
  const count = number?.number ?? 0;
  if (count < 1 || count > 5) return undefined;
  return { ...month?.point, days: [count * 7 - 6, count === 5 ? 99 : count * 7], vague: true };
}

/** What can follow a year, or stand alone. */
const below: readonly (readonly [pattern: string, make: (found: Found) => Point | undefined])[] = [
  ['month の? third', ([month, , word]) => ({ ...month?.point, days: third(word) })],
  ['month ( third )', ([month, , word]) => ({ ...month?.point, days: third(word) })],
  [
    'month の? part',
    ([month, , word]) => ({ ...month?.point, days: word?.word === '前半' ? [1, 15] : [16, 99] }),
  ],
  ['month の? last', ([month, , word]) => edge(month?.point, word)],
  ['month の? first', ([month, , word]) => beginning(month?.point, word)],
  ['month 第? number 週 目?', ([month, , number]) => week(month, number)],
  ['month day weekday? weekday?', ([month, day]) => dated(month?.point ?? {}, day?.number ?? 0)],
  ['month の? 第 number 曜日', ([month]) => ({ ...month?.point, vague: true })],
  ['month', ([month]) => month?.point],
  ['fiscalpart の? last|first', ([part, , word]) => edge(part?.point, word)],
  ['fiscalpart', ([part]) => part?.point],
  ['part', ([part]) => part?.point],
];

const alone = below.map(([pattern, make]): Row => [pattern, (found) => made(make(found))]);

/** With a year before it nothing is shy any more, and 令和7年第4四半期 is one of the fiscal year all the same. */
function underYear(year: YearWords, point: Point, fiscal: boolean): Point {
  if (year.is === 'none') return { bad: true };
  return { ...point, year: fiscal ? { ...year, fiscal } : year, shy: false };
}

const afterYear = below.map(
  ([pattern, make]): Row => [
    `year の|-? ${pattern}`,
    ([year, , ...found]) => {
      const point = make(found);
      return point && year?.year && made(underYear(year.year, point, pattern.startsWith('fiscalpart')));
    },
  ],
);

const isCalendar = (year: Piece | undefined) =>
  year?.year !== undefined && year.year.is !== 'none' && year.year.fiscal === false;

function halfOf(year: Piece | undefined, word: Piece | undefined): Point {
  const early = word?.word === '前半';
  if (isCalendar(year)) return { months: early ? { first: 1, last: 6 } : { first: 7, last: 12 } };
  return { months: early ? firstHalf : secondHalf };
}

function middle(year: Piece | undefined): Point {
  return { months: isCalendar(year) ? { first: 6, last: 7 } : { first: 9, last: 10 }, vague: true };
}

function ofYear(year: Piece | undefined, point: Point): Made | undefined {
  if (year?.year === undefined || year.year.is === 'none') return made({ bad: true });
  return made({ ...point, year: year.year });
}

/** 最終年度末 is the end of a year nobody has named here. */
const namesYear = /\p{Script=Han}/u;

function ofThisYear(point: Point, { before, previous }: Around): Made | undefined {
  if (before?.kind === 'x' && namesYear.test(previous)) return undefined;
  return made({ year: { is: 'relative', offset: 0, fiscal: true, chained: false }, ...point, shy: false });
}

const wholeYears: readonly Row[] = [
  ['year の? last', ([year, , word]) => ofYear(year, edge({}, word))],
  ['year の? first', ([year, , word]) => ofYear(year, { ...edge({}, word), vague: true })],
  ['year の? part', ([year, , word]) => ofYear(year, halfOf(year, word))],
  ['year の? third', ([year]) => ofYear(year, middle(year))],
  ['year', ([year]) => ofYear(year, {})],
  ['年度 の? last', ([, , word], around) => ofThisYear(edge({}, word), around)],
  ['年度 の? first', ([, , word], around) => ofThisYear({ ...edge({}, word), vague: true }, around)],
  ['年度 の? part', ([, , word], around) => ofThisYear(halfOf(undefined, word), around)],
  ['年度 の? fiscalpart', ([, , part], around) => ofThisYear({ ...part?.point }, around)],
  ['年度 の? third', (_, around) => ofThisYear(middle(undefined), around)],
  ['年度 & 中', (_, around) => ofThisYear({}, around)],
  ['yearend', ([word]) => made(yearEnds[word?.word ?? ''])],
];

const partial = (point: Point): Made => ({ kind: 'partial', point: { ...point, partial: true } });
const days = (day: Piece | undefined): Point => ({ days: [day?.number ?? 0, day?.number ?? 0] });

/** A part of a month or a day that leans on the date before it: 4月上旬～中旬, 7月1日・15日, ～同月末. */
const partials: readonly Row[] = [
  ['同月? third', ([, word]) => partial({ days: third(word) })],
  ['同月? last', ([, word]) => partial(edge({}, word))],
  ['同月? day weekday?', ([, day]) => partial(days(day))],
];

export const points = tableOf([...afterYear, ...numericRows, ...wholeYears, ...alone, ...partials]);

const same: Row[1] = ([point]) => made({ ...point?.point });

/** What stands beside a date and says nothing about the day: a time of the day, 9月議会, the same date in other words. */
export const companions = tableOf([
  ['point time & ~ point', same],
  ['point time ~?', same],
  ['point で|に time', same],
  ['point 議会', same],
  ['point ( point ) & まで|から|~|以降|より|現在', same],
]);
