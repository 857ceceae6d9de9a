/** 年度: April to March. From the words for a year to its number, and from a number to the words. */
import { oncePerText } from '../once.ts';
import { type Day, dayOf } from './day.ts';
import { nameOfYear, yearAfter } from './era.ts';
import { glyphsOf } from './grammar/glyphs.ts';
import type { Piece } from './grammar/piece.ts';
import { shareUnits } from './grammar/share.ts';
import { rewrite, type Tally } from './grammar/table.ts';
import { tokensOf } from './grammar/tokens.ts';
import { aliases, years } from './grammar/years.ts';

/** 2019年 (a calendar year) against 2019年度 (a fiscal one). */
export interface Year {
  readonly year: number;
  readonly fiscal: boolean;
}

export interface FiscalYears {
  readonly from: number;
  readonly to: number;
}

export function firstDay(fiscalYear: number): Day {
  return dayOf(fiscalYear, 4, 1);
}

export function lastDay(fiscalYear: number): Day {
  return dayOf(fiscalYear + 1, 3, 31);
}

export function fiscalYearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) < '04' ? year - 1 : year;
}

/** 令和7年度. The era is the one of the autumn: 2019年度 is 令和元年度, 1926年度 is 大正15年度. */
export function nameOfFiscalYear(fiscalYear: number): string {
  return `${nameOfYear(fiscalYear, dayOf(fiscalYear, 10, 1))}度`;
}

/** 令和7年度, R7, Ｒ７, 2019年, 2025, ’25, FY2025: one year and nothing else. Without a unit it is a fiscal one. Every sheet names the same few. */
export const readYear = oncePerText(1_000, (text): Year | undefined => {
  const [piece, ...rest] = yearPieces(text);
  const words = piece?.kind === 'year' ? piece.year : undefined;
  if (rest.length > 0 || words?.is !== 'known') return undefined;
  return { year: words.year, fiscal: words.fiscal ?? true };
});

/** 令和5～8年度, H26-30, 2023～2026年度, 令和5年度から令和8年度まで（4年間）, or a single year. */
export function readYearSpan(text: string): FiscalYears | undefined {
  const single = readYear(text);
  if (single !== undefined) return { from: single.year, to: single.year };
  const pieces = yearPieces(text);
  const [first, second] = pieces.filter((piece) => piece.kind === 'year').map((piece) => piece.year);
  const joint = pieces[pieces.findIndex((piece) => piece.kind === 'year') + 1];
  if (first?.is !== 'known' || second === undefined || !/^(?:~|-|から|sep)$/.test(joint?.kind ?? ''))
    return undefined;
  const to =
    second.is === 'known' ? second.year : second.is === 'bare' ? yearAfter(second.count, first) : undefined;
  return to === undefined || to < first.year ? undefined : { from: first.year, to };
}

/** A bare 2025, a small r7 and an S5 are years here, where nothing else is expected. */
const short = /^(?:(?:18|19|20|21)\d\d|[MTSHR](?:\d{1,2}|元))$/;

function yearPieces(text: string): readonly Piece[] {
  const plain = glyphsOf(text).chars.toUpperCase();
  const whole = short.test(plain) ? `${plain}年度` : text;
  const glyphs = glyphsOf(whole);
  const tally: Tally = { steps: 0 };
  const tokens = shareUnits(tokensOf(glyphs, tally));
  return [years, aliases].reduce((pieces, table) => rewrite(pieces, table, glyphs.chars, tally), tokens);
}
