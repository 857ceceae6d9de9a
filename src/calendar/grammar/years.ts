/** The rules for years: 令和7年度, R7, 2019年, 令和7(2025)年度, 26年度, 来年度. */
import { nearestYear, yearOfEra } from '../era.ts';
import type { Piece, YearWords } from './piece.ts';
import { type Made, type Row, tableOf } from './table.ts';

const made = (year: YearWords): Made => ({ kind: 'year', year });

/** Undefined for 令和7 alone, which may be either. */
function fiscalBy(unit: Piece | undefined): boolean | undefined {
  return unit === undefined ? undefined : unit.kind === '年度';
}

function western(year: number, unit: Piece | undefined): YearWords {
  return { is: 'known', year, fiscal: fiscalBy(unit), western: true };
}

function ofEra(era: Piece | undefined, number: Piece | undefined, unit: Piece | undefined): YearWords {
  const year = era?.era === undefined ? undefined : yearOfEra(era.era, number?.number ?? 0);
  if (year === undefined) return { is: 'none' };
  return { is: 'known', year, fiscal: fiscalBy(unit), western: false };
}

const isWestern = (number: Piece | undefined) =>
  (number?.number ?? 0) >= 1000 && (number?.number ?? 0) < 3000;

/** 令和7 without a unit is a year, H1 and 大正3 (a ward and its third block) are none, nor is 令和1丁目. */
function standsAlone(era: Piece | undefined, number: Piece | undefined, next: string): boolean {
  const word = era?.word ?? '';
  const count = number?.number ?? 0;
  if (word.length > 1) return /^[平令]/.test(word) && !/^[丁番号条項世人%円歳件区時分か0-9]/.test(next);
  if (word === '㍻' || word === '㋿') return true;
  if (count > 60 || /^(?!Q[1-4])[A-Za-z0-9_%+=号線系型番]/.test(next)) return false;
  return word === 'R' || (word === 'H' && count > 2);
}

const relative: Readonly<Record<string, number>> = {
  今: 0,
  新: 1,
  本: 0,
  当: 0,
  同: 0,
  来: 1,
  明: 1,
  次: 1,
  翌: 1,
  翌々: 2,
  再来: 2,
  さ来: 2,
  次々: 2,
  昨: -1,
  去: -1,
  前: -1,
  一昨: -2,
  前々: -2,
};

/** 前年度より and 前年度並み compare; they name no time. */
const compares = /^(?:より|比|並|と同|同|対|を上|を下|を超|から|以上|水準|実績|の(?![0-9])|まで|費|末比)/;

/** Of 昨年度 less does: it is nearly always a time, as in 昨年度より実施. */
const comparesLast = /^(?:末?比|並(?!び)|と同|同[月期]比|を上|を下|を超|以上|の?水準|の?実績)/;

function relativeYear(word: string, next: string): YearWords | undefined {
  const stem = word.replace(/年度?$/, '').replace('当該', '当');
  const offset = relative[stem];
  const isCompared = stem.startsWith('前')
    ? compares.test(next)
    : /[昨去]$/.test(stem) && comparesLast.test(next);
  if (offset === undefined || isCompared) return undefined;
  return { is: 'relative', offset, fiscal: word.endsWith('度'), chained: /^[翌同]/.test(stem) };
}

/** 2年度目 counts years, 1年度 is a span of one, and 3年度間 a length. */
const countsYears = /^[目間分連]/;

