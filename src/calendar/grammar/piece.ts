/** What the passes of the grammar hand to each other: tokens at first, then years, points in time, and phrases. */
import type { Era } from '../era.ts';
import type { DateKind } from '../reading.ts';

/** A year as it was written, before the sentence around it has said which one it is. */
export type YearWords =
  /** 令和7年度, 2019年; `fiscal` is undefined for 令和7 alone. */
  | {
      readonly is: 'known';
      readonly year: number;
      readonly fiscal: boolean | undefined;
      readonly western: boolean;
    }
  /** 26年度: the era comes from around it. */
  | { readonly is: 'bare'; readonly count: number; readonly fiscal: boolean | undefined }
  /** 来年度: counted from the year of the context. 翌年度 and 同年: from the date before it, where there is one. */
  | { readonly is: 'relative'; readonly offset: number; readonly fiscal: boolean; readonly chained: boolean }
  /** 令和0年度 */
  | { readonly is: 'none' };

export interface Months {
  readonly first: number;
  /** Smaller than `first` when the stretch runs over New Year. */
  readonly last: number;
}

/** A stretch of time as it was written: a year, and within it months, and within them days. */
export interface Point {
  readonly year?: YearWords;
  readonly months?: Months;
  /** The last day of the month is 99. */
  readonly days?: readonly [first: number, last: number];
  /** 末, 当初: only the last or the first day of it. */
  readonly edge?: 'first' | 'last';
  readonly vague?: boolean;
  /** Counts only where nothing else is said beside it: 前期 is a date, 前期高齢者 is none. */
  readonly shy?: boolean;
  /** 上旬 or 15日 after a date whose month it shares. */
  readonly partial?: boolean;
  /** Looks like a date and is none: 13月. */
  readonly bad?: boolean;
}

/** A date as it is meant, before the year is settled. */
export interface Phrase {
  readonly at: number;
  readonly end: number;
  readonly kind: DateKind;
  readonly from: Point | undefined;
  readonly to: Point | undefined;
  /** 平成29年度から2か年: how long from the beginning. */
  readonly length: Length | undefined;
  readonly vague: boolean;
}

export interface Length {
  readonly count: number;
  readonly unit: 'year' | 'month' | 'day';
}

export interface Piece {
  readonly kind: string;
  /** In folded characters. */
  readonly at: number;
  readonly end: number;
  readonly word?: string | undefined;
  readonly number?: number | undefined;
  readonly numbers?: readonly number[] | undefined;
  readonly era?: Era | undefined;
  readonly year?: YearWords | undefined;
  readonly point?: Point | undefined;
  readonly length?: Length | undefined;
  readonly phrases?: readonly Phrase[] | undefined;
}
