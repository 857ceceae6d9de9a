/** The rules for what stands below a year: a month, a day, a third of a month, a quarter, a half. */
import type { Months, Piece, Point, YearWords } from './piece.ts';
import { seasonOf } from './seasons.ts';
import { type Made, type Row, tableOf } from './table.ts';

export const firstHalf: Months = { first: 4, last: 9 };
export const secondHalf: Months = { first: 10, last: 3 };

const thirds: Readonly<Record<string, readonly [number, number]>> = {
  上旬: [1, 10],
  初旬: [1, 10],
  中旬: [11, 20],
  中頃: [11, 20],
  中ごろ: [11, 20],
  半ば: [11, 20],
  なかば: [11, 20],
  下旬: [21, 99],
  最終週: [25, 99],
};

const mixedThirds = /^(?<first>上|中)(?:~|-|・|から)?(?<last>中|下)旬$/;

/** 上旬, and 上中旬 or 中～下旬 for two of them. */
export function third(piece: Piece | undefined): readonly [number, number] {
  const word = piece?.word ?? '';
  const mixed = mixedThirds.exec(word)?.groups;
  if (mixed === undefined) return thirds[word] ?? [1, 99];
  return [mixed.first === '上' ? 1 : 11, mixed.last === '中' ? 20 : 99];
}

const terms: readonly Months[] = [
  { first: 4, last: 7 },
  { first: 9, last: 12 },
  { first: 1, last: 3 },
];

export const isMonth = (number: number | undefined) => number !== undefined && number >= 1 && number <= 12;
const counts = (next: string) => /^(?:[間目後連分]|前(?!後)|以内)/.test(next);
const nextYear: YearWords = { is: 'relative', offset: 1, fiscal: false, chained: true };

function month(number: Piece | undefined, year?: YearWords): Point {
  const first = number?.number ?? 0;
  if (!isMonth(first)) return { bad: true };
  return { months: { first, last: first }, ...(year && { year }) };
}

function quarter(number: number | undefined): Point {
  if (number === undefined || number < 1 || number > 4) return { bad: true };
  const first = ((number * 3) % 12) + 1;
  return { months: { first, last: first + 2 } };
}

function numberedHalf(number: number | undefined): Point {
  if (number !== 1 && number !== 2) return { bad: true };
  return { months: number === 1 ? firstHalf : secondHalf };
}

/** 後期高齢者 and 前期計画 are no dates: 前期 and 後期 count only where they stand free. */
export function half(word: Piece | undefined): Point {
  const name = word?.word ?? '';
  return { months: /^[上前]/.test(name) ? firstHalf : secondHalf, shy: /^[前後]/.test(name) };
}

const part = (point: Point): Made => ({ kind: 'part', point });
const ofYear = (point: Point): Made => ({ kind: 'fiscalpart', point });

const rows: readonly Row[] = [
  ['翌 number 月', ([, number]) => ({ kind: 'month', point: month(number, nextYear) })],
  ['number 月', ([number]) => ({ kind: 'month', point: month(number) })],
  [
    'blank 月',
    (_, { before }) =>
      /^(?:\(|~|year)$/.test(before?.kind ?? '') ? { kind: 'month', point: { bad: true } } : undefined,
  ],
  [
    '月 & ~|から|まで|以降 )',
    (_, { before }) => (before?.kind === '(' ? { kind: 'month', point: { bad: true } } : undefined),
  ],
  [
    'number 日',
    ([number], { next }) => (counts(next) ? undefined : { kind: 'day', number: number?.number ?? 0 }),
  ],
  [
    '第? number 四半期',
    ([, number], { next }) => (/^[連ぶ分間目]/.test(next) ? undefined : ofYear(quarter(number?.number))),
  ],
  [
    '第? number sep 四半期',
    ([, number, mark]) => (/^[/・]$/.test(mark?.word ?? '') ? ofYear(quarter(number?.number)) : undefined),
  ],
  [
    '第? slashed 半期',
    ([, slashed]) => (slashed?.numbers?.[1] === 4 ? ofYear(quarter(slashed.numbers[0])) : undefined),
  ],
  ['第 number 半期', ([, number]) => ofYear(numberedHalf(number?.number))],
  [
    'number Q',
    ([number], { next }) => (/^[A-Za-z0-9&]/.test(next) ? undefined : ofYear(quarter(number?.number))),
  ],
  [
    'Q number',
    ([, number], { next }) => {
      const no = /^[A-Za-z0-9.:&]/.test(next) || (number?.number ?? 9) > 4;
      return no ? undefined : ofYear({ ...quarter(number?.number), shy: true });
    },
  ],
  [
    'number 学期',
    ([number], { next }) => {
      const months = terms[(number?.number ?? 0) - 1];
      return months === undefined || next.startsWith('制') ? undefined : ofYear({ months, vague: true });
    },
  ],
  ['half', ([word]) => ofYear(half(word))],
  ['season', ([word]) => part(seasonOf(word?.word ?? ''))],
];

export const parts = tableOf(rows);
