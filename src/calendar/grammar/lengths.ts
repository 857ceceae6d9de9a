/** The rules for lengths: 3か年, 2年間, 概ね10年, 1年半; and those that only look like one, 3か月児 and 10年後. */
import type { Length, Piece } from './piece.ts';
import { type Found, type Made, type Row, tableOf } from './table.ts';

const units: readonly (readonly [kind: string, unit: Length['unit'], times: number])[] = [
  ['か年', 'year', 1],
  ['か月', 'month', 1],
  ['週間', 'day', 7],
  ['日間', 'day', 1],
];

const noLength = /^(?:[児健後未目]|前(?!半)|ぶり|分の|連続)/;

function length(number: Piece | undefined, unit: Length['unit'], times = 1): Made {
  return { kind: 'length', length: { count: (number?.number ?? 1) * times, unit } };
}

/** 2～3か月 lasts up to the larger. */
const larger = ([first, , second]: Found) => second ?? first;

const rows: readonly Row[] = [
  ...units.map(
    ([kind, unit, times]): Row => [
      `number ~|-|sep? number? ${kind} 程度?`,
      (found, { next, previous }) =>
        noLength.test(next) || previous === '歳' ? undefined : length(larger(found), unit, times),
    ],
  ),
  ['number 年 ~|- number 年 程度', ([, , , second]) => length(second, 'year')],
  ['number ~|-? number? 年 程度', (found) => length(larger(found), 'year')],
  [
    'number 年半',
    ([number]) => ({ kind: 'length', length: { count: (number?.number ?? 0) * 12 + 6, unit: 'month' } }),
  ],
  [
    'number 年 number か月 程度?',
    ([years, , months], { next }) =>
      noLength.test(next)
        ? undefined
        : {
            kind: 'length',
            length: { count: (years?.number ?? 0) * 12 + (months?.number ?? 0), unit: 'month' },
          },
  ],
  [
    'about number 年',
    ([about, number], { next }) =>
      about?.word === '各' || /^[間後前目生度]/.test(next) ? undefined : length(number, 'year'),
  ],
  [
    '半年',
    ([word], { next }) =>
      word?.word === '半年間' && !noLength.test(next) ? length(undefined, 'month', 6) : undefined,
  ],
];

export const lengths = tableOf(rows);
