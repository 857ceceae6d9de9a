/** 元号 and 年度: to numbers and back to words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, daysInMonth, isDay, monthsBetween } from '../../src/calendar/day.ts';
import { eraNamed, nameOfDay, nameOfYear, nearestYear, yearOfEra } from '../../src/calendar/era.ts';
import {
  firstDay,
  fiscalYearOf,
  lastDay,
  nameOfFiscalYear,
  readYear,
  readYearSpan,
} from '../../src/calendar/fiscal-year.ts';
import { nameOfSpan } from '../../src/calendar/name.ts';
import { windowOf } from '../../src/calendar/window.ts';

describe('an era', () => {
  test.each([
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1912-07-29', '明治45年7月29日'],
    ['2025-09-30', '令和7年9月30日'],
    ['1700-01-01', '1700年1月1日'],
  ])('%s is %s', (day, words) => {
    expect(nameOfDay(day)).toBe(words);
  });

  test('may run on after its end, as 平成32年度 does', () => {
    const heisei = eraNamed('平成');
    expect(heisei && yearOfEra(heisei, 32)).toBe(2020);
    expect(heisei && yearOfEra(heisei, 0)).toBeUndefined();
  });

  test.each([
    [26, 2014, 2014],
    [26, 2025, 2014],
    [8, 2025, 2026],
    [30, 2025, 2018],
    [63, 1990, 1988],
  ])('%d年度 near %d is %d', (count, near, year) => {
    expect(nearestYear(count, near)).toBe(year);
  });

  test('names the year by the era at its end', () => {
    expect(nameOfYear(2019)).toBe('令和元年');
  });
});

describe('a fiscal year', () => {
  test('runs from April to March', () => {
    expect([firstDay(2025), lastDay(2025)]).toEqual(['2025-04-01', '2026-03-31']);
    expect(['2025-03-31', '2025-04-01'].map(fiscalYearOf)).toEqual([2024, 2025]);
  });

  test.each([
    [2025, '令和7年度'],
    [2019, '令和元年度'],
    [2018, '平成30年度'],
    [1989, '平成元年度'],
    [1926, '大正15年度'],
  ])('%d is %s', (year, name) => {
    expect(nameOfFiscalYear(year)).toBe(name);
  });

  test('is read from its own name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1930, max: 2100 }), (year) => {
        expect(readYear(nameOfFiscalYear(year))).toEqual({ year, fiscal: true });
      }),
    );
  });

  test.each([
    ['令和7年度', 2025, true],
    ['令和７', 2025, true],
    ['R7', 2025, true],
    ['r7', 2025, true],
    ['Ｒ７', 2025, true],
    ['R元', 2019, true],
    ['H28', 2016, true],
    ['平成32年度', 2020, true],
    ['令和 7 年度', 2025, true],
    ['2025', 2025, true],
    ['２０２５', 2025, true],
    ['2025年度', 2025, true],
    ['2025 年度', 2025, true],
    ['FY2025', 2025, true],
    ['’25', 2025, true],
    ['令和7(2025)年度', 2025, true],
    ['2025年度（令和7年度）', 2025, true],
    ['令和七年度', 2025, true],
    ['㋿7年度', 2025, true],
    ['2019年', 2019, false],
    ['西暦2025年', 2025, false],
    ['令和4年(2022年)', 2022, false],
    ['昭和63年', 1988, false],
  ])('%s is %d', (text, year, fiscal) => {
    expect(readYear(text)).toEqual({ year, fiscal });
  });

  test.each([
    '',
    '7',
    '25年度',
    '来年度',
    '令和0年度',
    '令和',
    '令和7年度4月',
    '令和7年4月',
    '7月',
    '令和5～8年度',
    'R7a',
    '5年',
  ])('%j is no year', (text) => {
    expect(readYear(text)).toBeUndefined();
  });

  test.each([
    ['令和5～8年度', 2023, 2026],
    ['平成26～30年度', 2014, 2018],
    ['H26-30', 2014, 2018],
    ['R5～R8', 2023, 2026],
    ['平成30～令和4年度', 2018, 2022],
    ['令和5年度から令和8年度まで（4年間）', 2023, 2026],
    ['取組期間 令和5年度～令和8年度（4年間）', 2023, 2026],
    ['2023～2026年度', 2023, 2026],
    ['2023-26年度', 2023, 2026],
    ['令和7年度', 2025, 2025],
  ])('%s is a span of years', (text, from, to) => {
    expect(readYearSpan(text)).toEqual({ from, to });
  });

  test.each(['', '令和8～5年度', '未定', '4～6月'])('%j is no span of years', (text) => {
    expect(readYearSpan(text)).toBeUndefined();
  });
});

describe('days', () => {
  test('are real', () => {
    expect(['2024-02-29', '2025-02-29', '2025-13-01', '2025-1-1'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([2000, 1900, 2024, 2025].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28]);
  });

  test('move by months', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2025-12-01', 2)).toBe('2026-02-01');
    expect(monthsBetween('2025-07-31', '2025-09-01')).toBe(2);
    expect(monthsBetween('2025-12-01', '2026-01-31')).toBe(1);
  });
});

describe('the words of a stretch', () => {
  test.each([
    [null, '2025-09-30', '令和7年9月30日まで', 'until 30 September 2025'],
    ['2025-04-01', null, '令和7年4月1日から', 'from 1 April 2025'],
    ['2025-07-01', '2025-07-31', '令和7年7月', 'July 2025'],
    ['2025-07-15', '2025-07-15', '令和7年7月15日', '15 July 2025'],
    ['2025-04-01', '2026-03-31', '令和7年度', 'fiscal year 2025'],
    ['2023-04-01', '2027-03-31', '令和5年度から令和8年度まで', 'fiscal years 2023 to 2026'],
    ['2025-12-01', '2026-01-31', '令和7年12月から令和8年1月まで', 'December 2025 to January 2026'],
    ['2025-04-01', '2025-04-10', '令和7年4月1日から令和7年4月10日まで', '1 April 2025 to 10 April 2025'],
    [null, null, '', ''],
  ])('%s to %s', (from, to, ja, en) => {
    expect(nameOfSpan({ from, to }, 'ja')).toBe(ja);
    expect(nameOfSpan({ from, to }, 'en')).toBe(en);
  });
});

describe('open ends', () => {
  test.each([
    ['2025-10-01', null, '2025-10-01', '2026-03-31'],
    [null, '2025-09-30', '2025-04-01', '2025-09-30'],
    [null, null, '2025-04-01', '2026-03-31'],
    ['2027-04-01', null, '2027-04-01', '2028-03-31'],
    [null, '2024-09-30', '2024-04-01', '2024-09-30'],
    [null, '2029-03-31', '2025-04-01', '2029-03-31'],
    ['2023-04-01', null, '2023-04-01', '2026-03-31'],
  ])('%s to %s close with the fiscal year', (from, to, first, last) => {
    expect(windowOf({ from, to }, { fiscalYear: 2025 })).toEqual({ from: first, to: last });
  });

  test('close with the year of the date where no other is known', () => {
    expect(windowOf({ from: '2025-10-01', to: null }, {})).toEqual({ from: '2025-10-01', to: '2026-03-31' });
    expect(windowOf({ from: null, to: null }, {})).toEqual({ from: '0001-01-01', to: '9999-12-31' });
  });
});
