/** What the calendar understands of a Japanese sentence: dates with their place, and what looks like one but is none it knows. */
import type { Span } from './day.ts';

/** What the words around a date tell: the fiscal year a bare month belongs to. Without it such a month is understood and has no days. */
export interface Context {
  readonly fiscalYear?: number;
  /** How many years before that one it is said, so that 来年度 is counted from there. */
  readonly ahead?: number;
}

/**
 * How a date is meant.
 * - `on`      a stretch of time in which it happens: a day, a month, 4～6月, 第2四半期, 令和5年度中に
 * - `from`    a beginning with an open end: 4月～, 10月以降, 令和6年度から
 * - `until`   a deadline: ～9月, 令和8年度末までに
 * - `through` all of a stretch: 通年, 毎年度 within the year asked for
 * - `repeat`  a rhythm: 月1～2回, 毎年度, 隔年, 3年に1回; 毎年4月 has its days in the year asked for, the others have none
 * - `length`  a duration without a date: 3か年, 2年間
 * - `open`    at no set time: 随時, 順次, 必要に応じて
 * - `unsettled` still to be settled: 未定, 調整中, 今後検討
 * - `as-of`   a reference day: 各年4月1日時点, 令和4年度末現在
 * - `former`  the date that no longer holds in `AからBに変更`
 * - `note`    a remark, not when it happens: 南区は令和6年度に実施済, 次年度当初予算の協議, 8月を除く
 */
export type DateKind =
  | 'on'
  | 'from'
  | 'until'
  | 'through'
  | 'repeat'
  | 'length'
  | 'open'
  | 'unsettled'
  | 'as-of'
  | 'former'
  | 'note';

export interface DateMention extends Span {
  /** The words as the author wrote them, without the parentheses around them. */
  readonly text: string;
  readonly kind: DateKind;
  /** UTF-16 offset of `text` in the sentence. */
  readonly at: number;
  /** A season, 早期, 順次, 頃: understood, but too vague to be held to. */
  readonly vague: boolean;
}

export interface Unread {
  readonly text: string;
  readonly at: number;
}

/** A sentence of a longer text, and the date that is its own: the last one that says when it happens. */
export interface Clause {
  readonly text: string;
  readonly at: number;
  readonly date: DateMention | undefined;
  readonly dates: readonly DateMention[];
}

export interface Reading {
  readonly text: string;
  /** At least one date, and nothing that looks like a date left unread. */
  readonly understood: boolean;
  readonly dates: readonly DateMention[];
  readonly unread: readonly Unread[];
  readonly clauses: readonly Clause[];
}

/** The reading of a text's end as that of the whole text, before whose end nothing was to be read. */
export function movedBy(shift: number, { clauses, understood, unread }: Reading, text: string): Reading {
  const moved = clauses.map((clause) => movedClause(clause, shift, text));
  const [only] = moved;
  const dates = only && moved.length === 1 ? only.dates : moved.flatMap((clause) => clause.dates);
  const left = unread.length === 0 ? unread : unread.map((one) => further(one, shift));
  return { text, understood, dates, unread: left, clauses: moved };
}

function movedClause(clause: Clause, shift: number, text: string): Clause {
  const dates = clause.dates.map((date) => further(date, shift));
  // A list's own date is none of its dates, but all of them.
  const date = clause.date && dates[clause.dates.indexOf(clause.date)];
  const own = date ?? (clause.date && further(clause.date, shift));
  return clause.at === 0
    ? { text: text.slice(0, clause.text.length + shift), at: 0, date: own, dates }
    : { text: clause.text, at: clause.at + shift, date: own, dates };
}

function further<Placed extends { readonly at: number }>(one: Placed, shift: number): Placed {
  return { ...one, at: one.at + shift };
}
