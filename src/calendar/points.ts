/** The rules for points in time: a month, a third of one, a day, a quarter, a half, a season, with or without their year. */
import { daysInMonth } from './day.ts';
import type { Length, Months, Piece, Point } from './piece.ts';
import { type Around, type Found, type Made, type Row, tableOf } from './table.ts';

const made = (point: Point): Made => ({ kind: 'point', point });

const thirds: Readonly<Record<string, readonly [number, number]>> = {
  上旬: [1, 10],
  初旬: [1, 10],
  中旬: [11, 20],
  中頃: [11, 20],
  中ごろ: [11, 20],
  半ば: [11, 20],
  なかば: [11, 20],
  下旬: [21, 99],
};

const isMonth = (number: number | undefined) => number !== undefined && number >= 1 && number <= 12;

/** The pieces of a point that carry no year of their own. */
export const parts = tableOf([
  [
    'number 月',
    ([number]) =>
      isMonth(number?.number)
        ? { kind: 'month', point: { months: { first: number?.number ?? 0, last: number?.number ?? 0 } } }
        : { kind: 'month', point: { bad: true } },
  ],
  [
    'blank 月',
    (_, { before }) =>
      /^(?:\(|~|year)$/.test(before?.kind ?? '') ? { kind: 'month', point: { bad: true } } : undefined,
  ],
  [
    'number 日',
    ([number], { next }) =>
      /^[間目後前連分以]/.test(next) ? undefined : { kind: 'day', number: number?.number ?? 0 },
  ],
  ['第 number 四半期', ([, number], { next }) => quarterUnlessCount(number, next)],
  ['number 四半期', ([number], { next }) => quarterUnlessCount(number, next)],
  ['第 slashed 半期', ([, slashed]) => quarterOfFour(slashed)],
  ['slashed 半期', ([slashed]) => quarterOfFour(slashed)],
  ['第 number 半期', ([, number]) => halfNumbered(number)],
  ['number Q', ([number], { next }) => (/^[A-Za-z0-9&]/.test(next) ? undefined : quarter(number?.number))],
  [
    'Q number',
    ([, number], { next }) =>
      /^[A-Za-z0-9.:&]/.test(next) || (number?.number ?? 9) > 4 ? undefined : quarter(number?.number),
  ],
]);

function quarterUnlessCount(number: Piece | undefined, next: string): Made | undefined {
  return /^[連ぶ分間目]/.test(next) ? undefined : quarter(number?.number);
}

function quarter(number: number | undefined): Made {
  if (number === undefined || number < 1 || number > 4) return { kind: 'quarter', point: { bad: true } };
  const first = ((number * 3) % 12) + 1;
  return { kind: 'quarter', point: { months: { first, last: first + 2 } } };
}

function quarterOfFour(slashed: Piece | undefined): Made | undefined {
  const [count, of] = slashed?.numbers ?? [];
  return of === 4 ? quarter(count) : undefined;
}

function halfNumbered(number: Piece | undefined): Made {
  if (number?.number === 1) return { kind: 'halfyear', point: { months: firstHalf } };
  if (number?.number === 2) return { kind: 'halfyear', point: { months: secondHalf } };
  return { kind: 'halfyear', point: { bad: true } };
}

const firstHalf: Months = { first: 4, last: 9 };
const secondHalf: Months = { first: 10, last: 3 };

function half(word: string): Point {
  const months = /^[上前]/.test(word) ? firstHalf : secondHalf;
  return { months, shy: /^[前後]/.test(word) };
}

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
  [/春先/, { months: { first: 3, last: 4 } }],
  [/春/, { months: { first: 3, last: 5 } }],
  [/夏/, { months: { first: 6, last: 8 } }],
  [/秋/, { months: { first: 9, last: 11 } }],
  [/冬/, { months: { first: 12, last: 2 } }],
];

const seasonYears: Readonly<Record<string, number>> = { 今: 0, 来: 1, 翌: 1, 昨: -1 };

