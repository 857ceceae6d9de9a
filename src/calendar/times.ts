/** Of a clause the dates that say when it happens: its own, and before it those in brackets, as in 北見市（6月）、浜松市（8月）. */
import { countBefore } from '../lists.ts';
import type { Clause, DateKind, DateMention } from './reading.ts';

export function timesOf({ at, date, dates, text }: Clause): readonly DateMention[] {
  if (!date) return [];
  if (dates.length < 2) return [date];
  const opened = dates.filter((other) => other.at < date.at && isOpened(text, other.at - at));
  const before = opened.filter(({ at: from, kind, text: said }, index) => {
    const rest = text.slice(from + said.length - at, (opened[index + 1] ?? date).at - at);
    return happens.has(kind) && !goesOn.test(rest);
  });
  return [...before, date];
}

/** 次期計画（令和8年度～）の素案を作成（9月）: brackets in the middle of a sentence tell of its words, not when it happens. */
const goesOn =
  /^[^（()）]*[）)]\s*(?![\s、，,・･／/→⇒➡；;。｜|＋+（(]|及び|および|並びに|ならびに|又は|または|と(?![のしすな])|や|$)/;

function isOpened(text: string, at: number): boolean {
  let before = at - 1;
  while (/\s/.test(text.charAt(before))) before -= 1;
  return /[（(]/.test(text.charAt(before));
}

/** What a clause may be held to as well: where its own date stands in prose all others, as in 4月に調査し、10月に報告; else those in brackets. */
export function besidesOf({ at, date, dates, text }: Clause): readonly DateMention[] {
  if (!date || dates.length < 2) return [];
  const others = dates.filter(({ kind }) => happens.has(kind));
  return isInBrackets(text, date.at - at) ? others.filter((other) => isOpened(text, other.at - at)) : others;
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
