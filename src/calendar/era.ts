/** 元号: from an era and its year to the western year, and from a day to the words 令和7年9月30日. */
import { type Day, dayOf, partsOf } from './day.ts';

export interface Era {
  readonly name: string;
  readonly letter: string;
  readonly ligature: string;
  readonly english: string;
  readonly start: Day;
  /** The western year of its 元年. */
  readonly first: number;
}

/** 明治 counts from the day it was proclaimed; the calendar before 1873 was another one anyway. */
export const eras: readonly Era[] = [
  { name: '明治', letter: 'M', ligature: '㍾', english: 'Meiji', start: '1868-10-23', first: 1868 },
  { name: '大正', letter: 'T', ligature: '㍽', english: 'Taisho', start: '1912-07-30', first: 1912 },
  { name: '昭和', letter: 'S', ligature: '㍼', english: 'Showa', start: '1926-12-25', first: 1926 },
  { name: '平成', letter: 'H', ligature: '㍻', english: 'Heisei', start: '1989-01-08', first: 1989 },
  { name: '令和', letter: 'R', ligature: '㋿', english: 'Reiwa', start: '2019-05-01', first: 2019 },
];

export function eraNamed(word: string): Era | undefined {
  return eras.find((era) => era.name === word || era.letter === word || era.ligature === word);
}

/** 平成32年度 never came, but thousands of sheets plan for it: an era may run on after its end. */
export function yearOfEra(era: Era, year: number): number | undefined {
  return year >= 1 && year <= 100 ? era.first + year - 1 : undefined;
}

export function eraOf(day: Day): Era | undefined {
  return eras.findLast((era) => era.start <= day);
}

/** 令和7年, 令和元年, and 1850年 before there is an era to name. */
export function nameOfYear(year: number, on: Day = dayOf(year, 12, 31)): string {
  const era = eraOf(on);
  if (era === undefined) return `${year}年`;
  const count = year - era.first + 1;
  return `${era.name}${count === 1 ? '元' : count}年`;
}

/** R7, and 1850 before there is an era to name. */
export function codeOfYear(year: number, on: Day): string {
  const era = eraOf(on);
  return era === undefined ? String(year) : `${era.letter}${year - era.first + 1}`;
}

/** 令和7年9月30日 */
export function nameOfDay(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${nameOfYear(year, day)}${month}月${date}日`;
}

/** The year a bare count after another means: 25 after 2023 is 2025, 8 after 平成30 is 令和8. */
export function yearAfter(
  count: number,
  { western, year }: { western: boolean; year: number },
): number | undefined {
  return western ? Math.floor(year / 100) * 100 + count : nearestYear(count, year);
}

/** The western year a bare 26年度 means: the era whose year lies nearest to a year that is known. */
export function nearestYear(year: number, near: number): number | undefined {
  const known = eras.flatMap((era) => yearOfEra(era, year) ?? []);
  return known.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}