function season(word: string): Point {
  const point = seasons.find(([pattern]) => pattern.test(word))?.[1] ?? {};
  const offset = seasonYears[word.charAt(0)];
  const plain = { ...point, vague: true };
  if (offset !== undefined) {
    return { ...plain, year: { is: 'relative', offset, fiscal: false, chained: word.startsWith('翌') } };
  }
  return /頃|ごろ|季|期|休/.test(word) && !/^[春夏秋冬]期/.test(word) ? plain : { ...plain, shy: true };
}

/** A day of a month: bad where no year has it. Whether a 29th of February exists is seen when the year is known. */
function dated(point: Point, first: number, last = first): Point {
  const month = point.months?.first ?? 0;
  const most = daysInMonth(2024, month);
  return first < 1 || first > most || last > most
    ? { ...point, bad: true }
    : { ...point, days: [first, last] };
}

type Maker = (found: Found, around: Around) => Point | undefined;

/** What can follow a year, or stand alone. */
const within: readonly (readonly [pattern: string, make: Maker])[] = [
  [
    'month の? third',
    ([month, , third]) => ({ ...month?.point, days: thirds[third?.word ?? ''] ?? [1, 99] }),
  ],
  [
    'month の? part',
    ([month, , part]) => ({ ...month?.point, days: part?.word === '前半' ? [1, 15] : [16, 99] }),
  ],
  ['month の? last', ([month, , word]) => edge(month, 'last', word)],
  ['month の? first', ([month, , word]) => edge(month, 'first', word)],
  ['month 第 number 週', ([month, , number]) => week(month, number)],
  ['month day weekday? weekday?', ([month, day]) => dated(month?.point ?? {}, day?.number ?? 0)],
  ['month', ([month]) => month?.point],
  ['quarter の? last', ([part, , word]) => edge(part, 'last', word)],
  ['quarter の? first', ([part, , word]) => edge(part, 'first', word)],
  ['quarter', ([part]) => part?.point],
  ['halfyear', ([part]) => part?.point],
  [
    'half の? last',
    ([word, , last]) => ({ ...edge({ point: half(word?.word ?? '') }, 'last', last), shy: false }),
  ],
  [
    'half の? first',
    ([word, , first]) => ({ ...edge({ point: half(word?.word ?? '') }, 'first', first), shy: false }),
  ],
  ['half', ([word]) => half(word?.word ?? '')],
  ['season', ([word]) => season(word?.word ?? '')],
];

function edge(
  piece: Pick<Piece, 'point'> | undefined,
  which: 'first' | 'last',
  word: Piece | undefined,
): Point {
  const vague = /頃|ごろ|終盤|冒頭|初頭/.test(word?.word ?? '');
  return { ...piece?.point, edge: which, ...(vague && { vague }) };
}

function week(month: Piece | undefined, number: Piece | undefined): Point | undefined {
  const count = number?.number ?? 0;
  if (count < 1 || count > 5) return undefined;
  return { ...month?.point, days: [count * 7 - 6, count === 5 ? 99 : count * 7], vague: true };
}

const alone = within.map(
  ([pattern, make]): Row => [
    pattern,
    (found, around) => {
      const point = make(found, around);
      return point && made(point);
    },
  ],
);

/** Words that say the season loosely need no frame once a year stands before them. */
const afterYear = within.map(
  ([pattern, make]): Row => [
    `year の|-? ${pattern}`,
    ([year, , ...found], around) => {
      const point = make(found, around);
      const words = year?.year;
      if (point === undefined || words === undefined) return undefined;
      if (words.is === 'none') return made({ bad: true });
      // 令和7年第4四半期 is one of the fiscal year all the same.
      return made({
        ...point,
        year: /^(?:quarter|half)/.test(pattern) ? { ...words, fiscal: true } : words,
        shy: false,
      });
    },
  ],
);

/** 2025/4/1 and R7.4 : year, month, and perhaps the day. */
function ofNumbers(year: Point['year'], numbers: readonly number[] | undefined): Point {
  const [, month = 0, day] = numbers ?? [];
  if (!isMonth(month) || year === undefined) return { bad: true };
  const point: Point = { year, months: { first: month, last: month } };
  return day === undefined ? point : dated(point, day);
}

function writtenYear(era: Piece | undefined, ymd: Piece | undefined): Point['year'] {
  const [count = 0] = ymd?.numbers ?? [];
  if (era === undefined) return { is: 'known', year: count, fiscal: false, western: true };
  if (era.era === undefined || count < 1 || count > 100) return { is: 'none' };
  return { is: 'known', year: era.era.first + count - 1, fiscal: false, western: false };
}

