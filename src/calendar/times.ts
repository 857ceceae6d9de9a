/** Of a clause the dates that say when it happens: its own, and before it those in brackets, as in 北見市（6月）、浜松市（8月）. */
import { countBefore } from '../lists.ts';
import type { Clause, DateKind, DateMention } from './reading.ts';

export function timesOf({ at, date, dates, text }: Clause): readonly DateMention[] {
  if (!date) return [];
  if (dates.length < 2) return [date];
  const before = dates.filter((other) => other.at < date.at && happens.has(other.kind));
  return [...before.filter((other) => isOpened(text, other.at - at)), date];
}

function isOpened(text: string, at: number): boolean {
  let before = at - 1;
  while (/\s/.test(text.charAt(before))) before -= 1;
  return /[（(]/.test(text.charAt(before));
}

/** What else a clause tells where its own date stands in prose: the 4月 of 4月に調査し、10月に報告. Where brackets say when, prose does not. */
export function besidesOf({ at, date, dates, text }: Clause): readonly DateMention[] {
  if (!date || dates.length < 2 || isInBrackets(text, date.at - at)) return [];
  return dates.filter((other) => happens.has(other.kind));
}

function isInBrackets(text: string, at: number): boolean {
  let depth = 0;
  for (const mark of text.slice(0, at)) {
    if (mark === '（' || mark === '(') depth += 1;
    else if (depth > 0 && (mark === '）' || mark === ')')) depth -= 1;
  }
  return depth > 0;
}

/** The times of a clause, with a list taken apart: 4月・10月・3月 are three. */
export function entriesOf(clause: Clause): readonly DateMention[] {
  const times = timesOf(clause);
  if (clause.dates.length < 2) return times;
  const ends = times.map(({ at, text }) => ({ at, end: at + text.length }));
  return clause.dates.filter(({ at }) => {
    const last = ends[countBefore(ends.length, (index) => (ends[index]?.at ?? 0) <= at) - 1];
    return last !== undefined && at < last.end;
  });
}

/** A rhythm or 随時 lies nowhere in time, and a note or a former date does not count. */
export const happens: ReadonlySet<DateKind> = new Set(['on', 'from', 'until', 'through']);
