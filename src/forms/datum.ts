/** One datum of the list for machines: what it is about, when it holds, its words, and the number where the words are one. */
import type { Day } from '../calendar/day.ts';
import { fiscalYearOf, readYear } from '../calendar/fiscal-year.ts';
import { plainWords } from '../japanese/emphasis.ts';
import { exactNumber, readFigure } from '../japanese/figure.ts';
import { stretchOf } from '../plan/written-time.ts';

export interface Datum {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  /** The titles between the sheet's and the datum, from the outside. */
  readonly heading: string;
  /** Where it stands in its sheet: `items.2.records.H28`. Data of one place belong together. */
  readonly place: string;
  /** As printed before it: (1), ①. */
  readonly number: string;
  /** The id of the part of the sheet it belongs to. */
  readonly part: string;
  readonly area: string;
  /** The field in words: 実施項目／年度の記録／取組実績. */
  readonly item: string;
  /** As written: 前期, H28, 2019年. */
  readonly period: string;
  readonly text: string;
  readonly fiscalYear?: number | undefined;
  /** A calendar year stays one: 2019年 is not 2019年度. */
  readonly year?: number | undefined;
  readonly from?: Day | null | undefined;
  readonly to?: Day | null | undefined;
  readonly amount?: number | undefined;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
}

type Time = Pick<Datum, 'fiscalYear' | 'year' | 'from' | 'to'>;

/** The same few periods are said again and again. */
const times = new Map<string, Time>();

/** Of words such as H28, 2019年, 9月末; the year near them reads a bare 28年度. */
export function timeOfWords(words: string, near: number | undefined): Time {
  const key = `${near} ${words}`;
  const time = times.get(key) ?? readTime(words, near);
  times.set(key, time);
  return time;
}

function readTime(words: string, near: number | undefined): Time {
  const known = readYear(words);
  const stretch = words === '' ? undefined : stretchOf(words, near);
  if (known && !known.fiscal) return { fiscalYear: undefined, year: known.year, ...stretch };
  if (!stretch?.from) return {};
  return { fiscalYear: known?.year ?? fiscalYearOf(stretch.from), ...stretch };
}

/** Only what is exactly a number is one: 約3割 and 80%以上 stay words. */
export function amountOf(value: string, unit: string | undefined): Pick<Datum, 'amount' | 'unit'> {
  const figure = readFigure(value);
  if (figure.kind !== 'number') return {};
  return { amount: exactNumber(figure), unit: figure.unit || unit };
}

/** A list for machines has no line breaks and no blanks that only lay a text out. */
export function oneLine(text: string): string {
  if (!/\s\s|\n|^\s|\s$|\*\*/.test(text)) return text;
  const words = plainWords(text).trim();
  return words.replace(/\s+/g, (blanks, at: number) => {
    const isBetweenWide = isWide(words[at - 1]) && isWide(words[at + blanks.length]);
    if (blanks.includes('\n')) return isBetweenWide ? '' : ' ';
    return blanks.slice(0, 1);
  });
}

/** Japanese has no blank where a line ends. */
function isWide(character = ''): boolean {
  return character > '\xff';
}