const rows: readonly Row[] = [
  [
    'era number ( number ) 年度|年?',
    ([era, number, , second, , unit]) => {
      const year = ofEra(era, number, unit);
      return year.is === 'known' && year.year === second?.number ? made(year) : undefined;
    },
  ],
  [
    '西暦? number ( era number ) 年度|年?',
    ([, first, , era, number, , unit]) => {
      const year = ofEra(era, number, unit);
      return year.is === 'known' && year.year === first?.number
        ? made({ ...year, western: true })
        : undefined;
    },
  ],
  [
    'era number ( era number ) 年度|年',
    ([era, number, , other, second, , unit]) => {
      const [year, same] = [ofEra(era, number, unit), ofEra(other, second, unit)];
      return year.is === 'known' && same.is === 'known' && year.year === same.year ? made(year) : undefined;
    },
  ],
  [
    'number ( number ) 年度|年',
    ([first, , second, , unit]) =>
      (first?.number ?? 100) < 100 && isWestern(second)
        ? made(western(second?.number ?? 0, unit))
        : undefined,
  ],
  [
    'number & Q|half',
    ([number]) => (isWestern(number) ? made(western(number?.number ?? 0, undefined)) : undefined),
  ],
  ['era number 年度|年', ([era, number, unit]) => made(ofEra(era, number, unit))],
  ['era blank 年度|年', () => made({ is: 'none' })],
  [
    'era number',
    ([era, number], { next }) =>
      standsAlone(era, number, next) ? made(ofEra(era, number, undefined)) : undefined,
  ],
  [
    'FY number 年度?',
    ([, number]) => {
      const year = number?.number ?? 0;
      const full = year < 100 ? 2000 + year : year;
      return full >= 1900 && full < 2200
        ? made({ is: 'known', year: full, fiscal: true, western: true })
        : undefined;
    },
  ],
  [
    "' number 年度|年?",
    ([, number, unit]) => {
      const year = number?.number ?? 0;
      return number !== undefined && number.end - number.at === 2
        ? made(western(2000 + year, unit))
        : undefined;
    },
  ],
  [
    '西暦 number 年度|年?',
    ([, number, unit]) => (isWestern(number) ? made(western(number?.number ?? 0, unit)) : undefined),
  ],
  [
    'number 年度|年 ( era number 年度|年? )',
    ([first, unit, , era, number]) => {
      const year = ofEra(era, number, unit);
      return year.is === 'known' && year.year === first?.number
        ? made({ ...year, western: true })
        : undefined;
    },
  ],
  [
    'number 年度',
    ([number, unit], { next, before }) => {
      const count = number?.number ?? 0;
      if (isWestern(number)) return made(western(count, unit));
      if (before?.kind === '第' || countsYears.test(next)) return undefined;
      if (count === 1 && number?.word !== '元') return undefined;
      return made(count > 0 && count < 100 ? { is: 'bare', count, fiscal: true } : { is: 'none' });
    },
  ],
  ['number 年 & number 月', ([number, unit]) => bareYear(number, unit)],
  ['number 年 & slashed', ([number, unit]) => bareYear(number, unit)],
  [
    'number 年',
    ([number, unit], { before, twoBefore, next }) => {
      if (isWestern(number)) return made(western(number?.number ?? 0, unit));
      const joined = /^(?:~|-|から|sep)$/.test(before?.kind ?? '') && follows(number, twoBefore?.year);
      return joined && !/^[間後前目以]/.test(next) ? bareYear(number, unit) : undefined;
    },
  ],
  [
    'blank 年度|年',
    (_, { before }) => (/^[(~]$/.test(before?.kind ?? '') ? made({ is: 'none' }) : undefined),
  ],
  [
    'number',
    ([number], { before, twoBefore, next }) => {
      const chained = twoBefore?.kind === 'year' && /^[~-]$/.test(before?.kind ?? '');
      if (!chained || twoBefore.year?.is !== 'known' || /^[^)、。,~・\n年度に末]/.test(next))
        return undefined;
      const count = number?.number ?? 0;
      if (isWestern(number)) return made(western(count, undefined));
      return twoBefore.year.fiscal === undefined &&
        count > 0 &&
        count < 100 &&
        follows(number, twoBefore.year)
        ? made({ is: 'bare', count, fiscal: undefined })
        : undefined;
    },
  ],
  [
    'number & ~|- number',
    ([number], { before, next }) => {
      const framed = before === undefined || /^(?:\(|stop|:|sep)$/.test(before.kind);
      return framed && isWestern(number) && /^[~-](?:19|20|21)$/.test(next)
        ? made(western(number?.number ?? 0, undefined))
        : undefined;
    },
  ],
  [
    'thatyear',
    ([word], { next }) => {
      const year = relativeYear(word?.word ?? '', next);
      return year && made(year);
    },
  ],
];

/** 令和5年～7年 goes on to a year; 令和5年度から3年 lasts three. */
function follows(number: Piece | undefined, year: YearWords | undefined): boolean {
  if (year?.is !== 'known' || year.fiscal === true) return false;
  return (nearestYear(number?.number ?? 0, year.year) ?? 0) > year.year;
}

function bareYear(number: Piece | undefined, unit: Piece | undefined): Made | undefined {
  const count = number?.number ?? 0;
  if (isWestern(number)) return made(western(count, unit));
  return count > 0 && count < 100 ? made({ is: 'bare', count, fiscal: fiscalBy(unit) }) : undefined;
}

export const years = tableOf(rows);

/** 令和4年(2022年), 平成31年度（令和元年度）, 令和7年度(2025): the same year said twice. */
export const aliases = tableOf([
  [
    'year ( year )',
    ([first, , second]) => {
      const [a, b] = [first?.year, second?.year];
      if (a?.is !== 'known' || b?.is !== 'known' || a.year !== b.year) return undefined;
      return made({ ...a, fiscal: a.fiscal ?? b.fiscal });
    },
  ],
  [
    'year ( number )',
    ([first, , number]) =>
      first?.year?.is === 'known' && first.year.year === number?.number ? made(first.year) : undefined,
  ],
]);
