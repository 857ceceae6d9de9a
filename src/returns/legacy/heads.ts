/** What stands above a column of a table, beyond doubt: a year, or a kind of value. */
import { readYear } from '../../calendar/fiscal-year.ts';
import { fold } from '../../japanese/fold.ts';

export function isYear(text: string): boolean {
  return text.length < 20 && readYear(text) !== undefined;
}

/** And no value by its looks. */
export function isHeadOfValues(text: string): boolean {
  const name = fold(text);
  return /^(?:単位|備考|出典)$/.test(name) || /^.{0,8}(?:基準|現状|目標|実績|見込)値?(?:\(.+\))?$/.test(name);
}
