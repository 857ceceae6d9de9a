/** 令和6年度 進捗管理シート above a schedule → the year of the sheet: its months are those of that year, and not of the plan's. */
import { readYear } from '../../calendar/fiscal-year.ts';
import { fold } from '../../japanese/fold.ts';
import { type Draft, doubt } from './draft.ts';
import type { Box } from './page.ts';

export function readYearAbove(above: readonly Box[], draft: Draft): void {
  const { initiative, plan } = draft;
  const dated = above.flatMap((box) => {
    const found = yearIn(box.text);
    return found ? [{ box, ...found }] : [];
  });
  const [first] = dated;
  if (!first || dated.some(({ number }) => number !== first.number)) return;
  if (first.number === plan.city.fiscalYear || !(initiative.schedule || initiative.progress)) return;
  initiative.year = first.year;
  doubt(draft, 'year', first.box, `計画は${plan.city.year ?? '別の年度'}です。この年度のシートとしました。`);
}

/** One year and its words, wherever they stand; 令和6年度～令和8年度 are the years of a plan. */
export function yearIn(text: string): { readonly year: string; readonly number: number } | undefined {
  const [, name, more] = /((?:令和|平成|[RH])(?:\d{1,2}|元)|20\d\d)年度([~-]|から)?/.exec(fold(text)) ?? [];
  if (name === undefined || more !== undefined) return undefined;
  const year = `${name}年度`;
  const number = readYear(year)?.year;
  return number === undefined ? undefined : { year, number };
}
