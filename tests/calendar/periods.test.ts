/** Halves, quarters and the labels of a form's blocks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bucketIndex, bucketOf, laterName } from '../../src/calendar/bucket.ts';
import {
  type Cycle,
  codeOfPeriod,
  labelOfPeriod,
  nameOfPeriod,
  periods,
  readPeriod,
  shortNameOfPeriod,
} from '../../src/calendar/period.ts';

const spans = (cycle: Cycle) => periods(cycle, 2025).map(({ from, to }) => `${from}..${to}`);

describe('the periods of a year', () => {
  test('follow one another', () => {
    expect(spans('halves')).toEqual(['2025-04-01..2025-09-30', '2025-10-01..2026-03-31']);
    expect(spans('quarters')).toEqual([
      '2025-04-01..2025-06-30',
      '2025-07-01..2025-09-30',
      '2025-10-01..2025-12-31',
      '2026-01-01..2026-03-31',
    ]);
    expect(spans('year')).toEqual(['2025-04-01..2026-03-31']);
  });

  test('have names and labels', () => {
    const all = (['halves', 'quarters', 'year'] as const).flatMap((cycle) => periods(cycle, 2025));
    expect(all.map((one) => [shortNameOfPeriod(one), nameOfPeriod(one), labelOfPeriod(one)])).toEqual([
      ['前期', '令和7年度前期', '前期 (～9月)'],
      ['後期', '令和7年度後期', '後期 (～3月)'],
      ['第1四半期', '令和7年度第1四半期', '第1四半期 (～6月)'],
      ['第2四半期', '令和7年度第2四半期', '第2四半期 (～9月)'],
      ['第3四半期', '令和7年度第3四半期', '第3四半期 (～12月)'],
      ['第4四半期', '令和7年度第4四半期', '第4四半期 (～3月)'],
      ['通年', '令和7年度', '通年'],
    ]);
  });

  test('are read from their own names and codes', () => {
    const cycle = fc.constantFrom<Cycle>('halves', 'quarters', 'year');
    fc.assert(
      fc.property(cycle, fc.integer({ min: 1930, max: 2100 }), (kind, year) => {
        for (const period of periods(kind, year)) {
          expect(readPeriod(nameOfPeriod(period))).toEqual(period);
          expect(readPeriod(codeOfPeriod(period))).toEqual(period);
        }
      }),
    );
  });

  test.each([
    ['令和7年度前期', '令和7年度前期'],
    ['令和7年度上半期', '令和7年度前期'],
    ['R7-H1', '令和7年度前期'],
    ['r7-h2', '令和7年度後期'],
    ['R7下期', '令和7年度後期'],
    ['2025-H2', '令和7年度後期'],
    ['令和7年度 第2四半期', '令和7年度第2四半期'],
    ['R7-Q2', '令和7年度第2四半期'],
    ['Ｒ７－Ｑ２', '令和7年度第2四半期'],
    ['R7-2Q', '令和7年度第2四半期'],
    ['2025年度第四四半期', '令和7年度第4四半期'],
    ['令和元年度第１四半期', '令和元年度第1四半期'],
    ['令和7年度', '令和7年度'],
    ['R7', '令和7年度'],
    ['2025', '令和7年度'],
    ['令和7年度通年', '令和7年度'],
    ['令和7年度（前期）', '令和7年度前期'],
    ['R7（第3四半期）', '令和7年度第3四半期'],
    ['令和7年度（2025年度）', '令和7年度'],
  ])('%s is %s', (text, name) => {
    const period = readPeriod(text);
    expect(period && nameOfPeriod(period)).toBe(name);
  });

  test.each(['', '前期', 'R7-H3', 'R7-Q5', '令和7年度４半期', '令和7年度第5四半期', '令和7年度4月', '7月'])(
    '%j is no period',
    (text) => {
      expect(readPeriod(text)).toBeUndefined();
    },
  );
});

describe('the label over a block', () => {
  test.each([
    ['前期', 0],
    ['前期 (～9月)', 0],
    ['前期（～９月）', 0],
    ['前期\n(～9月)', 0],
    ['上半期', 0],
    ['上期', 0],
    ['H1', 0],
    ['4～9月', 0],
    ['令和7年度前期', 0],
    ['令和7年度（前期）', 0],
    ['後期 (～3月)', 1],
    ['下半期', 1],
    ['10月～3月', 1],
    ['次年度以降', 2],
    ['次年度 以降', 2],
    ['翌年度以降', 2],
    ['令和8年度以降', 2],
    ['令和8年度', 2],
    ['R8～', 2],
    ['通年', undefined],
    ['第1四半期', undefined],
    ['令和6年度', undefined],
    ['そのほか', undefined],
    ['４半期', undefined],
    ['', undefined],
  ])('%j stands at %s among halves', (label, index) => {
    expect(bucketIndex(label, 'halves', 2025)).toBe(index);
  });

  test.each([
    ['第1四半期', 0],
    ['Q2', 1],
    ['3Q', 2],
    ['第四四半期 (～3月)', 3],
    ['7～9月', 1],
    ['次年度以降', 4],
    ['前期', undefined],
    ['第5四半期', undefined],
  ])('%j stands at %s among quarters', (label, index) => {
    expect(bucketIndex(label, 'quarters', 2025)).toBe(index);
  });

  test('means the whole year or what comes after it', () => {
    expect(bucketOf('通年', 'halves', 2025)).toEqual({ period: periods('year', 2025)[0], later: false });
    expect(bucketOf(laterName, 'halves', 2025)).toEqual({ period: undefined, later: true });
    expect(bucketIndex('通年', 'year', 2025)).toBe(0);
  });

  test.each(['（前期）', '【前期】', '前期（～9月）'])('%s is 前期', (label) => {
    expect(bucketIndex(label, 'halves', 2025)).toBe(0);
  });

  test.each(['（南区）', '【継続】', '（注）'])('%s is none', (label) => {
    expect(bucketOf(label, 'halves', 2025)).toBeUndefined();
  });
});