const numeric = (era: Piece | undefined, ymd: Piece | undefined) =>
  ofNumbers(writtenYear(era, ymd), ymd?.numbers);

const ymdRows: readonly Row[] = [
  [
    'era? ymd 月? third',
    ([era, ymd, , third]) => made({ ...numeric(era, ymd), days: thirds[third?.word ?? ''] ?? [1, 99] }),
  ],
  [
    'era? ymd 月? last',
    ([era, ymd, , word]) => made({ ...edge({ point: numeric(era, ymd) }, 'last', word) }),
  ],
  [
    'era? ymd 月? first',
    ([era, ymd, , word]) => made({ ...edge({ point: numeric(era, ymd) }, 'first', word) }),
  ],
  ['era? ymd 月|日? weekday?', ([era, ymd]) => made(numeric(era, ymd))],
];

/** 7/15 is a day, 7/24区 and 補助率1/2 are ratios: alone it must stand free, and 1/2 or 1/3 never do. */
function slashedDay(slashed: Piece | undefined, around: Around, year?: Point['year']): Point | undefined {
  const [month = 0, day = 0] = slashed?.numbers ?? [];
  if (!isMonth(month) || day > 31 || day < 1) return undefined;
  const point = dated({ months: { first: month, last: month } }, day);
  if (year !== undefined) return { ...point, year };
  const ratio = month < day && day <= 10;
  const free =
    around.before === undefined ||
    /^(?:\(|stop|sep|~|-|:|bullet|から|→|x|を|は|に|の|quote)$/.test(around.before.kind);
  const marked =
    /^(?:~|-(?!\d+[^/\d])|から|まで|より|以降|以前|頃|ごろ|に|時点|現在|[)、。,・(→\n]|開|実|予|提|締|の|$)/.test(
      around.next,
    );
  const prose = /^(?:x|を|は|に|の|quote)$/.test(around.before?.kind ?? '');
  if (!free || !marked || (ratio && (prose || (month === 1 && day <= 3)))) return undefined;
  return { ...point, ...(prose && { shy: false }) };
}

const slashedRows: readonly Row[] = [
  [
    'year slashed weekday?',
    ([year, slashed], around) => {
      const point = slashedDay(slashed, around, year?.year);
      return point && made(point);
    },
  ],
  [
    'slashed weekday',
    ([slashed]) => {
      const [month = 0, day = 0] = slashed?.numbers ?? [];
      return isMonth(month) ? made(dated({ months: { first: month, last: month } }, day)) : undefined;
    },
  ],
  [
    'slashed',
    ([slashed], around) => {
      const point = slashedDay(slashed, around);
      return point && made(point);
    },
  ],
];

const yearEnds: Readonly<Record<string, Point>> = {
  年末: { months: { first: 12, last: 12 }, edge: 'last', vague: true },
  年末年始: { months: { first: 12, last: 1 }, days: [29, 3], vague: true },
  年始: { months: { first: 1, last: 1 }, vague: true },
  年初: { months: { first: 1, last: 1 }, vague: true },
  年頭: { months: { first: 1, last: 1 }, vague: true },
  年明け: { months: { first: 1, last: 1 }, vague: true },
};

/** 最終年度末 is the end of a year nobody has named here. */
const named = /\p{Script=Han}/u;

const yearRows: readonly Row[] = [
  ['year の? last', ([year, , word]) => made({ ...edge({ point: ofYear(year) }, 'last', word) })],
  [
    'year の? first',
    ([year, , word]) => made({ ...edge({ point: ofYear(year) }, 'first', word), vague: true }),
  ],
  ['year の? part', ([year, , part]) => made({ ...ofYear(year), ...halfOf(year, part) })],
  ['year の? third', ([year]) => made({ ...ofYear(year), ...middle(year), vague: true })],
  ['year', ([year]) => (year?.year?.is === 'none' ? made({ bad: true }) : made(ofYear(year)))],
  ['年度 の? last', ([, , word], around) => ofThisYear(edge({}, 'last', word), around)],
  ['年度 の? first', ([, , word], around) => ofThisYear({ ...edge({}, 'first', word), vague: true }, around)],
  ['年度 の? part', ([, , part], around) => ofThisYear(halfOf(undefined, part), around)],
  ['年度 の? third', (_, around) => ofThisYear({ ...middle(undefined), vague: true }, around)],
  ['年度 & 中', (_, around) => ofThisYear({}, around)],
  [
    'yearend',
    ([word]) => {
      const point = yearEnds[word?.word ?? ''];
      return point && made(point);
    },
  ],
];

function ofYear(year: Piece | undefined): Point {
  return year?.year === undefined ? { bad: true } : { year: year.year };
}

function ofThisYear(point: Point, around: Around): Made | undefined {
  if (around.before?.kind === 'x' && named.test(around.previous)) return undefined;
  return made({ year: { is: 'relative', offset: 0, fiscal: true, chained: false }, ...point });
}

const isCalendar = (year: Piece | undefined) =>
  year?.year !== undefined && year.year.is !== 'none' && year.year.fiscal === false;

function halfOf(year: Piece | undefined, part: Piece | undefined): Point {
  const early = part?.word === '前半';
  if (isCalendar(year)) return { months: early ? { first: 1, last: 6 } : { first: 7, last: 12 } };
  return { months: early ? firstHalf : secondHalf };
}

function middle(year: Piece | undefined): Point {
  return { months: isCalendar(year) ? { first: 6, last: 7 } : { first: 9, last: 10 } };
}

/** A part of a month or a day that leans on the date before it: 4月上旬～中旬, 7月1日・15日. */
const partialRows: readonly Row[] = [
  [
    'third',
    ([third]) => ({ kind: 'partial', point: { days: thirds[third?.word ?? ''] ?? [1, 99], partial: true } }),
  ],
  ['last', () => ({ kind: 'partial', point: { edge: 'last', partial: true } })],
  [
    'day weekday?',
    ([day]) => ({ kind: 'partial', point: { days: [day?.number ?? 0, day?.number ?? 0], partial: true } }),
  ],
];

function lengthOf(count: number | undefined, unit: Length['unit'], times = 1): Made {
  return { kind: 'length', length: { count: (count ?? 1) * times, unit } };
}

/** 3か月児 and 2か月前 are no lengths. */
const noLength = /^[児健後前未目]/;

const lengthRows: readonly Row[] = [
  [
    'number ~|-? number? か年 程度?',
    ([a, , b], { next }) => (noLength.test(next) ? undefined : lengthOf((b ?? a)?.number, 'year')),
  ],
  [
    'number ~|-? number? か月 程度?',
    ([a, , b], { next }) => (noLength.test(next) ? undefined : lengthOf((b ?? a)?.number, 'month')),
  ],
  [
    'number ~|-? number? 週間 程度?',
    ([a, , b], { next }) => (noLength.test(next) ? undefined : lengthOf((b ?? a)?.number, 'day', 7)),
  ],
  [
    'number ~|-? number? 日間 程度?',
    ([a, , b], { next }) => (noLength.test(next) ? undefined : lengthOf((b ?? a)?.number, 'day')),
  ],
  ['number ~|-? number? 年 程度', ([a, , b]) => lengthOf((b ?? a)?.number, 'year')],
  [
    'about number 年',
    ([about, number], { next }) =>
      about?.word === '各' || /^[間後前目生度]/.test(next) ? undefined : lengthOf(number?.number, 'year'),
  ],
  [
    '半年',
    ([word], { next }) =>
      /間$/.test(word?.word ?? '')
        ? lengthOf(6, 'month')
        : noLength.test(next)
          ? undefined
          : { kind: 'halfyears' },
  ],
];

export const points = tableOf([
  ...afterYear,
  ...slashedRows,
  ...ymdRows,
  ...yearRows,
  ...alone,
  ...lengthRows,
  ...partialRows,
]);

/** A time of day beside a date says nothing about the day. */
export const clocks = tableOf([
  ['point time', ([point]) => ({ kind: 'point', point: point?.point ?? {} })],
  ['point で|に time', ([point]) => ({ kind: 'point', point: point?.point ?? {} })],
]);
